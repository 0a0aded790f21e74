/** The small form that records a review held. */
import type { PersonId } from '../../../ground/ids.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form } from '../../../web/form.ts';
import { formPage, refuse } from '../../../web/form-page.ts';
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
      hint: 'For example, 27 3 2025',
      notAfterToday: true,
      required: 'Enter the day the review was held',
    }),
    participation: choiceField({
      label: 'How did the child take part?',
      called: 'how the child took part',
      as: 'radios',
      options: reviewParticipation.codes.map(({ code, label }) => ({ value: code, text: label })),
      required: 'Say how the child took part',
    }),
  },
});

export const recordReviewPage = formPage({
  path: '/people/:person/reviews/new',
  allow: 'record-event',
  audit: { purpose: 'recording a review' },
  form: reviewHeld,
  load: async (visit) => {
    const id = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const [person] = await listPeopleInFull(reading, [id], visit.on);
      const facts = (await factsOfPeople(reading, [id])).get(id);
      if (person === undefined || facts === undefined) throw notFound();
      return { result: { id, name: nameOf(person), facts }, people: [id] };
    });
  },
  heading: ({ id, name }) => ({
    title: 'Record a review held',
    caption: name,
    button: 'Save the review',
    back: { text: `Back to ${name}`, path: `/people/${id}` },
  }),
  submit: async ({ visit, loaded: { id, facts }, values }) => {
    const review = { personId: id, heldOn: values.heldOn, participation: values.participation };
    const refused = refuseReview(facts, review);
    if (refused !== undefined) return refuse({ [refused.field]: refused.sentence });
    await visit.write({ action: 'record-review-held', touches: [id] }, (act) => recordReviewHeld(act, review));
    return redirect(`/people/${id}`, 'The review is saved. What was waiting for it has been worked out again.');
  },
});
