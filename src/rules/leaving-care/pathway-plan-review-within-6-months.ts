/** The plan is looked at again at least every six months, counted from the plan or the review that really happened (DA-7). */
import type { Facts } from '../facts.ts';
import { clocksOf, type Happened } from '../run.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { type Clock, monthsAfter, timescale } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation7, section23C } from './sources.ts';
import { happened } from './times-in-touch.ts';
import type { Span } from './within-a-span.ts';

const months = monthsAfter('months');

export const pathwayPlanReviewWithin6Months = timescale({
  id: 'leaving-care/pathway-plan-review',
  title: 'Review the pathway plan at least every 6 months',
  why: 'So that your plan keeps up with your life, and nobody goes on working to one that is out of date.',
  binds:
    'Every relevant young person, and every former relevant one until 21; an eligible child’s plan is reviewed with their care, and from 21 the plan itself says when',
  standing: 'statute',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [regulation7('(2)'), section23C('(3)(b)')] }],
  needs: [...STATUS_RESTS_ON, 'pathway-plan', 'pathway-plan-review', 'reviews'],
  metBy: { actions: ['record-entry'], entries: ['pathway-plan-review', 'pathway-plan'], imports: ['template-entries'] },
  local: [{ name: 'months', title: 'Plan reviewed within', unit: 'months', normally: 6, least: 1, most: 6 }],
  recurs: true,
  clocks: (facts) => {
    const spans = spansOfStatuses(facts, 'relevant-child', 'former-relevant');
    if (spans.length === 0) return [];
    const times = happened(facts, 'pathway-plan', 'pathway-plan-review');
    return spans.flatMap((span) => clocksIn(span, times, facts));
  },
  dueBy: months,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'the plan of a young person of 18, on the last day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'the day after', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31']], on: '2026-03-01', is: 'overdue' },
    { name: 'reviewed on the last day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31'], ['pathway-plan-review', '2026-02-28']], opened: '2025-08-31', on: '2026-03-01', is: 'met' },
    { name: 'reviewed a day late', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31'], ['pathway-plan-review', '2026-03-01']], opened: '2025-08-31', on: '2026-03-01', is: 'met-late' },
    { name: 'a late review moves the next one', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31'], ['pathway-plan-review', '2026-03-09']], on: '2026-09-09', is: 'due', due: '2026-09-09' },
    { name: 'a plan made while in care counts from its own day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-06-02']], on: '2025-12-02', is: 'due', due: '2025-12-02' },
    { name: 'reviewed with their care just before leaving it', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2024-06-02']], reviews: ['2025-07-07'], on: '2026-01-07', is: 'due', due: '2026-01-07' },
    { name: 'the same run from relevant to former relevant', born: '2007-12-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['pathway-plan', '2025-08-04']], on: '2026-02-05', is: 'overdue', due: '2026-02-04' },
    { name: 'no plan recorded', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-01', is: 'cannot-tell' },
    { name: 'an eligible child: reviewed with their care', born: '2009-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'qualifying: no plan is owed', born: '2006-04-01', episodes: [['2024-01-01', '2024-02-05', 'V2', 'U4', 'S', 'TS1 1AA', 'E8']], entries: [['pathway-plan', '2025-08-31']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'twenty-one before it was due', born: '2005-01-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'twenty-one after it was due', born: '2005-03-31', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31']], on: '2026-03-31', is: 'missed' },
    { name: 'a death ends it', born: '2007-08-31', died: '2026-01-12', episodes: [['2015-01-05', null, 'C2']], entries: [['pathway-plan', '2025-08-31']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'at home for six months, and nobody wrote whether it held', born: '2009-05-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['pathway-plan', '2025-08-04']], on: '2026-03-02', is: 'cannot-tell' },
  ],
});

/** The first clock of a span runs from the plan or review that stood when it began; without one nobody can tell. */
function clocksIn(span: Span, times: readonly Happened[], facts: Facts): readonly Clock[] {
  const { from, missing } = span;
  const base = lastLookedAt(times, facts, from);
  const clocks = clocksOf(
    span,
    times.filter(({ on }) => on > from),
  );
  return clocks.map((clock, index) => {
    if (index > 0) return clock;
    if (base === undefined) return { ...clock, missing: [...missing, 'pathway plan'] };
    return { ...clock, because: [base.reference], dueBy: (_opens, local) => months(base.on, local) };
  });
}

/** Once there is a plan, a looked-after review looks at it too, for as long as they are in care. */
function lastLookedAt(times: readonly Happened[], facts: Facts, by: Happened['on']): Happened | undefined {
  const last = times.findLast(({ on }) => on <= by);
  if (last === undefined) return undefined;
  const review = facts.reviews.findLast(({ heldOn }) => heldOn <= by);
  return review === undefined || review.heldOn <= last.on
    ? last
    : { reference: `review:${review.id}`, on: review.heldOn };
}
