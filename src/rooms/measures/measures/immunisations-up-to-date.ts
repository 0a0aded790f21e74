/** Of the children in care for a whole year, those whose immunisations were up to date. */
import { flow } from '../model.ts';

export const immunisationsUpToDate = flow({
  id: 'immunisations-up-to-date',
  title: 'Immunisations up to date',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'code', from: 'immunisations', met: ['1'], not: ['0'] },
  },
  says: { met: 'Yes', not: 'No' },
  population: 'Children looked after for the whole year that ended on a 31 March in the period',
  counted: 'Immunisations were up to date',
  leftOut: 'Children in care for less than the whole year; anyone the return does not list',
  cannotTell: 'The return leaves the answer empty',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['health-assessments-in-the-year'],
  notComparedWith: 'Shares of all children in care on a day',
});
