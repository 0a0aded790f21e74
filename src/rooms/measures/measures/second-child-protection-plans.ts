/** Of the child protection plans begun in a period, those of children who had had one before. */
import { flow } from '../model.ts';

export const secondChildProtectionPlans = flow({
  id: 'second-child-protection-plans',
  title: 'Second or later child protection plans',
  theme: 'help-and-protection',
  unit: 'plan',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'protection-plan',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'earlier', months: null, orNumber: 'plansBefore' },
  },
  says: { met: 'A plan before', not: 'The first plan' },
  population: 'Child protection plans begun in the period',
  counted: 'The child had had a plan before, whenever that was',
  leftOut: 'Plans begun before the period',
  cannotTell: 'Nothing: an earlier plan that nobody wrote down is not seen',
  definition: { follows: 'Children in need census: second or subsequent plan, ever', standing: 'published' },
  standsBeside: ['children-on-child-protection-plans'],
  notComparedWith: 'Second plans within two years',
});
