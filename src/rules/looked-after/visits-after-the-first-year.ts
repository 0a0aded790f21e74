/** After a year in a home meant to last until 18 a child is seen at least every three months; in any other every six weeks. */
import { timescale, weeksAfter } from '../timescale.ts';
import { CPPCR_IN_FORCE_FROM, regulation28 } from './sources.ts';
import { visitClocks } from './visiting.ts';

export const visitsAfterTheFirstYear = timescale({
  id: 'looked-after/visits-after-the-first-year',
  title: 'Visit at least every 6 weeks after the first year; every 3 months where the home is meant to last until 18',
  why: 'So that being settled does not mean being forgotten, and a home that is yours need not feel like an office.',
  binds:
    'Every looked-after child who has lived in one home for a year. Long-term foster homes (903 codes U1 and U4) are those meant to last until 18; a child there who has agreed to fewer visits is not told apart',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation28('(2)(c)')] }],
  needs: ['placements', 'episodes', 'visits', 'carer-approved-for-now', 'carer-decision', 'parent-placement-assessed'],
  metBy: { actions: ['record-visit'], imports: ['template-visits', 'annex-a-8'] },
  local: [
    { name: 'weeks', title: 'Visits within', unit: 'weeks', normally: 6, least: 1, most: 6 },
    { name: 'months', title: 'In a home meant to last until 18', unit: 'months', normally: 3, least: 1, most: 3 },
  ],
  recurs: true,
  clocks: (facts) => visitClocks(facts, 'after-first-year'),
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'not meant to last: six weeks, on the last day', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-16', is: 'due', due: '2026-02-16' },
    { name: 'not meant to last: the day after', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'overdue' },
    { name: 'meant to last: three months, on the last day', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2', 'U4', 'S']], visits: ['2025-11-30'], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'meant to last: the day after', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2', 'U4', 'S']], visits: ['2025-11-30'], on: '2026-03-01', is: 'overdue' },
    { name: 'with relatives for good: three months', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2', 'U1', 'S']], visits: ['2025-11-30'], on: '2026-02-28', is: 'due' },
    { name: 'seen on the last day', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2', 'U4', 'S']], visits: ['2025-11-30', '2026-02-28'], opened: '2025-11-30', on: '2026-02-28', is: 'met' },
    { name: 'seen a day late', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2', 'U4', 'S']], visits: ['2025-11-30', '2026-03-01'], opened: '2025-11-30', on: '2026-03-01', is: 'met-late' },
    { name: 'on the day the year is over: counted from the visit before', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2', 'U4', 'S']], visits: ['2025-12-29'], on: '2026-01-06', is: 'due', due: '2026-03-29' },
    { name: 'on the eve of that day the rule of the first year holds', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2', 'U4', 'S']], visits: ['2025-12-29'], on: '2026-01-05', is: 'not-applicable' },
    { name: 'late already when the year was over: owed at once', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2', 'U6', 'S']], visits: ['2025-11-03'], on: '2026-01-07', is: 'overdue', due: '2026-01-06' },
    { name: 'matched for good with the same carer: three months from then on', born: '2012-05-01', episodes: [['2024-01-05', '2026-01-12', 'C2', 'U6', 'S'], ['2026-01-12', null, 'C2', 'U4', 'T']], visits: ['2026-01-05'], on: '2026-02-17', is: 'due', due: '2026-04-05' },
    { name: 'a new home: its first year has its own rule', born: '2012-05-01', episodes: [['2024-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA'], ['2026-01-12', null, 'C2', 'U4', 'P', 'TS1 2AB']], visits: ['2026-01-05'], on: '2026-02-17', is: 'ended-in-time' },
    { name: 'moved after it was due', born: '2012-05-01', episodes: [['2024-01-05', '2026-03-02', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-03-02', null, 'C2', 'U4', 'P', 'TS1 2AB']], visits: ['2026-01-05'], on: '2026-03-02', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-02-10', episodes: [['2024-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-02-02', episodes: [['2024-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'ended-in-time' },
    { name: 'kind of placement not recorded', born: '2012-05-01', episodes: [['2024-01-05', null, 'C2']], visits: ['2026-01-05'], on: '2026-02-17', is: 'cannot-tell' },
  ],
});
