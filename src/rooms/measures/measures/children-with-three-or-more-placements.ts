/** Of the children in care on a day, those who lived in three homes or more in the year before. */
import { stock } from '../model.ts';

export const childrenWithThreeOrMorePlacements = stock({
  id: 'children-with-three-or-more-placements',
  title: 'Children who lived in three or more placements in the year',
  theme: 'children-in-care',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: { kind: 'several-in-the-year', of: 'placements', least: 3 },
  says: { met: 'Three or more', not: 'Fewer' },
  population: 'Children looked after on the day',
  counted:
    'Three or more placements on any day of the twelve months that end with it, the first included; a placement begins with care or with a new carer',
  leftOut:
    'Temporary moves (T0 to T4) and going back after one; changes of order or of placement type with the same carer; series of short breaks (legal status V3, V4); anyone on or after their 18th birthday',
  cannotTell: 'Why an episode began or the type of placement is not recorded, and fewer than three are known',
  definition: {
    follows:
      'SSDA903: three or more placements during the year, here on any day; placements are told apart by why each episode began',
    standing: 'published',
  },
  standsBeside: ['children-looked-after', 'children-living-in-the-same-placement-for-two-years'],
  notComparedWith: 'Counts of moves, which are one fewer, and shares of those who were in care for the whole year',
});
