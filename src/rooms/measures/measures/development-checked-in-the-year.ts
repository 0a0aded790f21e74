/** Of the under fives in care for a whole year, those whose development checks were up to date. */
import { flow } from '../model.ts';

export const developmentCheckedInTheYear = flow({
  id: 'development-checked-in-the-year',
  title: 'Development checked in the year, under 5',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    ages: { from: 0, to: 4 },
    answer: { kind: 'code', from: 'developmentCheck', met: ['1'], not: ['0'] },
  },
  says: { met: 'Yes', not: 'No' },
  population: 'Children looked after for the whole year that ended on a 31 March in the period, under 5 that day',
  counted: 'Development checks were up to date',
  leftOut: 'Children of 5 and over; children in care for less than the whole year',
  cannotTell: 'The return leaves the answer empty',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['health-assessments-in-the-year'],
  notComparedWith: 'Shares of all children in care on a day',
});
