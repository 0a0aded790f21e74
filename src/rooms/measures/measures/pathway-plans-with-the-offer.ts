/** Of the young people with a pathway plan on a day, those to whom something of the local offer had been told or given. */
import { stock } from '../model.ts';

export const pathwayPlansWithTheOffer = stock({
  id: 'pathway-plans-with-the-offer',
  title: 'Pathway plans with the offer in them',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/eligible-child', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'plan', asks: 'the-offer' },
  says: { met: 'The offer is in it', not: 'Nothing of the offer is in it' },
  population: 'Young people who are owed a plan and have one in force here',
  counted:
    'By the day something of the local offer is on the record, told, asked for, given or refused: the plan shows it by itself',
  leftOut: 'Young people without a plan; qualifying young people',
  cannotTell: 'The plan is kept elsewhere; or their status cannot be told',
  definition: { follows: 'The council’s own figure', standing: 'local' },
  standsBeside: ['pathway-plans-in-place', 'care-leavers-told-of-the-offer'],
  notComparedWith: 'Care leavers told of their offer, with a plan or without one',
});
