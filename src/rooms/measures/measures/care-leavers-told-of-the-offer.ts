/** Of the care leavers on a day, those who were told of something of the local offer in the year before. */
import { stock } from '../model.ts';

export const careLeaversToldOfTheOffer = stock({
  id: 'care-leavers-told-of-the-offer',
  title: 'Care leavers told of their local offer in the last year',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: [
      'status/eligible-child',
      'status/relevant-child',
      'status/former-relevant',
      'status/former-relevant-21-to-24',
      'status/qualifying',
      'status/qualifying-special-guardianship',
    ],
  },
  answer: { kind: 'lately', of: 'told-of-the-offer', months: 12 },
  says: { met: 'Told', not: 'Not told' },
  population: 'Eligible children, and care leavers of every status until 25',
  counted: 'In the twelve months before the day it is recorded that they were told of something of the offer',
  leftOut: 'Nobody',
  cannotTell: 'The record of the offer does not reach back twelve months',
  definition: {
    follows:
      'Children and Social Work Act 2017, section 2: the offer is published; telling each is the council’s own standard',
    standing: 'local',
  },
  standsBeside: ['care-leavers', 'pathway-plans-in-place'],
  notComparedWith: 'What was given, which depends on what somebody needs',
  cuts: ['sex', 'age-band', 'team', 'status'],
});
