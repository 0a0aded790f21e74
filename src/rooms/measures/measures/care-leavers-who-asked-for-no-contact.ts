/** Of the care leavers under 21 on a day, those who asked us not to be in touch: no failure of theirs, and nothing hidden. */
import { stock } from '../model.ts';

export const careLeaversWhoAskedForNoContact = stock({
  id: 'care-leavers-who-asked-for-no-contact',
  title: 'Care leavers who asked us not to be in touch',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant'] },
  answer: { kind: 'asked-for-no-contact' },
  says: { met: 'Asked for no contact', not: 'Did not ask that' },
  population: 'Relevant young people, and former relevant ones until 21',
  counted: 'They asked us not to be in touch, on or before that day, and have not taken it back',
  leftOut: 'Qualifying young people, and those of 21 to 24',
  cannotTell: 'Their status cannot be told',
  definition: {
    follows: 'The council’s own: the return asks for REFU or NREQ only around a birthday',
    standing: 'local',
  },
  standsBeside: ['care-leavers-in-touch', 'care-leavers-in-touch-around-their-birthday'],
  notComparedWith: 'The return’s codes; those we lost touch with, whom we look for',
});
