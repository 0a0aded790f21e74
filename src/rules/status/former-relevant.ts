/** Former relevant: 18 to 20, and relevant, or in care as an eligible child, on the eve of 18. */
import { LEAVING_CARE_ACT_IN_FORCE_FROM, section23C } from '../leaving-care/sources.ts';
import type { StatusRule } from '../rule.ts';
import { STATUS_RESTS_ON, spellsOfStatus } from './care-leaver-statuses.ts';

export const formerRelevant: StatusRule = {
  kind: 'status',
  id: 'status/former-relevant',
  title: 'Former relevant, 18 to 20',
  why: 'You left care at 18, or were owed leaving care help before: until 21 we stay in touch, keep a personal adviser for you and keep your plan under review.',
  binds:
    'Young people from their 18th to their 21st birthday who were relevant, or looked after as eligible children, on the day before they turned 18',
  standing: 'statute',
  versions: [{ from: LEAVING_CARE_ACT_IN_FORCE_FROM, sources: [section23C('(1)')] }],
  needs: STATUS_RESTS_ON,
  spells: (facts) => spellsOfStatus(facts, 'former-relevant'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'in care until 18, on the 18th birthday', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'yes' },
    { name: 'on the eve of 18', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-09', is: 'no' },
    { name: 'an episode that ended on the 18th birthday', born: '2008-03-10', episodes: [['2015-01-05', '2026-03-10', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']], on: '2026-03-10', is: 'yes' },
    { name: 'relevant at 17: former relevant by the birthday alone', born: '2008-03-10', episodes: [['2015-01-05', '2025-06-02', 'C2', 'U4', 'S', 'TS1 1AA', 'E6']], on: '2026-03-10', is: 'yes' },
    { name: 'turned 18 on the 91st day of care', born: '2008-04-02', episodes: [['2026-01-01', null, 'V2']], on: '2026-04-02', is: 'yes' },
    { name: 'turned 18 before the 91st day of care: qualifying', born: '2008-04-01', episodes: [['2026-01-01', null, 'V2']], on: '2026-04-01', is: 'no' },
    { name: 'on the eve of 21', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-09', is: 'yes' },
    { name: 'on the 21st birthday: 21 to 24', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'no' },
    { name: 'born on 29 February: 18 on 1 March', born: '2008-02-29', episodes: [['2015-01-05', null, 'C2']], on: '2026-02-28', is: 'no' },
    { name: 'went home at 17, less than six months before turning 18', born: '2008-03-10', episodes: [['2015-01-05', '2025-11-03', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-07-01', is: 'yes' },
    { name: 'went home at 16, and nobody wrote whether it held', born: '2008-03-10', episodes: [['2015-01-05', '2024-11-04', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'went home at 16, and it held', born: '2008-03-10', episodes: [['2015-01-05', '2024-11-04', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['return-home-held', '2025-05-05']], on: '2026-03-10', is: 'no' },
    { name: 'went home at 16, and it ended at 17', born: '2008-03-10', episodes: [['2015-01-05', '2024-11-04', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['return-home-ended', '2025-09-01']], on: '2026-03-10', is: 'yes' },
    { name: 'adopted before 18', born: '2008-03-10', episodes: [['2015-01-05', '2024-11-04', 'E1', 'A5', 'S', 'TS1 1AA', 'E12']], on: '2026-03-10', is: 'no' },
    { name: 'adopted after leaving care', born: '2008-03-10', episodes: [['2015-01-05', '2024-11-04', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['adopted', '2025-01-06']], on: '2026-03-10', is: 'no' },
    { name: 'taken over by another council', born: '2008-03-10', episodes: [['2015-01-05', '2025-11-03', 'C2', 'U4', 'S', 'TS1 1AA', 'E3']], on: '2026-03-10', is: 'no' },
    { name: 'died', born: '2006-03-10', died: '2026-01-05', episodes: [['2015-01-05', null, 'C2']], on: '2026-01-05', is: 'no' },
    { name: 'legal status not recorded', born: '2006-03-10', episodes: [['2015-01-05', null, null]], on: '2026-01-05', is: 'cannot-tell' },
    { name: 'set by a worker until the 21st birthday, at 20', born: '2005-06-10', entries: [['status-set', '2026-01-05', null, 'former-relevant']], on: '2026-06-09', is: 'yes' },
    { name: 'set by a worker, date of birth not recorded: nobody can say for how long', entries: [['status-set', '2026-01-05', null, 'former-relevant']], on: '2026-06-09', is: 'cannot-tell' },
    { name: 'reported as relevant, now 18', born: '2008-03-10', entries: [['status-reported', '2025-09-01', null, 'relevant']], on: '2026-03-10', is: 'yes' },
    { name: 'a later list says otherwise', born: '2007-03-10', entries: [['status-reported', '2025-09-01', null, 'former-relevant'], ['status-reported', '2026-03-02', null, 'qualifying']], on: '2026-03-02', is: 'no' },
  ],
};
