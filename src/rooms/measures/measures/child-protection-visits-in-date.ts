/** Of the children with a protection plan on a day, those whose visit is not overdue. */
import { stock } from '../model.ts';

export const childProtectionVisitsInDate = stock({
  id: 'child-protection-visits-in-date',
  title: 'Children with a protection plan visited in time',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: { kind: 'entries', entry: 'protection-plan', once: 'person' },
  answer: { kind: 'duties', rules: ['protection/visit'] },
  population: 'Children with a child protection plan that goes on, to whom a visit is owed',
  counted: 'No visit is overdue that day',
  leftOut: 'Children whose plan began before visits were kept here',
  cannotTell: 'The day the next visit is due cannot be worked out',
  definition: { follows: 'As often as the council’s rule says; no national definition was found', standing: 'local' },
  standsBeside: ['children-on-child-protection-plans'],
  notComparedWith: 'Visits to children in care',
});
