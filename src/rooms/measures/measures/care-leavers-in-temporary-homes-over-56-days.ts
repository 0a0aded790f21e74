/** Of the young people in temporary homes on a day, those who have been for more than 56 days without a day between. */
import { stock } from '../model.ts';

export const careLeaversInTemporaryHomesOver56Days = stock({
  id: 'care-leavers-in-temporary-homes-over-56-days',
  title: 'Care leavers in temporary homes for more than 56 days',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'entries', entry: 'home', once: 'person', ages: { from: 16, to: 24 } },
  answer: { kind: 'temporary-home', moreThanDays: 56 },
  says: { met: 'More than 56 days', not: '56 days or fewer' },
  population: 'Young people of 16 to 24 whose home after care on the day is only for a time',
  counted: 'In temporary homes for more than 56 days: one stay across moves, as long as no day lies between',
  leftOut: 'Whoever is in a home that is not temporary; homes of which it is not recorded whether they are',
  cannotTell: 'No date of birth',
  definition: {
    follows:
      'Days in temporary homes as they are recorded; the 56 days are those of the relief duty, Housing Act 1996, section 189B, their wording to be checked',
    standing: 'local',
  },
  standsBeside: ['care-leavers-in-temporary-homes'],
  notComparedWith: 'Days in one home: a move from one hostel to another begins nothing anew',
});
