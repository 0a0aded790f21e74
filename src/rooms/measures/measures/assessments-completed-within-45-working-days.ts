/** Of the child and family assessments authorised in a period, those that took 45 working days or fewer. */
import { flow } from '../model.ts';

export const assessmentsCompletedWithin45WorkingDays = flow({
  id: 'assessments-completed-within-45-working-days',
  title: 'Child and family assessments completed within 45 working days',
  theme: 'help-and-protection',
  unit: 'assessment',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'assessment',
    by: 'until',
    countOnce: 'every',
    answer: { kind: 'working-days', most: 45 },
  },
  says: { met: 'Within 45 working days', not: 'Longer' },
  population: 'Child and family assessments authorised in the period',
  counted: 'Authorised on or before the 45th working day after the day it began',
  leftOut: 'Assessments still open',
  cannotTell: 'The days are the wrong way round, or lie outside the bank holidays that are known',
  definition: {
    follows: 'Children in need census: assessments completed within 45 working days',
    standing: 'published',
  },
  standsBeside: ['assessments-completed', 'assessments-completed-within-35-working-days'],
  notComparedWith: 'Assessments within 35 working days; assessments counted from the referral',
});
