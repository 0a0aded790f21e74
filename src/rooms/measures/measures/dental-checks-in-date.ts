/** Of the children in care on a day, those whose dental check is not overdue. */
import { stock } from '../model.ts';

export const dentalChecksInDate = stock({
  id: 'dental-checks-in-date',
  title: 'Children in care with their dental check in date',
  theme: 'health',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: { kind: 'duties', rules: ['health/dental-check'] },
  population: 'Children looked after on the day to whom a dental check is owed',
  counted: 'None is overdue that day',
  leftOut: 'Children in care before dental checks were kept here; series of short breaks',
  cannotTell: 'The day the next one is due cannot be worked out',
  definition: { follows: 'As often as the council’s rule says; no national definition was found', standing: 'local' },
  standsBeside: ['teeth-checked-in-the-year', 'health-assessments-in-date'],
  notComparedWith: 'The yearly figure of the return, which asks only of those in care all year',
});
