/** Qualifying: 16 to 20, in care on some day since 16, and neither relevant nor former relevant. */
import { LEAVING_CARE_ACT_IN_FORCE_FROM, section24 } from '../leaving-care/sources.ts';
import type { StatusRule } from '../rule.ts';
import { STATUS_RESTS_ON, spellsOfStatus } from './care-leaver-statuses.ts';

export const qualifying: StatusRule = {
  kind: 'status',
  id: 'status/qualifying',
  title: 'Qualifying',
  why: 'You were in care for a while after turning 16: until 21 you can come to us for advice and help.',
  binds:
    'Young people of 16 to 20 who were looked after on some day between 16 and 18, are so no longer, and are neither relevant nor former relevant; those who qualify in other ways are set by a worker',
  standing: 'statute',
  versions: [{ from: LEAVING_CARE_ACT_IN_FORCE_FROM, sources: [section24('(2)')] }],
  needs: STATUS_RESTS_ON,
  spells: (facts) => spellsOfStatus(facts, 'qualifying'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'in care for five weeks at 16', born: '2009-03-10', episodes: [['2025-12-01', '2026-01-05', 'V2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-01-05', is: 'yes' },
    { name: 'the day before leaving', born: '2009-03-10', episodes: [['2025-12-01', '2026-01-05', 'V2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-01-04', is: 'no' },
    { name: 'in care on one day after turning 16', born: '2009-03-10', episodes: [['2025-02-03', '2025-03-11', 'V2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2025-03-11', is: 'yes' },
    { name: 'left care on the 16th birthday', born: '2009-03-10', episodes: [['2025-02-03', '2025-03-10', 'V2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2025-03-11', is: 'no' },
    { name: 'on the eve of 21', born: '2005-03-10', episodes: [['2022-12-05', '2023-01-09', 'V2', 'U4', 'S', 'TS1 1AA', 'E8']], on: '2026-03-09', is: 'yes' },
    { name: 'on the 21st birthday', born: '2005-03-10', episodes: [['2022-12-05', '2023-01-09', 'V2', 'U4', 'S', 'TS1 1AA', 'E8']], on: '2026-03-10', is: 'no' },
    { name: 'turned 18 in care before the 91st day', born: '2008-04-01', episodes: [['2026-01-01', null, 'V2']], on: '2026-04-01', is: 'yes' },
    { name: 'home has held for six months: no longer relevant', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['return-home-held', '2026-07-12']], on: '2026-07-12', is: 'yes' },
    { name: 'home held, then ended: relevant again', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['return-home-held', '2026-07-12'], ['return-home-ended', '2026-10-05']], on: '2026-10-05', is: 'no' },
    { name: 'relevant: not also qualifying', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-01-12', is: 'no' },
    { name: 'adopted', born: '2009-03-10', episodes: [['2025-12-01', '2026-01-05', 'E1', 'A5', 'S', 'TS1 1AA', 'E11']], on: '2026-01-05', is: 'no' },
    { name: 'short breaks only', born: '2009-03-10', episodes: [['2025-12-01', '2026-01-05', 'V4', 'U4', 'S', 'TS1 1AA', 'E8']], on: '2026-01-05', is: 'no' },
    { name: 'legal status not recorded: it could have been short breaks', born: '2009-03-10', episodes: [['2025-12-01', '2026-01-05', null, 'U4', 'S', 'TS1 1AA', 'E8']], on: '2026-01-05', is: 'cannot-tell' },
    { name: 'died', born: '2009-03-10', died: '2026-02-02', episodes: [['2025-12-01', '2026-01-05', 'V2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-02-02', is: 'no' },
    { name: 'privately fostered at 16, which no return can show: set by a worker', born: '2009-03-10', entries: [['status-set', '2026-02-02', null, 'qualifying']], on: '2026-02-02', is: 'yes' },
    { name: 'set before 16: not until then', born: '2010-03-10', entries: [['status-set', '2026-02-02', null, 'qualifying']], on: '2026-03-09', is: 'no' },
    { name: 'reported, on the 21st birthday', born: '2005-03-10', entries: [['status-reported', '2025-09-01', null, 'qualifying']], on: '2026-03-10', is: 'no' },
  ],
};
