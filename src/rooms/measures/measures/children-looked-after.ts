/** How many children this council looks after on a day. No target may ever be set on it. */
import { stock } from '../model.ts';

export const childrenLookedAfter = stock({
  id: 'children-looked-after',
  title: 'Children looked after',
  theme: 'children-in-care',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  population: 'Every child looked after by this council, wherever they live, unaccompanied children included',
  counted: 'Children with an episode begun on or before the day and not ended on or before it, under 18 on the day',
  leftOut:
    'Series of short breaks (legal status V3, V4); children placed here by other councils; anyone on or after their 18th birthday',
  cannotTell: 'Counted, and shown as cannot tell: no legal status or no date of birth recorded',
  definition: { follows: 'SSDA903: children looked after, here on any day', standing: 'published' },
  standsBeside: ['children-starting-to-be-looked-after', 'children-ceasing-to-be-looked-after'],
  notComparedWith: 'A rate for each 10,000 children; counts that include short breaks',
});
