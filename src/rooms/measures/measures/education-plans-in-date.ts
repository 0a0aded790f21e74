/** Of the children in care on a day, those whose personal education plan is not overdue. */
import { stock } from '../model.ts';

export const educationPlansInDate = stock({
  id: 'education-plans-in-date',
  title: 'Children in care with their personal education plan in date',
  theme: 'learning',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: { kind: 'duties', rules: ['education/first-plan', 'education/plan-each-term'] },
  population: 'Children looked after on the day to whom a personal education plan meeting is owed',
  counted: 'None is overdue that day: the first soon after coming into care, then each term',
  leftOut: 'Children outside the ages it is for; children in care before plans were kept here',
  cannotTell: 'The day the next one is due cannot be worked out',
  definition: { follows: 'Guidance on promoting the education of children in care, on any day', standing: 'local' },
  standsBeside: ['children-looked-after', 'education-plans-made-on-time'],
  notComparedWith: 'Shares of plans of a term that were of good quality',
});
