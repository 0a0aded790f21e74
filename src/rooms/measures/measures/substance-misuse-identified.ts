/** Of the children in care for a whole year, those with a substance misuse problem identified. */
import { flow } from '../model.ts';

export const substanceMisuseIdentified = flow({
  id: 'substance-misuse-identified',
  title: 'Substance misuse identified in the year',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'code', from: 'substanceMisuse', met: ['1'], not: ['0'] },
  },
  says: { met: 'Yes', not: 'No' },
  population: 'Children looked after for the whole year that ended on a 31 March in the period',
  counted: 'A substance misuse problem was identified in the year',
  leftOut: 'Children in care for less than the whole year; anyone the return does not list',
  cannotTell: 'The return leaves the answer empty',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['substance-misuse-help-received', 'substance-misuse-help-refused'],
  notComparedWith: 'Figures of young people who come to drug services',
});
