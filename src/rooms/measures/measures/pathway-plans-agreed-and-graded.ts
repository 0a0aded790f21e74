/** Of the young people with a pathway plan on a day, those whose plan a manager has agreed, with a grade. */
import { stock } from '../model.ts';

export const pathwayPlansAgreedAndGraded = stock({
  id: 'pathway-plans-agreed-and-graded',
  title: 'Pathway plans agreed and graded by a manager',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/eligible-child', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'plan', asks: 'agreed' },
  says: { met: 'Agreed', not: 'Not agreed yet' },
  population: 'Young people who are owed a plan and have one in force here',
  counted: 'A manager agreed the plan in force by that day, with a grade and a sentence on its quality',
  leftOut: 'Young people without a plan; qualifying young people',
  cannotTell: 'The plan is kept elsewhere; or their status cannot be told',
  definition: { follows: 'The council’s own figure; a plan is in force without it', standing: 'local' },
  standsBeside: [
    'pathway-plans-in-place',
    'pathway-plans-with-a-managers-hand',
    'pathway-plans-audited-good-or-better',
  ],
  notComparedWith: 'Grades of audits, which others give',
});
