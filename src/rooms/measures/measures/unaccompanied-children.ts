/** How many of the children looked after on a day came to this country alone. */
import { stock } from '../model.ts';

export const unaccompaniedChildren = stock({
  id: 'unaccompanied-children',
  title: 'Unaccompanied children looked after',
  theme: 'children-in-care',
  unit: 'child',
  about: 'people',
  within: 'children-looked-after',
  who: { kind: 'statuses', rules: ['status/looked-after'], during: 'unaccompanied' },
  population: 'Children looked after who came alone and are seeking asylum, while that is what they are recorded as',
  counted: 'Children with such a record on the day, in care on the day',
  leftOut:
    'Series of short breaks (legal status V3, V4); anyone on or after their 18th birthday; a status that ended on or before the day',
  cannotTell: 'Counted, and shown as cannot tell: no legal status or no date of birth recorded',
  definition: {
    follows: 'SSDA903: unaccompanied asylum-seeking children looked after, here on any day',
    standing: 'published',
  },
  standsBeside: ['children-looked-after'],
  notComparedWith: 'Counts of all young people who came alone, care leavers included',
});
