/** How many children in care went missing in a period, each counted once. */
import { flow } from '../model.ts';

export const childrenWhoWentMissing = flow({
  id: 'children-who-went-missing',
  title: 'Children who went missing',
  theme: 'going-missing',
  unit: 'child',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'missing',
    by: 'on',
    countOnce: 'first-of-each-person',
    only: { from: 'answer', is: ['M'] },
  },
  population: 'Children with a time missing that began in the period',
  counted: 'Each child once, by the first time in the period',
  leftOut: 'Times away that are recorded as the other kind; visits and holidays that were agreed',
  cannotTell: 'Nothing: a time without its kind is in no figure',
  definition: { follows: 'SSDA903: missing and away from placement without authorisation', standing: 'published' },
  standsBeside: ['times-missing', 'return-interviews-held-on-time'],
  notComparedWith: 'Counts of times missing',
});
