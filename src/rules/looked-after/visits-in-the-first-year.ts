/** In the first year in a home a child is seen at least every six weeks, counted from the visit that really happened. */
import { timescale, weeksAfter } from '../timescale.ts';
import { CPPCR_IN_FORCE_FROM, regulation28 } from './sources.ts';
import { visitClocks } from './visiting.ts';

export const visitsInTheFirstYear = timescale({
  id: 'looked-after/visits-in-the-first-year',
  title: 'Visit at least every 6 weeks in the first year of a placement',
  why: 'So that somebody keeps seeing how you are while a new home is still new.',
  binds:
    'Every looked-after child who has been seen where they live, until a year has gone by there; living with parents, or with a relative or friend approved for now, has its own rule',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation28('(2)(b)')] }],
  needs: ['placements', 'visits', 'carer-approved-for-now', 'carer-decision', 'parent-placement-assessed'],
  metBy: { actions: ['record-visit'], imports: ['template-visits', 'annex-a-8'] },
  local: [{ name: 'weeks', title: 'Visits within', unit: 'weeks', normally: 6, least: 1, most: 6 }],
  recurs: true,
  clocks: (facts) => visitClocks(facts, 'first-year'),
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'six weeks after the visit, on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-16', is: 'due', due: '2026-02-16' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'overdue' },
    { name: 'seen on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05', '2026-02-16'], opened: '2026-01-05', on: '2026-02-16', is: 'met' },
    { name: 'seen a day late', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05', '2026-02-17'], opened: '2026-01-05', on: '2026-02-17', is: 'met-late' },
    { name: 'a late visit moves the next one', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05', '2026-02-23'], on: '2026-03-01', is: 'due', due: '2026-04-06' },
    { name: 'two visits on one day are one', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05', '2026-01-05'], on: '2026-02-17', is: 'overdue' },
    { name: 'never seen there: the first visit is owed, not the next', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], on: '2026-02-17', is: 'not-applicable' },
    { name: 'moved before it was due', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'C2', 'U6', 'S'], ['2026-02-02', null, 'C2', 'K2', 'P', 'TS1 2AB']], visits: ['2026-01-05'], on: '2026-02-17', is: 'ended-in-time' },
    { name: 'moved after it was due', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-20', 'C2', 'U6', 'S'], ['2026-02-20', null, 'C2', 'K2', 'P', 'TS1 2AB']], visits: ['2026-01-05'], on: '2026-02-20', is: 'missed' },
    { name: 'back from hospital to the same carer: the visits go on', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'V2', 'U6', 'S', 'TS1 2AB'], ['2026-02-02', '2026-02-06', 'V2', 'T1', 'P', 'TS4 3BW'], ['2026-02-06', null, 'V2', 'U6', 'P', 'TS1 2AB']], visits: ['2026-01-06'], on: '2026-02-17', is: 'due', due: '2026-02-17' },
    { name: 'the year passed before it was due: the rule for later years holds', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2', 'U6', 'S']], visits: ['2025-12-29'], on: '2026-01-06', is: 'ended-in-time', due: '2026-02-09' },
    { name: 'a relative was approved for now: that rule holds from then on', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U3', 'S']], visits: ['2026-01-05'], entries: [['carer-approved-for-now', '2026-02-02']], on: '2026-02-02', is: 'ended-in-time' },
    { name: 'approved in full: back to every six weeks, from the last visit', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U3', 'S']], visits: ['2026-01-05', '2026-03-30'], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-decision', '2026-04-13', null, 'approved']], on: '2026-04-13', is: 'due', due: '2026-05-11' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-02-10', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-02-02', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'ended-in-time' },
    { name: 'with parents', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], visits: ['2026-01-05'], on: '2026-02-17', is: 'not-applicable' },
    { name: 'kind of placement not recorded', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], visits: ['2026-01-05'], on: '2026-02-17', is: 'cannot-tell' },
    { name: 'a council that promises four weeks', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], local: { weeks: 4 }, on: '2026-02-03', is: 'overdue', due: '2026-02-02' },
  ],
});
