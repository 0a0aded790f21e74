/** A child with a carer approved only for now, or with parents under an interim order, is seen every week until the first review. */
import { timescale, weeksAfter } from '../timescale.ts';
import { CPPCR_IN_FORCE_FROM, regulation28 } from './sources.ts';
import { visitClocks } from './visiting.ts';

export const visitsWhileApprovedForNow = timescale({
  id: 'looked-after/visits-while-approved-for-now',
  title:
    'Visit weekly until the first review, then every 4 weeks, with a carer approved for now or a parent under an interim care order',
  why: 'So that somebody sees you often while it is still being found out whether you can stay.',
  binds:
    'Every looked-after child who lives with a relative or friend approved for now, or with parents (903 code P1) under an interim care order (C1); counted as first is the first review held since they came to live there',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation28('(4)')] }],
  needs: ['placements', 'visits', 'reviews', 'carer-approved-for-now', 'carer-decision'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [
    { name: 'weeks-before-review', title: 'Until the first review', unit: 'weeks', normally: 1, least: 1, most: 1 },
    { name: 'weeks', title: 'After the first review', unit: 'weeks', normally: 4, least: 1, most: 4 },
  ],
  recurs: true,
  clocks: (facts) => visitClocks(facts, 'for-now'),
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'a week after coming to live with a grandmother, on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-01-12', is: 'due', due: '2026-01-12' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-01-13', is: 'overdue' },
    { name: 'seen on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], visits: ['2026-01-12'], opened: '2026-01-05', on: '2026-01-12', is: 'met' },
    { name: 'seen a day late', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], visits: ['2026-01-13'], opened: '2026-01-05', on: '2026-01-13', is: 'met-late' },
    { name: 'the first review held: four weeks from the last visit', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], visits: ['2026-01-12', '2026-01-19'], reviews: ['2026-01-22'], on: '2026-01-22', is: 'due', due: '2026-02-16' },
    { name: 'four weeks after a visit made after the review', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], visits: ['2026-02-02'], reviews: ['2026-01-22'], on: '2026-03-03', is: 'overdue', due: '2026-03-02' },
    { name: 'approved for now while living there already: a week from that day', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-02-02']], visits: ['2026-01-06'], on: '2026-02-09', is: 'due', due: '2026-02-09' },
    { name: 'with parents under an interim care order', born: '2012-05-01', episodes: [['2026-01-05', null, 'C1', 'P1', 'S']], on: '2026-01-13', is: 'overdue', due: '2026-01-12' },
    { name: 'an interim care order made while living with parents: a week from that day', born: '2012-05-01', episodes: [['2026-01-05', '2026-01-26', 'V2', 'P1', 'S'], ['2026-01-26', null, 'C1', 'P1', 'L']], visits: ['2026-01-12', '2026-01-19'], on: '2026-02-02', is: 'due', due: '2026-02-02' },
    { name: 'decided on before it was due', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-decision', '2026-01-09', null, 'approved']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'moved on after it was due', born: '2012-05-01', episodes: [['2026-01-05', '2026-01-19', 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05', '2026-01-19']], on: '2026-01-19', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-01-10', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-01-09', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'with a carer approved in full', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'approved for now, and the kind of placement not recorded', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-01-12', is: 'cannot-tell' },
  ],
});
