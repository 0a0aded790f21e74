/** Of the young people with a pathway plan on a day, those in whose time of it a manager has written something. */
import { stock } from '../model.ts';

export const pathwayPlansWithAManagersHand = stock({
  id: 'pathway-plans-with-a-managers-hand',
  title: 'Pathway plans with a manager’s hand',
  theme: 'oversight',
  unit: 'young person',
  about: 'people',
  who: {
    kind: 'statuses',
    rules: ['status/eligible-child', 'status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  answer: { kind: 'plan', asks: 'a-managers-hand' },
  says: { met: 'A manager has written', not: 'No manager has written' },
  population: 'Young people who are owed a plan and have one in force here',
  counted:
    'Since the plan in force was given a manager has answered it, or written a direction, challenge, decision, reflection or recognition on the record',
  leftOut: 'Young people without a plan; qualifying young people',
  cannotTell: 'The plan is kept elsewhere; or their status cannot be told',
  definition: { follows: 'The council’s own figure', standing: 'local' },
  standsBeside: ['pathway-plans-agreed-and-graded', 'oversight-written-within-three-months'],
  notComparedWith: 'Supervision of workers, which is about all they do',
});
