/** How many times children in care went missing in a period. */
import { flow } from '../model.ts';

export const timesMissing = flow({
  id: 'times-missing',
  title: 'Times children went missing',
  theme: 'going-missing',
  unit: 'time missing',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'missing',
    by: 'on',
    countOnce: 'every',
    only: { from: 'answer', is: ['M'] },
  },
  population: 'Times missing that began in the period',
  counted: 'Every time; one that goes on over the end of a period counts where it began',
  leftOut: 'Times away that are recorded as the other kind; visits and holidays that were agreed',
  cannotTell: 'Nothing: a time without its kind is in no figure',
  definition: { follows: 'SSDA903: missing and away from placement without authorisation', standing: 'published' },
  standsBeside: ['children-who-went-missing', 'times-away'],
  notComparedWith: 'Counts of children, and of what the police record',
});
