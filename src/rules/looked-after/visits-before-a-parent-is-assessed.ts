/** A child who lives with parents before the assessment of it is finished is seen every week until the first review. */
import { timescale, weeksAfter } from '../timescale.ts';
import { CPPCR_IN_FORCE_FROM, regulation28 } from './sources.ts';
import { visitClocks } from './visiting.ts';

export const visitsBeforeAParentIsAssessed = timescale({
  id: 'looked-after/visits-before-a-parent-is-assessed',
  title: 'Visit weekly until the first review, then every 6 weeks, while living with a parent is not yet assessed',
  why: 'So that somebody sees often how living with a parent is going, until it is known that it will hold.',
  binds:
    'Every looked-after child placed with parents (903 code P1) with no assessment of it on record as finished; counted as first is the first review held since they came to live there. An interim care order has its own rule',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation28('(3)')] }],
  needs: ['placements', 'visits', 'reviews', 'parent-placement-assessed'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [
    { name: 'weeks-before-review', title: 'Until the first review', unit: 'weeks', normally: 1, least: 1, most: 1 },
    { name: 'weeks', title: 'After the first review', unit: 'weeks', normally: 6, least: 1, most: 6 },
  ],
  recurs: true,
  clocks: (facts) => visitClocks(facts, 'before-assessment'),
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'a week after coming to live there, on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], on: '2026-01-12', is: 'due', due: '2026-01-12' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], on: '2026-01-13', is: 'overdue' },
    { name: 'seen on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], visits: ['2026-01-12'], opened: '2026-01-05', on: '2026-01-12', is: 'met' },
    { name: 'seen a day late', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], visits: ['2026-01-13'], opened: '2026-01-05', on: '2026-01-13', is: 'met-late' },
    { name: 'and again a week after that', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], visits: ['2026-01-12'], on: '2026-01-19', is: 'due', due: '2026-01-19' },
    { name: 'the first review held: six weeks from the last visit', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], visits: ['2026-01-12', '2026-01-19'], reviews: ['2026-01-22'], on: '2026-01-22', is: 'due', due: '2026-03-02' },
    { name: 'the week that was running ended with the review', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], visits: ['2026-01-12', '2026-01-19'], reviews: ['2026-01-22'], opened: '2026-01-19', on: '2026-01-22', is: 'ended-in-time' },
    { name: 'a review held before they came to live there is not the first there', born: '2012-05-01', episodes: [['2025-11-03', '2026-01-05', 'C2', 'U6', 'S'], ['2026-01-05', null, 'C2', 'P1', 'P']], reviews: ['2025-11-24'], on: '2026-01-13', is: 'overdue' },
    { name: 'the assessment finished after it was due', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2026-01-19']], on: '2026-01-19', is: 'missed' },
    { name: 'assessed before: its own rule', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'an interim care order: its own rule', born: '2012-05-01', episodes: [['2026-01-05', null, 'C1', 'P1', 'S']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'eighteen before it was due', born: '2008-01-10', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-01-09', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'in a foster home', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'legal status not recorded', born: '2012-05-01', episodes: [['2026-01-05', null, null, 'P1', 'S']], on: '2026-01-12', is: 'cannot-tell' },
  ],
});
