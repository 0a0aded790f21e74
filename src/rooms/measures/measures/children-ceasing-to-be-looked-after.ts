/** How many children left care in a period, each counted once, by their last end. */
import { flow } from '../model.ts';

export const childrenCeasingToBeLookedAfter = flow({
  id: 'children-ceasing-to-be-looked-after',
  title: 'Children ceasing to be looked after',
  theme: 'children-in-care',
  unit: 'child',
  about: 'people',
  events: { kind: 'spells-ending', spellsOf: 'status/looked-after', countOnce: 'last-of-each-person' },
  population: 'Children with a period of care that ended in the period, at the latest on the 18th birthday',
  counted: 'Each child once, by the last end in the period, from dates and not from reason codes',
  leftOut: 'Moves and changes of legal status; series of short breaks; a leaving reason without an end date',
  cannotTell: 'No legal status or no date of birth recorded',
  definition: {
    follows: 'SSDA903: only the last occasion on which a child ceased to be looked after in the year is counted',
    standing: 'published',
  },
  standsBeside: ['periods-of-care-ending', 'children-looked-after'],
  notComparedWith: 'Periods of care, which count a child who leaves twice each time',
});
