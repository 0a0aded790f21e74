/** Of the strengths and difficulties questionnaires received, those that give cause for concern. */
import { flow } from '../model.ts';

export const strengthsAndDifficultiesOfConcern = flow({
  id: 'strengths-and-difficulties-of-concern',
  title: 'Strengths and difficulties of concern, 5 to 16',
  theme: 'health',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'health-year',
    by: 'on',
    countOnce: 'every',
    ages: { from: 5, to: 16 },
    answer: { kind: 'number', from: 'score', least: 17 },
  },
  says: { met: '17 or over', not: 'Under 17' },
  population:
    'Children looked after for the whole year that ended on a 31 March in the period, 5 to 16 that day, with a result of the questionnaire',
  counted: '17 or over of 40, which the department calls cause for concern',
  leftOut: 'Children without a result; children under 5 and over 16',
  cannotTell: 'Nothing: whoever has no result is left out',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  standsBeside: ['strengths-and-difficulties-received'],
  notComparedWith: 'Averages, and figures of children who see a mental health service',
});
