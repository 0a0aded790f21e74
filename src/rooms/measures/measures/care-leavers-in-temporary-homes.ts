/** Of the young people with a home after care on a day, those whose home is only for a time. */
import { stock } from '../model.ts';

export const careLeaversInTemporaryHomes = stock({
  id: 'care-leavers-in-temporary-homes',
  title: 'Care leavers in temporary homes',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'entries', entry: 'home', once: 'person', ages: { from: 16, to: 24 } },
  answer: { kind: 'temporary-home' },
  says: { met: 'In a temporary home', not: 'In a home that is not temporary' },
  population: 'Young people of 16 to 24 who have a home after care on the day, as it is recorded',
  counted:
    'The home, or one of two, is only for a time: a hostel, bed and breakfast, an emergency bed of the council, with friends for now or nowhere, or another kind of which that is written',
  leftOut: 'Whoever is in care; whoever has no home after care recorded',
  cannotTell: 'It is not recorded whether the home is only for a time; no date of birth',
  definition: { follows: 'Homes after care as they are recorded; the council’s own figure', standing: 'local' },
  standsBeside: ['care-leavers-in-temporary-homes-over-56-days', 'care-leavers-in-suitable-homes-19-to-21'],
  notComparedWith: 'Suitable homes at birthdays: a home can be temporary and suit somebody for now',
});
