/** How many children came into care in a period, each counted once, by their first start. */
import { flow } from '../model.ts';

export const childrenStartingToBeLookedAfter = flow({
  id: 'children-starting-to-be-looked-after',
  title: 'Children starting to be looked after',
  theme: 'children-in-care',
  unit: 'child',
  about: 'people',
  events: { kind: 'spells-starting', spellsOf: 'status/looked-after', countOnce: 'first-of-each-person' },
  population: 'Children with a period of care that began in the period',
  counted: 'Each child once, by the first start in the period, from dates and not from reason codes',
  leftOut: 'Moves and changes of legal status; series of short breaks',
  cannotTell: 'No legal status or no date of birth recorded',
  definition: { follows: 'SSDA903: children who started to be looked after during the year', standing: 'published' },
  standsBeside: ['periods-of-care-starting', 'children-looked-after'],
  notComparedWith: 'Periods of care, which count a child who comes back again each time',
});
