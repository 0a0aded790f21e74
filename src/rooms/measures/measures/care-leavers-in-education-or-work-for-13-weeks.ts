/** Of the care leavers with full support on a day, those in education or work for 13 weeks or more. */
import { stock } from '../model.ts';

export const careLeaversInEducationOrWorkFor13Weeks = stock({
  id: 'care-leavers-in-education-or-work-for-13-weeks',
  title: 'Care leavers in education or work for 13 weeks or more',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant', 'status/support-from-21'] },
  answer: { kind: 'learns-or-works', workFrom: 16, neither: ['not in education, work or training'], weeks: 13 },
  says: { met: 'For 13 weeks or more', not: 'Not, or not so long yet' },
  population: 'Relevant and former relevant young people until 21, and from 21 while support is open',
  counted:
    'In education or work on the day and without a day between for at least 13 weeks, in one place or one after another',
  leftOut: 'Qualifying young people; those of 21 to 24 whose support is not open',
  cannotTell: 'Nothing recorded covers the day, neither learning nor work nor that there is neither',
  definition: { follows: 'Spells of education and work; the council’s own figure', standing: 'local' },
  standsBeside: ['care-leavers-in-education-or-work-on-a-day', 'care-leavers-in-education-or-work-for-26-weeks'],
  notComparedWith: 'Being in education or work on one day',
});
