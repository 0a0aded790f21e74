/** How many times children in care were away without agreement, where was known. */
import { flow } from '../model.ts';

export const timesAway = flow({
  id: 'times-away',
  title: 'Times children were away without agreement',
  theme: 'going-missing',
  unit: 'time missing',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'missing',
    by: 'on',
    countOnce: 'every',
    only: { from: 'answer', is: ['A'] },
  },
  population: 'Times away without agreement that began in the period, where they were was known',
  counted: 'Every time',
  leftOut: 'Times away that are recorded as the other kind; visits and holidays that were agreed',
  cannotTell: 'Nothing: a time without its kind is in no figure',
  definition: { follows: 'SSDA903: missing and away from placement without authorisation', standing: 'published' },
  standsBeside: ['times-missing'],
  notComparedWith: 'Times missing, when nobody knew where they were',
});
