/** Every occasion on which a child came into care in a period. */
import { flow } from '../model.ts';

export const periodsOfCareStarting = flow({
  id: 'periods-of-care-starting',
  title: 'Periods of care starting',
  theme: 'children-in-care',
  unit: 'period of care',
  about: 'people',
  events: { kind: 'spells-starting', spellsOf: 'status/looked-after', countOnce: 'every' },
  population: 'Periods of care that began in the period; a gap of one day parts two periods',
  counted: 'Every occasion',
  leftOut: 'Moves and changes of legal status; series of short breaks',
  cannotTell: 'No legal status or no date of birth recorded',
  definition: {
    follows: 'Occasions, so that looked after at the end = at the beginning + starting − ending',
    standing: 'local',
  },
  standsBeside: ['children-starting-to-be-looked-after', 'periods-of-care-ending'],
  notComparedWith: 'The department’s starts, which count each child once a year',
});
