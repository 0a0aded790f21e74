/** Of the changes a plan was to be asked about, those after which it was asked on time. */
import { flow } from '../model.ts';

export const reviewsAfterAChangeOnTime = flow({
  id: 'reviews-after-a-change-on-time',
  title: 'Pathway plans looked at on time after a change',
  theme: 'leaving-care',
  unit: 'review',
  about: 'work',
  events: { kind: 'duties-due', rules: ['leaving-care/review-after-a-change'] },
  population:
    'Changes in what a plan rests on after which it fell due in the period to ask whether the plan must change',
  counted: 'Asked, or the plan reviewed or given anew, on or before the day it was due',
  leftOut: 'Changes after which no status asked for a plan any more',
  cannotTell: 'The day it was due cannot be worked out',
  definition: { follows: 'The council’s own working days; the law says "as soon as possible"', standing: 'local' },
  standsBeside: ['pathway-plans-in-date'],
  notComparedWith: 'Six-monthly reviews',
});
