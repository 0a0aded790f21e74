/** A plan is looked at again once somebody has lived for 28 days in a home the council provides. */
import { addDays } from '../../ground/day.ts';
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { daysAfter, timescale } from '../timescale.ts';
import { councilHomes } from './council-homes.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation7 } from './sources.ts';
import { happened } from './times-in-touch.ts';

const DAYS_LIVED_THERE = 28;

export const reviewAfter28DaysInACouncilHome = timescale({
  id: 'leaving-care/review-after-28-days-in-a-council-home',
  title: 'Review the pathway plan as soon as practicable after 28 days in a home the council provides',
  why: 'So that once you know what living there is like, somebody asks, and the plan takes it up.',
  binds: 'Every relevant and former relevant young person for whom the council provides a home, after 28 days in it',
  standing: 'statute',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [regulation7('(3)')] }],
  needs: [...STATUS_RESTS_ON, 'home', 'pathway-plan-review'],
  metBy: { actions: ['record-entry'], entries: ['pathway-plan-review'], imports: ['template-entries'] },
  local: [
    { name: 'days', title: 'Review, after the 28 days, within', unit: 'days', normally: null, least: 0, most: 92 },
  ],
  clocks: (facts) => {
    const homes = councilHomes(facts);
    if (homes.length === 0) return [];
    const reviews = happened(facts, 'pathway-plan-review');
    return homes.flatMap((home) => {
      const from = addDays(home.from, DAYS_LIVED_THERE);
      return home.to !== null && home.to <= from ? [] : clocksOf({ ...home, from }, reviews).slice(0, 1);
    });
  },
  dueBy: daysAfter('days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'the council has set no day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], on: '2026-02-02', is: 'cannot-tell' },
    { name: 'before the 28 days are over', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-01', is: 'not-applicable' },
    { name: 'on the last day of the council’s own fourteen', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-16', is: 'due', due: '2026-02-16' },
    { name: 'the day after', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-17', is: 'overdue' },
    { name: 'reviewed on the last day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }], ['pathway-plan-review', '2026-02-16']], local: { days: 14 }, on: '2026-02-17', is: 'met' },
    { name: 'reviewed a day late', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }], ['pathway-plan-review', '2026-02-17']], local: { days: 14 }, on: '2026-02-17', is: 'met-late' },
    { name: 'a review before the 28 days does not count', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }], ['pathway-plan-review', '2026-02-01']], local: { days: 14 }, on: '2026-02-17', is: 'overdue' },
    { name: 'moved on within 28 days', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', '2026-02-02', null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-17', is: 'not-applicable' },
    { name: 'moved on before it was due', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', '2026-02-09', null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-17', is: 'ended-in-time' },
    { name: 'moved on after it was due', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', '2026-02-23', null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-23', is: 'missed' },
    { name: 'twenty-five before it was due', born: '2001-02-10', episodes: [['2012-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-17', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2007-08-31', died: '2026-02-09', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'council' }]], local: { days: 14 }, on: '2026-02-17', is: 'ended-in-time' },
    { name: 'a home of their own', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05', null, null, { provided: 'other' }]], local: { days: 14 }, on: '2026-02-17', is: 'not-applicable' },
    { name: 'who provides the home not recorded', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['home', '2026-01-05']], local: { days: 14 }, on: '2026-02-17', is: 'cannot-tell' },
  ],
});
