/** Of the young people with a pathway plan on a day, those whose own view is in it. */
import { stock } from '../model.ts';

export const pathwayPlansWithTheirWords = stock({
  id: 'pathway-plans-with-their-words',
  title: 'Pathway plans with the young person’s view in them',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/eligible-child', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'plan', asks: 'their-words' },
  says: { met: 'Their view is in it', not: 'Their view is not in it' },
  population: 'Young people who are owed a plan and have one in force here',
  counted:
    'The plan in force says what they think of it: in their words, drawn, signed, through an advocate or interpreter, by somebody who knows how they communicate, or that they do not agree',
  leftOut: 'Young people without a plan; qualifying young people',
  cannotTell: 'The plan is kept elsewhere; or their status cannot be told',
  definition: { follows: 'Care Leavers Regulations 2010, regulation 6; the council’s own figure', standing: 'local' },
  standsBeside: ['pathway-plans-in-place', 'pathway-plans-with-what-if-it-fails'],
  notComparedWith: 'Plans that they signed, which is one way among others',
});
