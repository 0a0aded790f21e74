/** Of the second reviews held in a period, those at which there was a plan for where the child will grow up. */
import { flow } from '../model.ts';

export const permanencePlanByTheSecondReview = flow({
  id: 'permanence-plan-by-the-second-review',
  title: 'Permanence plan there by the second review',
  theme: 'reviews-and-visits',
  unit: 'review',
  about: 'work',
  events: {
    kind: 'duties-met',
    rules: ['looked-after/second-review'],
    withEntry: 'permanence-plan',
    owedBy: 'looked-after/permanence-plan',
  },
  says: { met: 'There by then', not: 'Not there' },
  population: 'Second reviews held in the period',
  counted: 'A plan for where the child will grow up was recorded on or before the day of the second review',
  leftOut: 'Children who have not had a second review; second reviews that were due before reviews were kept here',
  cannotTell: 'No plan is recorded, and such plans were not kept here when one was due',
  definition: { follows: 'Care planning guidance; no national figure is published', standing: 'local' },
  standsBeside: ['reviews-held-on-time'],
  notComparedWith: 'Shares of all children with a permanence plan',
});
