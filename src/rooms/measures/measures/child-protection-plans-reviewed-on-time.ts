/** Of the children with a protection plan for three months or more, those whose every review was on time. */
import { stock } from '../model.ts';

export const childProtectionPlansReviewedOnTime = stock({
  id: 'child-protection-plans-reviewed-on-time',
  title: 'Child protection plans with every review on time',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: { kind: 'entries', entry: 'protection-plan', once: 'person', monthsAtLeast: 3 },
  answer: { kind: 'never-late', rules: ['protection/first-review-conference', 'protection/later-review-conferences'] },
  population: 'Children whose plan has gone on for three months or more',
  counted: 'Every review conference due since it began was held by the day it was due',
  leftOut: 'Plans of less than three months; plans for which no review has fallen due here',
  cannotTell: 'The day a review was due cannot be worked out',
  definition: {
    follows: 'Children in need census: reviews carried out within the required timescales, here on any day',
    standing: 'published',
  },
  standsBeside: ['children-on-child-protection-plans'],
  notComparedWith: 'Shares of reviews held on time',
});
