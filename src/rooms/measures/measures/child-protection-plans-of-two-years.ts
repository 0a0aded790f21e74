/** Of the child protection plans that go on on a day, those that have for two years or more. */
import { stock } from '../model.ts';

export const childProtectionPlansOfTwoYears = stock({
  id: 'child-protection-plans-of-two-years',
  title: 'Child protection plans of two years or more',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: { kind: 'entries', entry: 'protection-plan', once: 'person' },
  answer: { kind: 'lasted', months: 24 },
  says: { met: 'Two years or more', not: 'Less' },
  population: 'Children with a child protection plan that goes on',
  counted: 'It began two years ago or earlier',
  leftOut: 'Plans that ended on or before the day',
  cannotTell: 'Nothing: a plan has a first day',
  definition: {
    follows: 'Children in need census: plans open for two years or more, here on any day',
    standing: 'published',
  },
  standsBeside: ['children-on-child-protection-plans'],
  notComparedWith: 'Plans that ended in the year after two years or more',
});
