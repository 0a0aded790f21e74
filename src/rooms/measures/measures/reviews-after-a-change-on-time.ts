/** Of the plan reviews due after something changed, those held on time. */
import { flow } from '../model.ts';

export const reviewsAfterAChangeOnTime = flow({
  id: 'reviews-after-a-change-on-time',
  title: 'Pathway plans reviewed on time after a change',
  theme: 'leaving-care',
  unit: 'review',
  about: 'work',
  events: { kind: 'duties-due', rules: ['leaving-care/review-after-a-change'] },
  population: 'Reviews of a plan that fell due in the period because something it rests on had changed',
  counted: 'Held on or before the day it was due',
  leftOut: 'Changes after which no status asked for a plan any more',
  cannotTell: 'The day it was due cannot be worked out',
  definition: { follows: 'The council’s own working days; the law says "as soon as possible"', standing: 'local' },
  standsBeside: ['pathway-plans-in-date'],
  notComparedWith: 'Six-monthly reviews',
});
