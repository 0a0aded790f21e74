/** Of the looked-after reviews that fell due in a period, the share held by the day they were due. */
import { flow } from '../model.ts';

export const reviewsHeldOnTime = flow({
  id: 'reviews-held-on-time',
  title: 'Looked-after reviews held on time',
  theme: 'reviews-and-visits',
  unit: 'review',
  about: 'work',
  events: {
    kind: 'duties-due',
    rules: ['looked-after/first-review', 'looked-after/second-review', 'looked-after/later-reviews'],
  },
  population: 'First, second and later reviews that fell due in the period',
  counted: 'Held on or before the day they were due',
  leftOut: 'Reviews no longer owed on the day they were due, because care had ended; series of short breaks',
  cannotTell: 'The day it was due cannot be worked out: in the denominator, not in the numerator',
  definition: { follows: 'No national definition was found; counted by review, not by child', standing: 'local' },
  standsBeside: ['children-looked-after'],
  notComparedWith: 'Shares of children whose every review was on time, which are lower',
});
