/** Of the child and family assessments authorised in a period, those authorised within 45 working days of the referral. */
import { flow } from '../model.ts';

export const assessmentsCompletedWithin45WorkingDaysFromReferral = flow({
  id: 'assessments-completed-within-45-working-days-from-referral',
  title: 'Child and family assessments completed within 45 working days of the referral',
  theme: 'help-and-protection',
  unit: 'assessment',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'assessment',
    by: 'until',
    countOnce: 'every',
    answer: { kind: 'working-days', most: 45, since: 'referral' },
  },
  says: { met: 'Within 45 working days', not: 'Longer' },
  population: 'Child and family assessments authorised in the period',
  counted: 'Authorised on or before the 45th working day after the latest referral on or before the day it began',
  leftOut: 'Assessments still open',
  cannotTell: 'No referral is recorded by the day it began; the days lie outside the bank holidays that are known',
  definition: {
    follows: 'Working together to safeguard children: 45 working days from the point of referral',
    standing: 'local',
  },
  standsBeside: ['assessments-completed-within-45-working-days', 'referrals-decided-on-time'],
  notComparedWith: 'The census figure, which counts from the day the assessment began',
});
