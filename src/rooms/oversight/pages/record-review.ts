/** The small form that records a review held. */
import { exactWords, plainWords, plainWordsSource } from '../../../code-sets/plain-words.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import { choiceField, dayField, form } from '../../../web/form.ts';
import { recordingForm } from '../../people/parts/recording-form.ts';
import { recordReviewHeld, refuseReview } from '../actions/record-review-held.ts';

/** Whoever is 5 by now can have been under 4 only at a review more than a year ago, and those come with the return. */
const OFFERED_UNDER_4_UNTIL = 5;
const UNDER_4 = 'PN0';

const fieldsFor = (codes: typeof reviewParticipation.codes) =>
  form({
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
        options: codes.map(({ code }) => ({
          value: code,
          text: plainWords(reviewParticipation, code),
        })),
        required: 'Say how they took part',
      }),
    },
  });

const atAnyAge = fieldsFor(reviewParticipation.codes);
const from5 = fieldsFor(reviewParticipation.codes.filter(({ code }) => code !== UNDER_4));

/** What each answer is in the return, for whoever must be sure which to choose. */
const asTheReturnSays = {
  answers: reviewParticipation.codes.map(({ code }) => ({
    plain: plainWords(reviewParticipation, code),
    exact: exactWords(reviewParticipation, code),
  })),
  source: plainWordsSource,
};

export const recordReviewPage = recordingForm<(typeof atAnyAge)['fields']>({
  path: '/people/:person/reviews/new',
  purpose: 'recording a review',
  action: 'record-review-held',
  form: (age) => (age !== null && age >= OFFERED_UNDER_4_UNTIL ? from5 : atAnyAge),
  title: 'Record a review',
  button: 'Save the review',
  saved: 'The review is saved. What is due next has been worked out again.',
  refuse: refuseReview,
  record: recordReviewHeld,
  around: { template: 'oversight/pages/record-review.njk', model: asTheReturnSays },
});
