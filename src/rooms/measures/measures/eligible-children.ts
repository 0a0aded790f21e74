/** How many children in care on a day are owed what leaving care law gives at 16 and 17. */
import { stock } from '../model.ts';

export const eligibleChildren = stock({
  id: 'eligible-children',
  title: 'Eligible children',
  theme: 'leaving-care',
  unit: 'child',
  about: 'people',
  within: 'children-looked-after',
  who: { kind: 'statuses', rules: ['status/eligible-child'] },
  population: 'Children of 16 and 17 in care, and in care for 13 weeks or more in all since 14',
  counted: 'Each once',
  leftOut:
    'Children in care for less than 13 weeks since 14; series of short breaks (legal status V3, V4); anyone on or after their 18th birthday',
  cannotTell: 'Counted, and shown as cannot tell: no legal status or no date of birth recorded',
  definition: { follows: 'Children Act 1989, schedule 2, paragraph 19B', standing: 'local' },
  standsBeside: ['care-leavers', 'children-looked-after'],
  notComparedWith: 'All children of 16 and 17 in care',
});
