/** Of the under 16s in care for two and a half years, those who have lived in one home for two. */
import { stock } from '../model.ts';

export const childrenLivingInTheSamePlacementForTwoYears = stock({
  id: 'children-living-in-the-same-placement-for-two-years',
  title: 'Children living in the same placement for two years',
  theme: 'children-in-care',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: { kind: 'same-placement', months: 24, inCareMonths: 30, underAge: 16 },
  says: { met: 'Two years or more', not: 'Less' },
  population: 'Children under 16 on the day, looked after without a break for two and a half years',
  counted: 'In the same placement for two years or more; a temporary move (T0 to T4) does not break it',
  leftOut:
    'Children in care for less than two and a half years; series of short breaks (legal status V3, V4); anyone on or after their 18th birthday',
  cannotTell: 'No date of birth, or nothing says when they came to live there',
  definition: {
    follows:
      'SSDA903: living in the same placement for at least two years. Departs from it: time with the same people before they adopted is not added',
    standing: 'published',
  },
  standsBeside: ['children-with-three-or-more-placements'],
  notComparedWith: 'The department’s figure where many children are placed for adoption',
});
