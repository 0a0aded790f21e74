/** Half-way between two reviews somebody checks that what was decided is being done; how soon is the council's own standard. */
import { monthsAfter, timescale } from '../timescale.ts';
import { clocksAfterReviews } from './after-a-review.ts';
import { CPPCR_IN_FORCE_FROM, reviewingOfficersHandbook } from './sources.ts';

export const midPointCheck = timescale({
  id: 'looked-after/mid-point-check',
  title: 'Check half-way between reviews, within 3 months of the one before',
  why: 'So that what was promised at your review does not wait for the next one to be asked about.',
  binds: 'Every looked-after child from their second review on, whose next one may be half a year away',
  standing: 'local',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [reviewingOfficersHandbook] }],
  needs: ['periodsOfCare', 'reviews', 'mid-point-check'],
  metBy: { actions: ['record-entry'], entries: ['mid-point-check'], imports: ['template-entries'] },
  local: [{ name: 'months', title: 'Check within', unit: 'months', normally: 3, least: 1, most: 5 }],
  clocks: (facts) => clocksAfterReviews(facts, 'mid-point-check', 1),
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'checked on the last day', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14'], entries: [['mid-point-check', '2025-07-14']], on: '2025-07-15', is: 'met', due: '2025-07-14' },
    { name: 'checked a day late', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14'], entries: [['mid-point-check', '2025-07-15']], on: '2025-07-15', is: 'met-late' },
    { name: 'not checked, on the last day', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14'], on: '2025-07-14', is: 'due' },
    { name: 'not checked, the day after', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14'], on: '2025-07-15', is: 'overdue' },
    { name: 'three months from 30 November end with February', born: '2012-05-01', episodes: [['2025-08-04', null, 'C2']], reviews: ['2025-08-25', '2025-11-30'], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'the next review came before it was due', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14', '2025-07-07'], opened: '2025-04-14', on: '2025-07-07', is: 'ended-in-time' },
    { name: 'the next review came, and nobody had checked', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14', '2025-10-13'], opened: '2025-04-14', on: '2025-10-13', is: 'missed' },
    { name: 'only one review so far: the next is at most three months away', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20'], on: '2025-07-15', is: 'not-applicable' },
    { name: 'a council that promises two months', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14'], local: { months: 2 }, on: '2025-06-15', is: 'overdue', due: '2025-06-14' },
    { name: 'eighteen before it was due', born: '2007-06-02', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14'], on: '2025-07-15', is: 'ended-in-time' },
    { name: 'left care after it was due', born: '2012-05-01', episodes: [['2025-01-06', '2025-08-04', 'C2']], reviews: ['2025-01-20', '2025-04-14'], on: '2025-08-04', is: 'missed' },
    { name: 'a death ends it', born: '2012-05-01', died: '2025-06-02', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-04-14'], on: '2025-07-15', is: 'ended-in-time' },
  ],
});
