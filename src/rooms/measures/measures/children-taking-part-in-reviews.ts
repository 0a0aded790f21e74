/** Of the looked-after reviews held in a period, those in which the child took part. */
import { flow } from '../model.ts';

export const childrenTakingPartInReviews = flow({
  id: 'children-taking-part-in-reviews',
  title: 'Reviews in which the child took part',
  theme: 'reviews-and-visits',
  unit: 'review',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'review',
    by: 'on',
    countOnce: 'every',
    answer: {
      kind: 'code',
      from: 'answer',
      met: ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'],
      not: ['PN4', 'PN7'],
      leftOut: ['PN0'],
    },
  },
  says: { met: 'Took part', not: 'Did not' },
  population: 'Looked-after reviews held in the period',
  counted: 'The child was there and spoke, or gave their views by another way or person (PN1, PN2, PN3, PN5, PN6)',
  leftOut: 'Children under 4 at the time of the review (PN0)',
  cannotTell: 'How the child took part is not recorded',
  definition: {
    follows:
      '903 codes for taking part; being there without a word (PN4) and neither being there nor sending views (PN7) are not taking part',
    standing: 'local',
  },
  standsBeside: ['reviews-held-on-time'],
  notComparedWith: 'Shares of children who took part in every one of their reviews',
});
