/** Of the young people who are owed a pathway plan on a day, those who have one. */
import { stock } from '../model.ts';

export const pathwayPlansInPlace = stock({
  id: 'pathway-plans-in-place',
  title: 'Young people with a pathway plan',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/eligible-child', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'plan', asks: 'in-place' },
  says: { met: 'A plan is in force', not: 'No plan yet' },
  population: 'Eligible, relevant and former relevant young people until 21, and from 21 while support is open',
  counted: 'A plan was given to them by that day, here or as recorded from elsewhere; from then on it is in force',
  leftOut: 'Qualifying young people, who are owed advice and help; those of 21 to 24 whose support is not open',
  cannotTell: 'Whether support from 21 is wanted, or their status, cannot be told',
  definition: {
    follows:
      'Children Act 1989, section 23E; Care Leavers Regulations 2010, regulation 6; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['pathway-plans-in-date', 'pathway-plans-prepared-on-time'],
  notComparedWith: 'Plans written and not given; plans in date, which asks when they were reviewed',
});
