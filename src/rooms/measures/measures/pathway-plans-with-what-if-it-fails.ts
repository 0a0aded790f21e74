/** Of the young people with a pathway plan on a day, those whose plan says for every goal what happens if it fails. */
import { stock } from '../model.ts';

export const pathwayPlansWithWhatIfItFails = stock({
  id: 'pathway-plans-with-what-if-it-fails',
  title: 'Pathway plans that say what happens if something fails',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/eligible-child', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'plan', asks: 'fallbacks' },
  says: { met: 'Says it for all', not: 'Does not say it for all' },
  population: 'Young people who are owed a plan and have one in force here',
  counted:
    'The plan in force has a goal, says for every goal what happens if it fails or why nothing is needed, and has a fallback for home, money, learning or work, and the person who matters most',
  leftOut: 'Young people without a plan; qualifying young people',
  cannotTell: 'The plan is kept elsewhere; or their status cannot be told',
  definition: {
    follows: 'Care Leavers Regulations 2010, regulation 6 and Schedule 1 (contingency plans); the council’s own figure',
    standing: 'local',
  },
  standsBeside: ['pathway-plans-in-place', 'pathway-plans-with-their-words'],
  notComparedWith: 'How good a fallback is, which a manager and an audit say',
});
