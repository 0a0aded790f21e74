/** The small form that records a review held. */
import type { PersonId } from '../../../ground/ids.ts';
import { exactWords, plainWords, plainWordsSource } from '../../../code-sets/plain-words.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { factsOfPeople } from '../../ledger/facts.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordReviewHeld, refuseReview } from '../actions/record-review-held.ts';

const reviewHeld = form({
  fields: {
    heldOn: dayField({
      label: 'When was the review held?',
      called: 'the day the review was held',
      hint: 'For example, 18 2 2025',
      notAfterToday: true,
      required: 'Enter the day the review was held',
    }),
    participation: choiceField({
      label: 'How did they take part?',
      called: 'how they took part',
      as: 'radios',
      options: reviewParticipation.codes.map(({ code }) => ({
        value: code,
        text: plainWords(reviewParticipation, code),
      })),
      required: 'Say how they took part',
    }),
  },
});

/** What each answer is in the return, for whoever must be sure which to choose. */
const asTheReturnSays = {
  answers: reviewParticipation.codes.map(({ code }) => ({
    plain: plainWords(reviewParticipation, code),
    exact: exactWords(reviewParticipation, code),
  })),
  source: plainWordsSource,
};

export const recordReviewPage = formPage({
  path: '/people/:person/reviews/new',
  allow: 'record-event',
  audit: { purpose: 'recording a review' },
  form: reviewHeld,
  template: 'oversight/pages/record-review.njk',
  load: async (visit) => {
    const id = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const [person] = await listPeopleInFull(reading, [id], visit.on);
      if (person === undefined) throw notFound();
      return { result: { id, name: nameOf(person) }, people: [id] };
    });
  },
  heading: ({ id, name }) => ({
    title: 'Record a review',
    caption: name,
    button: 'Save the review',
    back: { text: `Back to ${name}`, path: `/people/${id}` },
    ...asTheReturnSays,
  }),
  submit: async ({ visit, loaded: { id }, values }) => {
    const review = { personId: id, heldOn: values.heldOn, participation: values.participation };
    await visit.write({ action: 'record-review-held', touches: [id] }, async (act) => {
      const facts = (await factsOfPeople(act, [id])).get(id);
      if (facts === undefined) throw notFound();
      const refused = refuseReview(facts, review);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return recordReviewHeld(act, review);
    });
    return redirect(`/people/${id}`, 'The review is saved. What is due next has been worked out again.');
  },
});
