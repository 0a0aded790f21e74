/**
 * An eligible child: 16 or 17, in care, and in care for 13 weeks in all since 14, some of it after turning 16.
 * From that day a pathway plan and a personal adviser are owed. Days are counted to the end of the day asked.
 */
import { regulation40, schedule2Paragraph19B } from '../looked-after/sources.ts';
import type { StatusRule } from '../rule.ts';
import { STATUS_RESTS_ON, spellsOfStatus } from './care-leaver-statuses.ts';

export const eligibleChild: StatusRule = {
  kind: 'status',
  id: 'status/eligible-child',
  title: 'Eligible child',
  why: 'You are 16 or 17, in care, and have been for at least 13 weeks since you were 14: you are owed a pathway plan and a personal adviser.',
  binds:
    'Looked-after children of 16 and 17, in care 13 weeks in all since their 14th birthday and on at least one day since their 16th; short breaks never count',
  standing: 'statute',
  versions: [{ from: '2011-04-01', sources: [schedule2Paragraph19B, regulation40] }],
  needs: STATUS_RESTS_ON,
  spells: (facts) => spellsOfStatus(facts, 'eligible-child'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'in care since childhood, on the 16th birthday', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'yes' },
    { name: 'the day before the 16th birthday', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-09', is: 'no' },
    { name: 'in care at 16, on the 91st day', born: '2010-01-01', episodes: [['2026-02-01', null, 'V2']], on: '2026-05-02', is: 'yes' },
    { name: 'in care at 16, on the 90th day', born: '2010-01-01', episodes: [['2026-02-01', null, 'V2']], on: '2026-05-01', is: 'no' },
    { name: 'two times in care that add up', born: '2010-01-01', episodes: [['2024-02-01', '2024-04-01', 'V2'], ['2026-02-01', null, 'V2']], on: '2026-03-03', is: 'yes' },
    { name: 'two times in care, a day short', born: '2010-01-01', episodes: [['2024-02-01', '2024-04-01', 'V2'], ['2026-02-01', null, 'V2']], on: '2026-03-02', is: 'no' },
    { name: 'days before the 14th birthday do not count', born: '2010-01-01', episodes: [['2023-10-01', '2024-01-20', 'V2'], ['2026-02-01', null, 'V2']], on: '2026-03-20', is: 'no' },
    { name: 'left care before 16: nothing on or after 16', born: '2010-03-10', episodes: [['2024-04-01', '2026-03-10', 'C2']], on: '2026-03-10', is: 'no' },
    { name: 'on the day of leaving care', born: '2009-03-10', episodes: [['2024-04-01', '2026-03-10', 'C2']], on: '2026-03-10', is: 'no' },
    { name: 'the last day of being 17', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-09', is: 'yes' },
    { name: 'on the 18th birthday: former relevant, no longer eligible', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'no' },
    { name: 'short breaks only', born: '2009-03-10', episodes: [['2024-04-01', null, 'V4']], on: '2026-03-10', is: 'no' },
    { name: 'legal status not recorded: it could be short breaks', born: '2010-03-10', episodes: [['2015-01-05', null, null]], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'legal status not recorded only later: nothing is doubted before', born: '2010-03-10', episodes: [['2015-01-05', '2026-06-01', 'C2'], ['2026-06-01', null, null]], on: '2026-05-31', is: 'yes' },
    { name: 'legal status not recorded from that day', born: '2010-03-10', episodes: [['2015-01-05', '2026-06-01', 'C2'], ['2026-06-01', null, null]], on: '2026-06-01', is: 'cannot-tell' },
    { name: 'set by a worker, with a reason', born: '2010-01-01', episodes: [['2026-02-01', null, 'V2']], entries: [['status-set', '2026-03-01', null, 'eligible']], on: '2026-03-01', is: 'yes' },
    { name: 'a worker decided otherwise', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['status-set', '2026-04-01', null, 'none']], on: '2026-04-01', is: 'no' },
    { name: 'only an inspection list says so: no care recorded here', born: '2010-03-10', entries: [['status-reported', '2026-04-01', null, 'eligible']], on: '2026-04-02', is: 'yes' },
    { name: 'died', born: '2010-03-10', died: '2026-05-01', episodes: [['2015-01-05', null, 'C2']], on: '2026-05-01', is: 'no' },
    { name: 'date of birth not recorded', episodes: [['2024-04-01', null, 'C2']], on: '2026-03-10', is: 'cannot-tell' },
  ],
};
