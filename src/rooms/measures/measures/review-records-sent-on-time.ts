/** Of the review records due in a period, those sent within twenty working days. */
import { flow } from '../model.ts';

export const reviewRecordsSentOnTime = flow({
  id: 'review-records-sent-on-time',
  title: 'Review records sent on time',
  theme: 'reviews-and-visits',
  unit: 'review',
  about: 'work',
  events: { kind: 'duties-due', rules: ['looked-after/review-record-sent'] },
  population: 'Reviews whose full record was due to be sent in the period',
  counted: 'Sent on or before the twentieth working day after the review',
  leftOut: 'Reviews held before this was kept here',
  cannotTell: 'The day it was due cannot be worked out',
  definition: {
    follows: 'The handbook for independent reviewing officers; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['review-decisions-sent-on-time'],
  notComparedWith: 'Shares of decisions sent, which have five working days',
});
