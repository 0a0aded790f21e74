/** Of the children in care for whom substance misuse was identified, those who were offered help and said no. */
import { flow } from '../model.ts';

export const substanceMisuseHelpRefused = flow({
  id: 'substance-misuse-help-refused',
  title: 'Help with substance misuse offered and refused',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    only: { from: 'substanceMisuse', is: ['1'] },
    answer: { kind: 'code', from: 'interventionOffered', met: ['1'], not: ['0'] },
  },
  says: { met: 'Yes', not: 'No' },
  population:
    'Children looked after for the whole year that ended on a 31 March in the period and for whom a substance misuse problem was identified',
  counted: 'Help was offered and not taken up',
  leftOut: 'Children for whom none was identified',
  cannotTell: 'The return leaves the answer empty',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['substance-misuse-identified', 'substance-misuse-help-received'],
  notComparedWith: 'Shares of all children in care on a day',
});
