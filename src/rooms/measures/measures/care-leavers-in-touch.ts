/** Of the care leavers under 21 on a day, those with whom the council has been in touch in the last eight weeks. */
import { stock } from '../model.ts';

export const careLeaversInTouch = stock({
  id: 'care-leavers-in-touch',
  title: 'Care leavers in touch in the last eight weeks',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant'] },
  answer: { kind: 'duties', rules: ['leaving-care/keep-in-touch'] },
  says: { met: 'In touch', not: 'Not in touch' },
  population: 'Relevant young people, and former relevant ones until 21',
  counted: 'Being in touch is not overdue that day: eight weeks, or as the council has set',
  leftOut: 'Qualifying young people, and those of 21 to 24',
  cannotTell: 'The day the next contact is due cannot be worked out',
  definition: { follows: 'The law says to stay in touch, the council says how often', standing: 'local' },
  standsBeside: ['care-leavers-in-touch-around-their-birthday', 'care-leavers'],
  notComparedWith: 'The return’s figure, which asks only around a birthday',
});
