/** Of the children with a review due in a period, those whose every one was held on time. */
import { flow } from '../model.ts';

export const childrenWithEveryReviewOnTime = flow({
  id: 'children-with-every-review-on-time',
  title: 'Children whose every review was held on time',
  theme: 'reviews-and-visits',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'duties-due',
    rules: ['looked-after/first-review', 'looked-after/second-review', 'looked-after/later-reviews'],
    countOnce: 'every-one-of-a-person',
  },
  population: 'Children with a looked-after review that fell due in the period',
  counted: 'Every review that fell due in the period was held on or before the day it was due',
  leftOut: 'Reviews no longer owed on the day they were due, because care had ended; series of short breaks',
  cannotTell: 'The day one was due cannot be worked out, and none was late',
  definition: { follows: 'No national definition was found; counted by child', standing: 'local' },
  standsBeside: ['reviews-held-on-time'],
  notComparedWith: 'Shares of reviews held on time, which are higher',
});
