/** Former relevant, 21 to 24: nobody has to ask to be one, but support from 21 is for those who say they want it. */
import { SUPPORT_TO_25_IN_FORCE_FROM, section23CZB } from '../leaving-care/sources.ts';
import type { StatusRule } from '../rule.ts';
import { STATUS_RESTS_ON, spellsOfStatus } from './care-leaver-statuses.ts';

export const formerRelevant21To24: StatusRule = {
  kind: 'status',
  id: 'status/former-relevant-21-to-24',
  title: 'Former relevant, 21 to 24',
  why: 'You were former relevant until 21: until you are 25 you can ask for a personal adviser and a plan, and we must offer them to you.',
  binds: 'Young people from their 21st to their 25th birthday who were former relevant at 20',
  standing: 'statute',
  versions: [{ from: SUPPORT_TO_25_IN_FORCE_FROM, sources: [section23CZB('(1)')] }],
  needs: STATUS_RESTS_ON,
  spells: (facts) => spellsOfStatus(facts, 'former-relevant-21-to-24'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'on the 21st birthday', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'yes' },
    { name: 'on the eve of 21', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-09', is: 'no' },
    { name: 'on the eve of 25', born: '2001-03-10', episodes: [['2012-01-05', null, 'C2']], on: '2026-03-09', is: 'yes' },
    { name: 'on the 25th birthday', born: '2001-03-10', episodes: [['2012-01-05', null, 'C2']], on: '2026-03-10', is: 'no' },
    { name: 'qualifying until 21: nothing after', born: '2005-03-10', episodes: [['2022-12-05', '2023-01-09', 'V2', 'U4', 'S', 'TS1 1AA', 'E8']], on: '2026-03-10', is: 'no' },
    { name: 'went home at 16, and nobody wrote whether it held', born: '2005-03-10', episodes: [['2015-01-05', '2021-11-04', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'died', born: '2003-03-10', died: '2026-01-05', episodes: [['2015-01-05', null, 'C2']], on: '2026-01-05', is: 'no' },
    { name: 'set former relevant by a worker at 20', born: '2005-03-10', entries: [['status-set', '2025-09-01', null, 'former-relevant']], on: '2026-03-10', is: 'yes' },
    { name: 'reported at 23', born: '2003-03-10', entries: [['status-reported', '2026-03-10', null, 'former-relevant']], on: '2026-03-10', is: 'yes' },
    { name: 'legal status not recorded', born: '2005-03-10', episodes: [['2015-01-05', null, null]], on: '2026-03-10', is: 'cannot-tell' },
  ],
};
