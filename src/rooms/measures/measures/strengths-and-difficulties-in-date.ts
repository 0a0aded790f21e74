/** Of the children in care on a day, those whose yearly questionnaire is not overdue. */
import { stock } from '../model.ts';

export const strengthsAndDifficultiesInDate = stock({
  id: 'strengths-and-difficulties-in-date',
  title: 'Children in care with their strengths and difficulties questionnaire in date',
  theme: 'health',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: { kind: 'duties', rules: ['health/strengths-and-difficulties'] },
  population: 'Children looked after on the day to whom the questionnaire is owed',
  counted: 'None is overdue that day',
  leftOut: 'Children outside the ages it is for; children in care before it was kept here',
  cannotTell: 'The day the next one is due cannot be worked out',
  definition: { follows: 'Guidance on promoting the health of children in care, on any day', standing: 'local' },
  standsBeside: ['strengths-and-difficulties-received'],
  notComparedWith: 'The yearly figure of the return, which asks only of those in care all year',
});
