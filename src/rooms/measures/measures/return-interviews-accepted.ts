/** Of the return interviews offered in a period, those to which the child or young person said yes. */
import { flow } from '../model.ts';

export const returnInterviewsAccepted = flow({
  id: 'return-interviews-accepted',
  title: 'Return interviews accepted',
  theme: 'going-missing',
  unit: 'interview',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'return-interview-offered',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'code', from: 'answer', met: ['yes'], not: ['no'] },
  },
  says: { met: 'Said yes', not: 'Said no' },
  population: 'Return interviews offered in the period',
  counted: 'The child said yes to it, whether or not it has been held',
  leftOut: 'Times missing after which none was offered',
  cannotTell: 'What they said is not recorded',
  definition: {
    follows: 'Guidance on children who run away or go missing; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['return-interviews-offered-on-time', 'return-interviews-held-on-time'],
  notComparedWith: 'Shares of all times missing, which include those after which nothing was offered',
});
