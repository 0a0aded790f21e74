/** Of the children in care for a whole year and old enough, those for whom a questionnaire came back. */
import { flow } from '../model.ts';

export const strengthsAndDifficultiesReceived = flow({
  id: 'strengths-and-difficulties-received',
  title: 'Strengths and difficulties questionnaires received, 5 to 16',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    ages: { from: 5, to: 16 },
    answer: { kind: 'given', from: 'score' },
  },
  says: { met: 'Received', not: 'Not received' },
  population: 'Children looked after for the whole year that ended on a 31 March in the period, 5 to 16 that day',
  counted: 'The return gives a result of the questionnaire',
  leftOut: 'Children under 5 and over 16; children in care for less than the whole year',
  cannotTell: 'Nothing: a result that is not in the return is not received',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['strengths-and-difficulties-of-concern', 'strengths-and-difficulties-in-date'],
  notComparedWith: 'Shares of all children in care on a day',
});
