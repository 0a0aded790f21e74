/** Of the child and family assessments authorised in a period, those that took 35 working days or fewer. */
import { flow } from '../model.ts';

export const assessmentsCompletedWithin35WorkingDays = flow({
  id: 'assessments-completed-within-35-working-days',
  title: 'Child and family assessments completed within 35 working days',
  theme: 'help-and-protection',
  unit: 'assessment',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'assessment',
    by: 'until',
    countOnce: 'every',
    answer: { kind: 'working-days', most: 35 },
  },
  says: { met: 'Within 35 working days', not: 'Longer' },
  population: 'Child and family assessments authorised in the period',
  counted: 'Authorised on or before the 35th working day after the day it began',
  leftOut: 'Assessments still open',
  cannotTell: 'The days are the wrong way round, or lie outside the bank holidays that are known',
  definition: { follows: 'The council’s own, beside the 45 of guidance', standing: 'local' },
  standsBeside: ['assessments-completed', 'assessments-completed-within-45-working-days'],
  notComparedWith: 'The department’s bands of days',
});
