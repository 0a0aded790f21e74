/** Of the care leavers with full support on a day, those in higher education that day. */
import { stock } from '../model.ts';

export const careLeaversInHigherEducationOnADay = stock({
  id: 'care-leavers-in-higher-education-on-a-day',
  title: 'Care leavers in higher education',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant', 'status/support-from-21'] },
  answer: { kind: 'learns-or-works', workFrom: 16, neither: [], only: ['university'] },
  says: { met: 'In higher education', not: 'Not in higher education' },
  population: 'Relevant and former relevant young people until 21, and from 21 while support is open',
  counted: 'Enrolled in a university on the day, term time or not',
  leftOut: 'Qualifying young people; those of 21 to 24 whose support is not open',
  cannotTell: 'Nothing recorded covers the day; or where they learn is not recorded',
  definition: { follows: 'Spells of education and work; the council’s own figure', standing: 'local' },
  standsBeside: ['care-leavers-in-education-or-work-on-a-day', 'care-leavers-in-education-or-work-for-26-weeks'],
  notComparedWith: 'Everybody who began a course in a year, who may have left it',
});
