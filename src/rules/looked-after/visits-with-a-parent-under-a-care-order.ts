/** A child who lives with parents under a care order is seen within a week of the order, then at least every six weeks. */
import { timescale, weeksAfter } from '../timescale.ts';
import { CPPCR_IN_FORCE_FROM, regulation28 } from './sources.ts';
import { visitClocks } from './visiting.ts';

export const visitsWithAParentUnderACareOrder = timescale({
  id: 'looked-after/visits-with-a-parent-under-a-care-order',
  title: 'Visit within one week of a care order, then at least every 6 weeks, while living with a parent',
  why: 'So that somebody still comes by when you live at home again and the council shares in looking after you.',
  binds:
    'Every looked-after child who lives with parents (903 code P1) under a care order (C2), once living there is assessed; where the order was made before, the week is counted from coming to live there',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation28('(5)')] }],
  needs: ['placements', 'visits', 'parent-placement-assessed'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [
    { name: 'first-weeks', title: 'First visit within', unit: 'weeks', normally: 1, least: 1, most: 1 },
    { name: 'weeks', title: 'Later visits within', unit: 'weeks', normally: 6, least: 1, most: 6 },
  ],
  recurs: true,
  clocks: (facts) => visitClocks(facts, 'care-order'),
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'a week after coming to live there, on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-12', is: 'due', due: '2026-01-12' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-13', is: 'overdue' },
    { name: 'seen on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], visits: ['2026-01-12'], opened: '2026-01-05', on: '2026-01-12', is: 'met' },
    { name: 'seen a day late', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], visits: ['2026-01-13'], opened: '2026-01-05', on: '2026-01-13', is: 'met-late' },
    { name: 'six weeks after a visit, on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], visits: ['2026-01-05'], on: '2026-02-16', is: 'due', due: '2026-02-16' },
    { name: 'six weeks after a visit, the day after', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], visits: ['2026-01-05'], on: '2026-02-17', is: 'overdue' },
    { name: 'the order made while living there: a week from the order', born: '2012-05-01', episodes: [['2026-01-05', '2026-03-02', 'C1', 'P1', 'S'], ['2026-03-02', null, 'C2', 'P1', 'L']], entries: [['parent-placement-assessed', '2025-12-22']], visits: ['2026-02-23'], on: '2026-03-09', is: 'due', due: '2026-03-09' },
    { name: 'the assessment finished while living there: six weeks from the last visit', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2026-01-22']], visits: ['2026-01-12', '2026-01-19'], on: '2026-01-22', is: 'due', due: '2026-03-02' },
    { name: 'not assessed yet: its own rule', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'in a foster home', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'the order ended before it was due', born: '2012-05-01', episodes: [['2026-01-05', '2026-01-09', 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'the order ended after it was due', born: '2012-05-01', episodes: [['2026-01-05', '2026-01-19', 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-19', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-01-10', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-01-09', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'legal status not recorded', born: '2012-05-01', episodes: [['2026-01-05', null, null, 'P1', 'S']], entries: [['parent-placement-assessed', '2025-12-22']], on: '2026-01-12', is: 'cannot-tell' },
  ],
});
