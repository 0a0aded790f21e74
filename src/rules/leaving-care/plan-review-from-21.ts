/** From 21 no interval is written anywhere: the plan itself says when it is next looked at, and is then held to its word. */
import type { Day } from '../../ground/day.ts';
import { findIsoDay } from '../../ground/day-words.ts';
import { NEXT_REVIEW_ON } from '../entry-kinds.ts';
import { entriesOf, type Facts } from '../facts.ts';
import { clocksOf, type Happened } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { type SupportTime, supportAfter21 } from '../status/support-after-21.ts';
import { type Clock, type Deadline, timescale } from '../timescale.ts';
import { regulation7, SUPPORT_TO_25_IN_FORCE_FROM, section23CZBOnReviews } from './sources.ts';

export const planReviewFrom21 = timescale({
  id: 'leaving-care/plan-review-from-21',
  title: 'Review the pathway plan from 21 by the day the plan says',
  why: 'So that the plan you asked for is looked at again when it promised to be, and not when somebody happens to remember.',
  binds:
    'Every former relevant young person of 21 to 24 while support from 21 is open, once they have a pathway plan; until 21 it is reviewed every six months',
  standing: 'statute',
  versions: [{ from: SUPPORT_TO_25_IN_FORCE_FROM, sources: [section23CZBOnReviews, regulation7('(2)')] }],
  needs: [...STATUS_RESTS_ON, 'support-from-21', 'support-offered', 'pathway-plan', 'pathway-plan-review'],
  metBy: { actions: ['record-entry'], entries: ['pathway-plan-review', 'pathway-plan'], imports: ['template-entries'] },
  local: [],
  recurs: true,
  clocks: (facts) => {
    const open = supportAfter21(facts).filter(({ state }) => state === 'open');
    if (open.length === 0) return [];
    const plans = plansOf(facts);
    return open.flatMap((time) => clocksIn(time, plans));
  },
  dueBy: () => ({ missing: WHEN_REVIEWED_NEXT }),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'the plan says a day, and it is that day', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-02-02', is: 'due', due: '2026-02-02' },
    { name: 'the day after', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-02-03', is: 'overdue' },
    { name: 'reviewed on the day it says', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }], ['pathway-plan-review', '2026-02-02']], opened: '2025-05-12', on: '2026-02-03', is: 'met' },
    { name: 'reviewed a day late', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }], ['pathway-plan-review', '2026-02-03']], opened: '2025-05-12', on: '2026-02-03', is: 'met-late' },
    { name: 'a review says the next day in its turn', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2025-11-03' }], ['pathway-plan-review', '2025-10-20', null, null, { 'next-review-on': '2026-04-20' }]], on: '2026-02-03', is: 'due', due: '2026-04-20' },
    { name: 'a new plan before that day takes the place of the old', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }], ['pathway-plan', '2025-12-01', null, null, { 'next-review-on': '2026-12-01' }]], on: '2026-02-03', is: 'due', due: '2026-12-01' },
    { name: 'the plan says no day', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12']], on: '2026-02-02', is: 'cannot-tell' },
    { name: 'reviewed in time, and the review says no further day', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }], ['pathway-plan-review', '2026-01-12']], on: '2026-02-03', is: 'cannot-tell' },
    { name: 'a plan that says its own day says no next one', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2025-05-12' }]], on: '2026-02-02', is: 'cannot-tell' },
    { name: 'a plan that says the day after it', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2025-05-13' }]], on: '2025-05-14', is: 'overdue', due: '2025-05-13' },
    { name: 'support open from the 21st birthday: the plan of before goes on, and says a day', born: '2004-12-10', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan-review', '2025-09-01', null, null, { 'next-review-on': '2026-03-02' }], ['support-from-21', '2025-11-03']], on: '2026-03-02', is: 'due', due: '2026-03-02' },
    { name: 'the same, and its day had passed by then: owed at once', born: '2004-12-10', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan-review', '2025-06-02', null, null, { 'next-review-on': '2025-12-01' }], ['support-from-21', '2025-11-03']], on: '2025-12-11', is: 'overdue', due: '2025-12-10' },
    { name: 'the same, and it says none', born: '2004-12-10', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan-review', '2025-09-01'], ['support-from-21', '2025-11-03']], on: '2026-03-02', is: 'cannot-tell' },
    { name: 'came back at 22: the plan of years ago is spent, and a new one is owed first', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2023-06-05'], ['support-from-21', '2025-11-03']], on: '2026-02-02', is: 'not-applicable' },
    { name: 'came back before the day an earlier plan says', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03', '2025-09-01'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }], ['support-from-21', '2025-11-03']], on: '2026-02-03', is: 'overdue', due: '2026-02-02' },
    { name: 'said stop before it was due', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03', '2026-01-12'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-02-03', is: 'ended-in-time' },
    { name: 'said stop after it was due', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03', '2026-02-09'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-02-09', is: 'missed' },
    { name: 'twenty-five before it was due', born: '2001-01-10', episodes: [['2012-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-01-10', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2003-03-10', died: '2026-01-12', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-02-03', is: 'ended-in-time' },
    { name: 'support is not open', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-02-03', null, 'declined'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-02-03', is: 'not-applicable' },
    { name: 'on the eve of 21, whatever the plan says', born: '2005-02-04', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-12-01'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-02-03', is: 'not-applicable' },
    { name: 'support is open, and there is no plan yet', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-03']], on: '2026-02-02', is: 'not-applicable' },
    { name: 'legal status not recorded: nobody knows whether they were former relevant', born: '2003-03-10', episodes: [['2015-01-05', null, null]], entries: [['support-from-21', '2025-02-03'], ['pathway-plan', '2025-05-12', null, null, { 'next-review-on': '2026-02-02' }]], on: '2026-01-12', is: 'cannot-tell' },
  ],
});

/** What is missing where a plan says no day. */
const WHEN_REVIEWED_NEXT = 'when the pathway plan is next reviewed';

type Plan = Happened & { readonly says: Day | null };

/** Each day on which the plan was given or looked at, once; of what is said on one day the earliest counts. */
function plansOf(facts: Facts): readonly Plan[] {
  const plans: Plan[] = [];
  for (const { id, on, details } of entriesOf(facts, 'pathway-plan', 'pathway-plan-review')) {
    const day = findIsoDay(details[NEXT_REVIEW_ON] ?? '');
    const says = day === undefined || day <= on ? null : day;
    const last = plans.at(-1);
    if (last?.on !== on) plans.push({ reference: `entry:${id}`, on, says });
    else if (says !== null && (last.says === null || says < last.says)) plans[plans.length - 1] = { ...last, says };
  }
  return plans;
}

/** A clock from each plan or review while support is open, and one from the plan that stood when it opened, if that one goes on. */
function clocksIn(time: SupportTime, plans: readonly Plan[]): readonly Clock[] {
  const [first, ...later] = clocksOf(time, plans);
  const inside = later.map(
    (clock): Clock => ({ ...clock, dueBy: saidBy(plans.find(({ on }) => on === clock.startsOn)) }),
  );
  const stood = plans.findLast(({ on }) => on < time.from);
  if (first === undefined || stood === undefined || !goesOn(stood, time)) return inside;
  return [{ ...first, because: [stood.reference], dueBy: saidBy(stood) }, ...inside];
}

/** Whoever had support without a break keeps their plan; whoever comes back keeps one whose day is still to come. */
function goesOn({ says }: Plan, { from, isFirst }: SupportTime): boolean {
  return isFirst || (says !== null && says >= from);
}

/** A day that had passed before this rule bound them is owed at once. */
function saidBy(plan: Plan | undefined): Deadline {
  const says = plan?.says ?? null;
  return (startsOn) => {
    if (says === null) return { missing: WHEN_REVIEWED_NEXT };
    return says < startsOn ? startsOn : says;
  };
}
