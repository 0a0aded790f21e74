/** Of the return interviews due in a period, those held within 72 hours. */
import { flow } from '../model.ts';

export const returnInterviewsHeldOnTime = flow({
  id: 'return-interviews-held-on-time',
  title: 'Return interviews held on time',
  theme: 'going-missing',
  unit: 'interview',
  about: 'work',
  events: { kind: 'duties-due', rules: ['going-missing/return-interview'] },
  population: 'Return interviews that fell due in the period',
  counted: 'Held within 72 hours of the child coming back, counted in days',
  leftOut: 'Returns before this was kept here',
  cannotTell: 'The day of the return is not recorded',
  definition: {
    follows: 'Guidance on children who run away or go missing: an interview within 72 hours',
    standing: 'local',
  },
  standsBeside: ['return-interviews-offered-on-time', 'times-missing'],
  notComparedWith: 'Shares of interviews that were accepted',
});
