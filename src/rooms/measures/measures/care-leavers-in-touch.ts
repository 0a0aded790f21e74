/** Of the care leavers under 21 on a day, those with whom being in touch is not overdue. */
import { stock } from '../model.ts';

export const careLeaversInTouch = stock({
  id: 'care-leavers-in-touch',
  title: 'Care leavers with whom being in touch is not overdue',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant'] },
  answer: { kind: 'duties', rules: ['leaving-care/keep-in-touch'] },
  says: { met: 'Not overdue', not: 'Overdue' },
  population: 'Relevant young people, and former relevant ones until 21',
  counted: 'Being in touch is not overdue that day: eight weeks, or as the council has set',
  leftOut:
    'Those who asked us not to be in touch, who have a figure of their own and are owed the yearly offer; qualifying young people, and those of 21 to 24',
  cannotTell: 'The day the next contact is due cannot be worked out',
  definition: { follows: 'The law says to stay in touch, the council says how often', standing: 'local' },
  standsBeside: [
    'care-leavers-who-asked-for-no-contact',
    'care-leavers-in-touch-around-their-birthday',
    'care-leavers',
  ],
  notComparedWith:
    'The return’s figure, which asks only around a birthday; shares of those spoken with in eight weeks, as whoever has just left care has eight weeks to be reached',
});
