/** In a home the council provides somebody comes by at least every two months, counted from the visit that really happened. */
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { councilHomes } from './council-homes.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation8 } from './sources.ts';
import { visitsMade } from './times-in-touch.ts';

export const laterVisitsInACouncilHome = timescale({
  id: 'leaving-care/later-visits-in-a-council-home',
  title: 'Visit at least every 2 months while the council provides the home',
  why: 'So that somebody keeps seeing how you live, and hears early when something is wrong.',
  binds: 'Every relevant and former relevant young person who has been visited in a home the council provides',
  standing: 'statute',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [regulation8('(2)(c)')] }],
  needs: [...STATUS_RESTS_ON, 'home', 'visits'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [{ name: 'months', title: 'Later visits within', unit: 'months', normally: 2, least: 1, most: 2 }],
  recurs: true,
  clocks: (facts) => {
    const homes = councilHomes(facts);
    if (homes.length === 0) return [];
    const visits = visitsMade(facts);
    return homes.flatMap((home) =>
      clocksOf(home, visits)
        .slice(1)
        // Somebody can have two homes provided at once, and one visit is then seen in both.
        .map((clock) => ({ ...clock, trigger: `${clock.trigger}:${home.trigger}` as const })),
    );
  },
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'two months after the visit, on the last day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], visits: ['2025-12-31'], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'the day after', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], visits: ['2025-12-31'], on: '2026-03-01', is: 'overdue' },
    { name: 'seen on the last day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], visits: ['2025-12-31', '2026-02-28'], opened: '2025-12-31', on: '2026-03-01', is: 'met' },
    { name: 'seen a day late', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], visits: ['2025-12-31', '2026-03-01'], opened: '2025-12-31', on: '2026-03-01', is: 'met-late' },
    { name: 'a late visit moves the next one', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], visits: ['2025-12-31', '2026-03-09'], on: '2026-05-09', is: 'due', due: '2026-05-09' },
    { name: 'not seen there yet: the first visit is owed, not the next', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], on: '2026-03-01', is: 'not-applicable' },
    { name: 'moved on before it was due', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', '2026-02-02', null, { provided: 'council' }]], visits: ['2025-12-31'], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'moved on after it was due', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', '2026-03-09', null, { provided: 'council' }]], visits: ['2025-12-31'], on: '2026-03-09', is: 'missed' },
    { name: 'twenty-five before it was due', born: '2001-02-10', episodes: [['2012-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], visits: ['2025-12-31'], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2007-08-31', died: '2026-01-12', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'council' }]], visits: ['2025-12-31'], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a home of their own', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29', null, null, { provided: 'other' }]], visits: ['2025-12-31'], on: '2026-03-01', is: 'not-applicable' },
    { name: 'who provides the home not recorded', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2025-12-29']], visits: ['2025-12-31'], on: '2026-03-01', is: 'cannot-tell' },
  ],
});
