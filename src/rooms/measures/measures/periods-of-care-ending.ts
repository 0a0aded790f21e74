/** Every occasion on which a child left care in a period. */
import { flow } from '../model.ts';

export const periodsOfCareEnding = flow({
  id: 'periods-of-care-ending',
  title: 'Periods of care ending',
  theme: 'children-in-care',
  unit: 'period of care',
  about: 'people',
  events: { kind: 'spells-ending', spellsOf: 'status/looked-after', countOnce: 'every' },
  population: 'Periods of care that ended in the period, at the latest on the 18th birthday',
  counted: 'Every occasion',
  leftOut: 'Moves and changes of legal status; series of short breaks',
  cannotTell: 'No legal status or no date of birth recorded',
  definition: {
    follows: 'Occasions, so that looked after at the end = at the beginning + starting − ending',
    standing: 'local',
  },
  standsBeside: ['children-ceasing-to-be-looked-after', 'periods-of-care-starting'],
  notComparedWith: 'The department’s ceases, which count each child once a year',
});
