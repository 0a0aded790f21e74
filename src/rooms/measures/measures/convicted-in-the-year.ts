/** Of the children in care for a whole year and old enough, those convicted or cautioned in it. */
import { flow } from '../model.ts';

export const convictedInTheYear = flow({
  id: 'convicted-in-the-year',
  title: 'Convicted or cautioned in the year, 10 to 17',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    ages: { from: 10, to: 17 },
    answer: { kind: 'code', from: 'convicted', met: ['1'], not: ['0'] },
  },
  says: { met: 'Yes', not: 'No' },
  population: 'Children looked after for the whole year that ended on a 31 March in the period, 10 or over that day',
  counted: 'Convicted, or given a final warning or reprimand, in the year',
  leftOut: 'Children under 10; children in care for less than the whole year',
  cannotTell: 'The return leaves the answer empty',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['substance-misuse-identified'],
  notComparedWith: 'Figures of all children that include those under 10',
});
