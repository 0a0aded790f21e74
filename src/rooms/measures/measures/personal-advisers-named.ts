/** Of the young people who are owed a personal adviser on a day, those who have one. */
import { stock } from '../model.ts';

export const personalAdvisersNamed = stock({
  id: 'personal-advisers-named',
  title: 'Young people with a personal adviser',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/eligible-child', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'duties', rules: ['leaving-care/personal-adviser'], doneOnce: ['leaving-care/personal-adviser'] },
  says: { met: 'Adviser named', not: 'No adviser named' },
  population: 'Eligible, relevant and former relevant young people until 21, and from 21 while support is open',
  counted: 'An adviser is named that day',
  leftOut: 'Qualifying young people; those of 21 to 24 whose support is not open',
  cannotTell: 'Whether support from 21 is wanted, or their status, cannot be told',
  definition: { follows: 'Children Act 1989, sections 23A to 23D; no national figure is published', standing: 'local' },
  standsBeside: ['care-leavers', 'care-leavers-in-touch'],
  notComparedWith: 'Caseloads of advisers',
});
