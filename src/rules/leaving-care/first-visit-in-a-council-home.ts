/** Somebody comes by within the first week in a home the council provides, because moving alone is when things go wrong. */
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { daysAfter, timescale } from '../timescale.ts';
import { councilHomes } from './council-homes.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation8 } from './sources.ts';
import { visitsMade } from './times-in-touch.ts';

export const firstVisitInACouncilHome = timescale({
  id: 'leaving-care/first-visit-in-a-council-home',
  title: 'Visit within 7 days of the council providing a home',
  why: 'So that in your first week somewhere new somebody you know sees how it is.',
  binds: 'Every relevant and former relevant young person for whom the council provides a home',
  standing: 'statute',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [regulation8('(2)(a)')] }],
  needs: [...STATUS_RESTS_ON, 'home', 'visits'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [{ name: 'days', title: 'First visit within', unit: 'days', normally: 7, least: 1, most: 7 }],
  clocks: (facts) => {
    const homes = councilHomes(facts);
    if (homes.length === 0) return [];
    const visits = visitsMade(facts);
    return homes.flatMap((home) => clocksOf(home, visits).slice(0, 1));
  },
  dueBy: daysAfter('days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'seen on the seventh day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], visits: ['2026-01-12'], on: '2026-01-13', is: 'met', due: '2026-01-12' },
    { name: 'seen on the eighth day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], visits: ['2026-01-13'], on: '2026-01-13', is: 'met-late' },
    { name: 'not seen, seventh day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], on: '2026-01-12', is: 'due' },
    { name: 'not seen, eighth day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], on: '2026-01-13', is: 'overdue' },
    { name: 'lived there before 18: counted from the birthday', born: '2008-01-10', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-06-02', null, null, { provided: 'council' }]], visits: ['2025-12-01'], on: '2026-01-18', is: 'overdue', due: '2026-01-17' },
    { name: 'moved on within the week', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', '2026-01-09', null, { provided: 'council' }]], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'moved on, and never seen there', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', '2026-02-09', null, { provided: 'council' }]], on: '2026-02-09', is: 'missed' },
    { name: 'twenty-five within the week', born: '2001-01-08', episodes: [['2012-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2007-08-31', died: '2026-01-08', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], on: '2026-01-13', is: 'ended-in-time' },
    { name: 'a home of their own: only the council’s own standard', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'other' }]], on: '2026-01-13', is: 'not-applicable' },
    { name: 'still in care: the placement has its own rule', born: '2009-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], on: '2026-01-13', is: 'not-applicable' },
    { name: 'who provides the home not recorded', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05']], on: '2026-01-13', is: 'cannot-tell' },
  ],
});
