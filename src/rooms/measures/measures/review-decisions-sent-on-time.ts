/** Of the review decisions due in a period, those sent within five working days. */
import { flow } from '../model.ts';

export const reviewDecisionsSentOnTime = flow({
  id: 'review-decisions-sent-on-time',
  title: 'Review decisions sent on time',
  theme: 'reviews-and-visits',
  unit: 'review',
  about: 'work',
  events: { kind: 'duties-due', rules: ['looked-after/review-decisions-sent'] },
  population: 'Reviews whose decisions were due to be sent in the period',
  counted: 'Sent on or before the fifth working day after the review',
  leftOut: 'Reviews held before this was kept here',
  cannotTell: 'The day it was due cannot be worked out',
  definition: {
    follows: 'The handbook for independent reviewing officers; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['review-records-sent-on-time', 'reviews-held-on-time'],
  notComparedWith: 'Shares of full records sent, which have longer',
});
