/** A child is seen soon after every move, because the first days of a placement are when it fails. */
import { timescale, weeksAfter } from '../timescale.ts';
import { CPPCR_IN_FORCE_FROM, regulation28 } from './sources.ts';
import { visitClocks } from './visiting.ts';

export const firstVisitWithinAWeek = timescale({
  id: 'looked-after/first-visit-after-a-move',
  title: 'Visit within one week of the start of a placement',
  why: 'So that someone sees how you are in a new place before a week has gone by.',
  binds:
    'Every looked-after child who comes to live somewhere new; living with parents, or with a relative or friend approved for now, has its own rule',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation28('(2)(a)')] }],
  needs: ['placements', 'visits', 'carer-approved-for-now', 'carer-decision', 'parent-placement-assessed'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [{ name: 'weeks', title: 'First visit within', unit: 'weeks', normally: 1, least: 1, most: 1 }],
  clocks: (facts) => visitClocks(facts, 'first'),
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'seen on the seventh day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-12'], on: '2026-01-13', is: 'met', due: '2026-01-12' },
    { name: 'seen on the eighth day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-13'], on: '2026-01-13', is: 'met-late' },
    { name: 'not seen, seventh day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], on: '2026-01-12', is: 'due' },
    { name: 'not seen, eighth day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], on: '2026-01-13', is: 'overdue' },
    { name: 'seen on the day of the move', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], visits: ['2026-01-05'], on: '2026-01-05', is: 'met' },
    { name: 'seen before the move: that was another home', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'C2', 'U6', 'S'], ['2026-02-02', null, 'C2', 'K2', 'P', 'TS1 2AB']], visits: ['2026-02-01'], on: '2026-02-10', is: 'overdue', due: '2026-02-09' },
    { name: 'moved on within the week', born: '2012-05-01', episodes: [['2026-01-05', '2026-01-09', 'C2', 'U6', 'S']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'moved on later, and never seen there', born: '2012-05-01', episodes: [['2026-01-05', '2026-01-20', 'C2', 'U6', 'S']], on: '2026-01-20', is: 'missed' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-01-09', episodes: [['2026-01-05', null, 'C2', 'U6', 'S']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'a change of legal status is no move', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'V2', 'U6', 'S'], ['2026-02-02', null, 'C1', 'U6', 'L']], visits: ['2026-01-06'], on: '2026-02-20', is: 'met', due: '2026-01-12' },
    { name: 'back from hospital to the same carer', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'V2', 'U6', 'S', 'TS1 2AB'], ['2026-02-02', '2026-02-06', 'V2', 'T1', 'P', 'TS4 3BW'], ['2026-02-06', null, 'V2', 'U6', 'P', 'TS1 2AB']], visits: ['2026-01-06'], on: '2026-02-20', is: 'met', due: '2026-01-12' },
    { name: 'placed with a parent', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'P1', 'S']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'with a relative approved for now from the first day', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-01-13', is: 'not-applicable' },
    { name: 'the approval came on the third day: from then on its own rule', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-07']], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'kind of placement not recorded, not seen', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], on: '2026-01-13', is: 'cannot-tell' },
  ],
});
