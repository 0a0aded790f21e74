/** Of the children in care for a whole year, those whose health was assessed in it. */
import { flow } from '../model.ts';

export const healthAssessmentsInTheYear = flow({
  id: 'health-assessments-in-the-year',
  title: 'Health assessed in the year',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'code', from: 'healthAssessment', met: ['1'], not: ['0'] },
  },
  says: { met: 'Yes', not: 'No' },
  population: 'Children looked after for the whole year that ended on a 31 March in the period',
  counted: 'Health was assessed in the year',
  leftOut: 'Children in care for less than the whole year; anyone the return does not list',
  cannotTell: 'The return leaves the answer empty',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['health-assessments-in-date', 'teeth-checked-in-the-year'],
  notComparedWith: 'Shares of all children in care on a day',
});
