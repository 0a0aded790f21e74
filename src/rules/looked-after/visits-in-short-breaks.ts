/** The first visit of a series of short breaks comes within three months, later ones within six. */
import { visitsMade } from '../leaving-care/times-in-touch.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { shortBreakClocks } from './short-breaks.ts';
import { CPPCR_IN_FORCE_FROM, regulation48OnIntervals } from './sources.ts';

export const visitsInShortBreaks = timescale({
  id: 'looked-after/visits-in-short-breaks',
  title: 'Visit within 3 months of the start of short breaks, then at least every 6 months',
  why: 'So that somebody sees whether the breaks away from home are good for you, and asks you.',
  binds:
    'Every child in a series of short breaks (903 legal statuses V3 and V4). Single stays count as one series until three months pass without one',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation48OnIntervals] }],
  needs: ['episodes', 'bornOn', 'diedOn', 'periodsOfCare', 'visits'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [
    { name: 'first-months', title: 'First visit within', unit: 'months', normally: 3, least: 1, most: 3 },
    { name: 'months', title: 'Later visits within', unit: 'months', normally: 6, least: 1, most: 6 },
  ],
  clocks: (facts) => shortBreakClocks(facts, visitsMade),
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'three months after the start, on the last day', born: '2012-05-01', episodes: [['2025-11-30', null, 'V4']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2025-11-30', null, 'V4']], on: '2026-03-01', is: 'overdue' },
    { name: 'seen on the last day', born: '2012-05-01', episodes: [['2025-11-30', null, 'V4']], visits: ['2026-02-28'], opened: '2025-11-30', on: '2026-03-01', is: 'met' },
    { name: 'seen a day late', born: '2012-05-01', episodes: [['2025-11-30', null, 'V4']], visits: ['2026-03-01'], opened: '2025-11-30', on: '2026-03-01', is: 'met-late' },
    { name: 'six months after that, on the last day', born: '2012-05-01', episodes: [['2025-06-02', null, 'V4']], visits: ['2025-08-31'], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'six months after that, the day after', born: '2012-05-01', episodes: [['2025-06-02', null, 'V4']], visits: ['2025-08-31'], on: '2026-03-01', is: 'overdue' },
    { name: 'single stays with weeks between them are one series', born: '2012-05-01', episodes: [['2025-11-30', '2025-12-02', 'V3'], ['2026-01-16', '2026-01-18', 'V3'], ['2026-02-27', '2026-03-01', 'V3']], on: '2026-03-01', is: 'overdue', due: '2026-02-28' },
    { name: 'a stay after more than three months without one: a new series', born: '2012-05-01', episodes: [['2025-06-02', '2025-06-04', 'V3'], ['2025-11-30', '2025-12-02', 'V3']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'ended before it was due', born: '2012-05-01', episodes: [['2025-11-30', '2026-02-02', 'V4']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'ended after it was due', born: '2012-05-01', episodes: [['2025-11-30', '2026-03-09', 'V4']], on: '2026-03-09', is: 'missed' },
    { name: 'came into care before it was due: the rules for care hold', born: '2012-05-01', episodes: [['2025-11-30', '2026-02-02', 'V4'], ['2026-02-02', null, 'V2']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-02-02', episodes: [['2025-11-30', null, 'V4']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-01-12', episodes: [['2025-11-30', null, 'V4']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'looked after without a break', born: '2012-05-01', episodes: [['2025-11-30', null, 'V2']], on: '2026-03-01', is: 'not-applicable' },
  ],
});
