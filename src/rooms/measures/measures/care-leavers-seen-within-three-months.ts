/** Of the care leavers with full support on a day, those visited in the three months before. */
import { stock } from '../model.ts';

export const careLeaversSeenWithinThreeMonths = stock({
  id: 'care-leavers-seen-within-three-months',
  title: 'Care leavers visited in the last three months',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant', 'status/support-from-21'] },
  answer: { kind: 'lately', of: 'visit', months: 3 },
  says: { met: 'Visited', not: 'Not visited' },
  population: 'Relevant and former relevant young people until 21, and from 21 while support is open',
  counted: 'A visit was kept in the three months before the day',
  leftOut: 'Qualifying young people; those of 21 to 24 whose support is not open',
  cannotTell: 'The record of visits does not reach back three months',
  definition: { follows: 'The council’s own figure: the law says to stay in touch, not how often', standing: 'local' },
  standsBeside: ['care-leavers-in-touch'],
  notComparedWith: 'Being in touch, which a call or a message can be',
});
