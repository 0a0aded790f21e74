/** Qualifying by special guardianship: 16 to 20, and looked after immediately before the order, at whatever age that was. */
import { section24 } from '../leaving-care/sources.ts';
import type { StatusRule } from '../rule.ts';
import { STATUS_RESTS_ON, spellsOfStatus } from './care-leaver-statuses.ts';

export const qualifyingSpecialGuardianship: StatusRule = {
  kind: 'status',
  id: 'status/qualifying-special-guardianship',
  title: 'Qualifying, after special guardianship',
  why: 'You left care when somebody became your special guardian: from 16 until 21 you can come to us for advice and help.',
  binds:
    'Young people of 16 to 20 who last left care by a special guardianship order and are neither relevant nor former relevant',
  standing: 'statute',
  versions: [{ from: '2005-12-30', sources: [section24('(1A)')] }],
  needs: STATUS_RESTS_ON,
  spells: (facts) => spellsOfStatus(facts, 'qualifying-special-guardianship'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'left care at 9 to a special guardian, on the 16th birthday', born: '2010-03-10', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E45']], on: '2026-03-10', is: 'yes' },
    { name: 'the day before', born: '2010-03-10', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E45']], on: '2026-03-09', is: 'no' },
    { name: 'by a code of earlier years', born: '2009-03-10', episodes: [['2014-01-05', '2016-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E43']], on: '2026-03-10', is: 'yes' },
    { name: 'on the eve of 21', born: '2005-03-10', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E48']], on: '2026-03-09', is: 'yes' },
    { name: 'on the 21st birthday', born: '2005-03-10', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E48']], on: '2026-03-10', is: 'no' },
    { name: 'back in care since: what ended care last decides', born: '2010-03-10', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E45'], ['2021-01-04', '2022-01-10', 'V2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-10', is: 'no' },
    { name: 'left at 16 after long care: relevant at first', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U3', 'S', 'TS1 1AA', 'E46']], on: '2026-01-12', is: 'no' },
    { name: 'left at 16, six months with the guardian', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U3', 'S', 'TS1 1AA', 'E46']], entries: [['return-home-held', '2026-07-13']], on: '2026-07-13', is: 'yes' },
    { name: 'why care ended not recorded: it could be a special guardianship order', born: '2010-03-10', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3']], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'died', born: '2009-03-10', died: '2026-02-02', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E45']], on: '2026-02-02', is: 'no' },
    { name: 'a worker decided otherwise', born: '2009-03-10', episodes: [['2017-01-05', '2019-06-03', 'C2', 'U3', 'S', 'TS1 1AA', 'E45']], entries: [['status-set', '2026-02-02', null, 'none']], on: '2026-02-02', is: 'no' },
  ],
};
