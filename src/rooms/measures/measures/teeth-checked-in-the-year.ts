/** Of the children in care for a whole year, those whose teeth were checked in it. */
import { flow } from '../model.ts';

export const teethCheckedInTheYear = flow({
  id: 'teeth-checked-in-the-year',
  title: 'Teeth checked in the year',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'code', from: 'teethChecked', met: ['1'], not: ['0'] },
  },
  says: { met: 'Yes', not: 'No' },
  population: 'Children looked after for the whole year that ended on a 31 March in the period',
  counted: 'Teeth were checked by a dentist in the year',
  leftOut: 'Children in care for less than the whole year; anyone the return does not list',
  cannotTell: 'The return leaves the answer empty',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['dental-checks-in-date'],
  notComparedWith: 'Shares of all children in care on a day',
});
