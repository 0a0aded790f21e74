/** Of those in care or with full support on a day, those on whose record a manager wrote in the last three months. */
import { stock } from '../model.ts';

export const oversightWrittenWithinThreeMonths = stock({
  id: 'oversight-written-within-three-months',
  title: 'A manager wrote on the record in the last three months',
  theme: 'oversight',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/looked-after', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'lately', of: 'manager-wrote', months: 3 },
  says: { met: 'A manager wrote', not: 'No manager wrote' },
  population: 'Children in care, and relevant and former relevant young people; from 21 while support is open',
  counted:
    'In the three months before the day a manager wrote a direction, challenge, decision, reflection or recognition, or answered a plan',
  leftOut: 'Qualifying young people; those of 21 to 24 whose support is not open',
  cannotTell: 'The record of what managers wrote does not reach back three months',
  definition: { follows: 'The council’s own figure', standing: 'local' },
  standsBeside: ['pathway-plans-with-a-managers-hand', 'management-oversight-in-date'],
  notComparedWith: 'Management oversight in date, which asks for the local time of each young person',
});
