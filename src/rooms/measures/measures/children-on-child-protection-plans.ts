/** How many children have a child protection plan on a day. */
import { stock } from '../model.ts';

export const childrenOnChildProtectionPlans = stock({
  id: 'children-on-child-protection-plans',
  title: 'Children with a child protection plan',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: { kind: 'entries', entry: 'protection-plan', once: 'person' },
  population: 'Children with a child protection plan that goes on',
  counted: 'Each child once',
  leftOut: 'Plans that ended on or before the day',
  cannotTell: 'Nothing: a plan without an end goes on',
  definition: {
    follows: 'Children in need census: children who were the subject of a plan, here on any day',
    standing: 'published',
  },
  standsBeside: ['children-in-need', 'conferences-within-15-working-days'],
  notComparedWith: 'A rate for each 10,000 children',
});
