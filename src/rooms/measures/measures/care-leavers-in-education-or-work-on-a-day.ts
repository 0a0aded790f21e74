/** Of the care leavers with full support on a day, those in education or work that day. */
import { stock } from '../model.ts';

export const careLeaversInEducationOrWorkOnADay = stock({
  id: 'care-leavers-in-education-or-work-on-a-day',
  title: 'Care leavers in education or work',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant', 'status/support-from-21'] },
  answer: { kind: 'learns-or-works', workFrom: 16, neither: ['not in education, work or training'] },
  says: { met: 'In education or work', not: 'In neither' },
  population: 'Relevant and former relevant young people until 21, and from 21 while support is open',
  counted:
    'Enrolled in a school, college, university or training, or in paid work or an apprenticeship, full or part time, on the day',
  leftOut: 'Qualifying young people; those of 21 to 24 whose support is not open',
  cannotTell: 'Nothing recorded covers the day, neither learning nor work nor that there is neither',
  definition: { follows: 'Spells of education and work; the council’s own figure', standing: 'local' },
  standsBeside: ['care-leavers-in-education-or-work-17-to-18', 'care-leavers-in-education-or-work-for-13-weeks'],
  notComparedWith: 'The return’s figure, which asks only around a birthday',
});
