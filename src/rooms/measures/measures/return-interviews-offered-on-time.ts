/** Of the returns from being missing in a period, those after which a return interview was offered in time. */
import { flow } from '../model.ts';

export const returnInterviewsOfferedOnTime = flow({
  id: 'return-interviews-offered-on-time',
  title: 'Return interviews offered on time',
  theme: 'going-missing',
  unit: 'interview',
  about: 'work',
  events: { kind: 'duties-due', rules: ['going-missing/return-interview-offered'] },
  says: { met: 'Offered on time', not: 'Not offered on time' },
  population: 'Return interviews that were due to be offered in the period',
  counted: 'Offered on or before the day it was due',
  leftOut: 'Returns before this was kept here',
  cannotTell: 'The day of the return is not recorded',
  definition: {
    follows: 'Guidance on children who run away or go missing; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['return-interviews-held-on-time', 'times-missing'],
  notComparedWith: 'Shares of children who were offered one after their last time missing',
});
