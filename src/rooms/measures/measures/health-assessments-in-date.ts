/** Of the children in care on a day, those whose health assessment is not overdue. */
import { stock } from '../model.ts';

export const healthAssessmentsInDate = stock({
  id: 'health-assessments-in-date',
  title: 'Children in care with their health assessment in date',
  theme: 'health',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: { kind: 'duties', rules: ['health/initial-assessment', 'health/later-assessments'] },
  population: 'Children looked after on the day to whom a health assessment is owed',
  counted:
    'None is overdue that day: the first within 20 working days, then every 6 months under 5 and every 12 months from 5',
  leftOut: 'Children in care before health assessments were kept here; series of short breaks',
  cannotTell: 'The day the next one is due cannot be worked out',
  definition: { follows: 'Regulation 7 of the Care Planning Regulations 2010, on any day', standing: 'local' },
  standsBeside: ['health-assessments-in-the-year', 'dental-checks-in-date'],
  notComparedWith: 'The yearly figure of the return, which asks only of those in care all year',
});
