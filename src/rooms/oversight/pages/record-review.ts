/** The small form that records a review held. */
import { exactWords, plainWords, plainWordsSource } from '../../../code-sets/plain-words.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import { recordingForm } from '../../people/parts/recording-form.ts';
import { recordReviewHeld, refuseReview } from '../actions/record-review-held.ts';
import { atAnyAge, from5, OFFERED_UNDER_4_UNTIL } from '../parts/review-form.ts';

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
