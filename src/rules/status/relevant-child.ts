/** A relevant child: 16 or 17, no longer looked after, and an eligible child immediately before leaving care. */
import { LEAVING_CARE_ACT_IN_FORCE_FROM, regulation3, section23A } from '../leaving-care/sources.ts';
import type { StatusRule } from '../rule.ts';
import { STATUS_RESTS_ON, spellsOfStatus } from './care-leaver-statuses.ts';

export const relevantChild: StatusRule = {
  kind: 'status',
  id: 'status/relevant-child',
  title: 'Relevant child',
  why: 'You are 16 or 17 and have left care after at least 13 weeks of it: we still owe you a plan, a personal adviser, a place to live and money to live on.',
  binds:
    'Young people of 16 and 17 who were eligible children when they last left care; not those adopted, taken over by another council, or at home for six months with somebody who has parental responsibility',
  standing: 'statute',
  versions: [{ from: LEAVING_CARE_ACT_IN_FORCE_FROM, sources: [section23A('(2)'), regulation3('(3)')] }],
  needs: STATUS_RESTS_ON,
  spells: (facts) => spellsOfStatus(facts, 'relevant-child'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'left for independent living at 17, from that day', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-01-12', is: 'yes' },
    { name: 'the day before leaving: an eligible child', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-01-11', is: 'no' },
    { name: 'on the eve of 18', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-09-09', is: 'yes' },
    { name: 'on the 18th birthday: former relevant', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-09-10', is: 'no' },
    { name: 'left on the 91st day of care', born: '2009-06-01', episodes: [['2026-01-01', '2026-04-02', 'V2', 'U6', 'S', 'TS1 1AA', 'E5']], on: '2026-04-02', is: 'yes' },
    { name: 'left on the 90th day of care: qualifying', born: '2009-06-01', episodes: [['2026-01-01', '2026-04-01', 'V2', 'U6', 'S', 'TS1 1AA', 'E5']], on: '2026-04-01', is: 'no' },
    { name: 'left care at 15', born: '2009-09-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-01-12', is: 'no' },
    { name: 'back in care: an eligible child again', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5'], ['2026-02-02', null, 'V2', 'U4', 'S']], on: '2026-02-02', is: 'no' },
    { name: 'went home, for six months less a day', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-07-11', is: 'yes' },
    { name: 'went home six months ago, and nobody wrote whether it held', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-07-12', is: 'cannot-tell' },
    { name: 'home has held for six months', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4B']], entries: [['return-home-held', '2026-07-12']], on: '2026-07-12', is: 'no' },
    { name: 'home held, written down later: what was doubted until then stays doubted', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4B']], entries: [['return-home-held', '2026-08-03']], on: '2026-08-02', is: 'cannot-tell' },
    { name: 'home ended before six months', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['return-home-ended', '2026-05-04']], on: '2026-07-12', is: 'yes' },
    { name: 'home held, then ended', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['return-home-held', '2026-07-12'], ['return-home-ended', '2026-10-05']], on: '2026-10-05', is: 'yes' },
    { name: 'under a special guardian for six months: the guardian has parental responsibility', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E45']], entries: [['return-home-held', '2026-07-13']], on: '2026-07-13', is: 'no' },
    { name: 'adopted', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'E1', 'A5', 'S', 'TS1 1AA', 'E11']], on: '2026-02-01', is: 'no' },
    { name: 'taken over by another council', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E3']], on: '2026-02-01', is: 'no' },
    { name: 'died', born: '2009-03-01', died: '2026-02-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-02-01', is: 'no' },
    { name: 'why care ended not recorded: it could be an adoption', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4']], on: '2026-02-01', is: 'cannot-tell' },
    { name: 'legal status not recorded: it could have been short breaks', born: '2009-03-01', episodes: [['2015-01-05', '2026-01-12', null, 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-02-01', is: 'cannot-tell' },
    { name: 'date of birth not recorded', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-02-01', is: 'cannot-tell' },
    { name: 'detained on the 16th birthday, which no return can show: set by a worker', born: '2010-01-05', entries: [['status-set', '2026-03-02', null, 'relevant']], on: '2026-03-02', is: 'yes' },
    { name: 'while a worker’s decision holds', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['status-set', '2026-02-02', '2026-03-02', 'none']], on: '2026-03-01', is: 'no' },
    { name: 'when the decision holds no longer', born: '2008-09-10', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['status-set', '2026-02-02', '2026-03-02', 'none']], on: '2026-03-02', is: 'yes' },
    { name: 'only an inspection list says so: no care recorded here', born: '2008-09-10', entries: [['status-reported', '2026-02-02', null, 'relevant']], on: '2026-02-02', is: 'yes' },
    { name: 'an inspection list against recorded care: care decides', born: '2008-09-10', episodes: [['2024-01-05', '2024-02-12', 'V2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['status-reported', '2026-02-02', null, 'relevant']], on: '2026-02-02', is: 'no' },
  ],
};
