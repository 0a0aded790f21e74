/** Of the children in care on a day, those who had three social workers or more in the year before. */
import { stock } from '../model.ts';

export const childrenWithThreeOrMoreSocialWorkers = stock({
  id: 'children-with-three-or-more-social-workers',
  title: 'Children who had three or more social workers in the year',
  theme: 'children-in-care',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: { kind: 'several-in-the-year', of: 'social-workers', least: 3 },
  says: { met: 'Three or more', not: 'Fewer' },
  population: 'Children looked after on the day',
  counted: 'Three or more different social workers in the twelve months that end with it; one who comes back is one',
  leftOut: 'Series of short breaks (legal status V3, V4); anyone on or after their 18th birthday',
  cannotTell: 'No social worker is recorded in those twelve months',
  definition: {
    follows: 'SSDA903: three or more social workers during the year, here on any day',
    standing: 'published',
  },
  standsBeside: ['children-looked-after', 'visits-in-date'],
  notComparedWith: 'Counts of changes, in which one who comes back is counted again',
});
