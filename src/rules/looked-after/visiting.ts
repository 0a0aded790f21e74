/**
 * How often a child in care is to be visited where they live (regulation 28), placement by placement, as one line of
 * time: on any day at most one visit is owed, by the one rule that holds on that day. Where another rule comes to hold
 * (a first review, a year, an order), what was owed ends that day and its successor opens. One line of time is one file.
 */
import { addMonths, type Day } from '../../ground/day.ts';
import { type Entry, entriesOf, type FactReference, type Facts, type Placement, type Visit } from '../facts.ts';
import { type Clock, type Deadline, monthsAfter, weeksAfter } from '../timescale.ts';

/** The paragraphs of regulation 28(2) to (5) that a rule each stands for. */
type VisitDuty = 'first' | 'first-year' | 'after-first-year' | 'before-assessment' | 'for-now' | 'care-order';

/** What somebody lives under in one placement. */
type Arrangement = 'ordinary' | 'before-assessment' | 'for-now' | 'care-order';

type Stretch = { readonly from: Day; readonly to: Day | null; readonly endedBy: FactReference | null };

/** A stretch in which one interval holds. */
type Part = Stretch & {
  readonly duty: VisitDuty;
  readonly every: Deadline;
  /** What the first visit of it is counted from: the visit it begins with, the visit before it, or its own beginning. */
  readonly opens: 'with-a-visit' | 'since-the-last-visit' | Deadline;
  readonly cause: FactReference;
};

type VisitClock = Clock & { readonly duty: VisitDuty };

/** 903: with own parents or others with parental responsibility. */
const WITH_PARENTS = 'P1';
/** 903: long-term foster homes, meant to last until 18. */
const MEANT_TO_LAST: ReadonlySet<string | null> = new Set(['U1', 'U4']);
const TEMPORARY: ReadonlySet<string | null> = new Set(['T0', 'T1', 'T2', 'T3', 'T4']);
const SHORT_BREAKS: ReadonlySet<string | null> = new Set(['V3', 'V4']);
const INTERIM_CARE_ORDER = 'C1';
const CARE_ORDER = 'C2';

/** By the settings of whichever rule asks. */
const EVERY = {
  weekly: weeksAfter('weeks-before-review'),
  later: weeksAfter('weeks'),
  whereMeantToLast: monthsAfter('months'),
} as const;

/** Six rules ask for the same; it is worked out once for each person's facts. */
const known = new WeakMap<Facts, ReadonlyMap<VisitDuty, readonly VisitClock[]>>();

export function visitClocks(facts: Facts, duty: VisitDuty): readonly Clock[] {
  if (facts.placements.length === 0) return [];
  let found = known.get(facts);
  if (found === undefined) {
    found = Map.groupBy(allClocks(facts), (clock) => clock.duty);
    known.set(facts, found);
  }
  return found.get(duty) ?? [];
}

function allClocks(facts: Facts): readonly VisitClock[] {
  const forNow = timesApprovedForNow(facts);
  const assessments = entriesOf(facts, 'parent-placement-assessed');
  const clocks: VisitClock[] = [];
  let next = 0;
  let leftParents: Day | null = null;
  for (const placement of facts.placements) {
    const visits: Visit[] = [];
    for (; next < facts.visits.length; next += 1) {
      const visit = facts.visits[next];
      if (visit === undefined || (placement.to !== null && visit.visitedOn >= placement.to)) break;
      if (visit.visitedOn >= placement.from && visits.at(-1)?.visitedOn !== visit.visitedOn) visits.push(visit);
    }
    if (placement.placementType === WITH_PARENTS) {
      const since = leftParents;
      const assessed = assessments.find(({ on }) => since === null || on >= since);
      clocks.push(...clocksWithParents(placement, visits, facts, assessed));
      leftParents = placement.to;
    } else clocks.push(...clocksElsewhere(placement, visits, facts, forNow));
  }
  return clocks;
}

/** A relative or friend approved for now, until that ends or the carer is decided on. */
function timesApprovedForNow(facts: Facts): readonly (Stretch & { readonly id: FactReference })[] {
  const decisions = entriesOf(facts, 'carer-decision');
  return entriesOf(facts, 'carer-approved-for-now').map(({ id, on, until }) => {
    const decision = decisions.find((entry) => entry.on > on);
    const decidedFirst = decision !== undefined && (until === null || decision.on < until);
    const endedBy: Entry['id'] | null = decidedFirst ? decision.id : until === null ? null : id;
    return {
      id: `entry:${id}`,
      from: on,
      to: decidedFirst ? decision.on : until,
      endedBy: endedBy === null ? null : `entry:${endedBy}`,
    };
  });
}

function clocksWithParents(
  placement: Placement,
  visits: readonly Visit[],
  facts: Facts,
  assessed: Entry | undefined,
): readonly VisitClock[] {
  const statusOn = (on: Day): string | null =>
    placement.legalStatuses.findLast(({ from }) => from <= on)?.status ?? null;
  const arrangementOn = (on: Day): Arrangement => {
    const status = statusOn(on);
    if (status === INTERIM_CARE_ORDER) return 'for-now';
    if (assessed === undefined || assessed.on > on) return 'before-assessment';
    return status === CARE_ORDER || status === null ? 'care-order' : 'ordinary';
  };
  const changes = new Map<Day, FactReference>();
  if (assessed !== undefined) changes.set(assessed.on, `entry:${assessed.id}`);
  for (const { from } of placement.legalStatuses) changes.set(from, `order:${placement.id}`);
  return clocksUnder(placement, visits, facts, changes, (on) => ({
    arrangement: arrangementOn(on),
    missing: statusOn(on) === null ? ['legal status'] : [],
  }));
}

function clocksElsewhere(
  placement: Placement,
  visits: readonly Visit[],
  facts: Facts,
  forNow: ReturnType<typeof timesApprovedForNow>,
): readonly VisitClock[] {
  const missing = placement.placementType === null ? ['placement type'] : [];
  if (forNow.length === 0) {
    return clocksOfParts(partsOrdinary(placement, placement, visits, facts), placement, visits, missing);
  }
  const changes = new Map<Day, FactReference>();
  for (const { id, from, to, endedBy } of forNow) {
    changes.set(from, id);
    if (to !== null) changes.set(to, endedBy ?? id);
  }
  return clocksUnder(placement, visits, facts, changes, (on) => ({
    arrangement: forNow.some(({ from, to }) => from <= on && (to === null || on < to)) ? 'for-now' : 'ordinary',
    missing,
  }));
}

type Standing = { readonly arrangement: Arrangement; readonly missing: readonly string[] };

function clocksUnder(
  placement: Placement,
  visits: readonly Visit[],
  facts: Facts,
  changes: ReadonlyMap<Day, FactReference>,
  standingOn: (on: Day) => Standing,
): readonly VisitClock[] {
  const clocks: VisitClock[] = [];
  const isInside = (on: Day): boolean => on > placement.from && (placement.to === null || on < placement.to);
  const days = [...changes.keys()].filter(isInside).sort((a, b) => a - b);
  let from = placement.from;
  let cause: FactReference = placement.id;
  let standing = standingOn(from);
  const close = (to: Day | null, endedBy: FactReference | null): void => {
    const stretch = { from, to, endedBy };
    const { arrangement } = standing;
    const parts =
      arrangement === 'ordinary'
        ? partsOrdinary(placement, stretch, visits, facts)
        : partsOf(arrangement, placement, stretch, cause, facts);
    clocks.push(...clocksOfParts(parts, placement, visits, standing.missing));
  };
  for (const on of days) {
    const then = standingOn(on);
    if (then.arrangement === standing.arrangement && then.missing.length === standing.missing.length) continue;
    const why = changes.get(on) ?? placement.id;
    close(on, why);
    [from, cause, standing] = [on, why, then];
  }
  close(placement.to, placement.endedBy);
  return clocks;
}

/** Weekly until the first review held since they came to live there, then less often; under a care order from the order on. */
function partsOf(
  arrangement: Exclude<Arrangement, 'ordinary'>,
  placement: Placement,
  stretch: Stretch,
  cause: FactReference,
  facts: Facts,
): readonly Part[] {
  const { from, to } = stretch;
  if (arrangement === 'care-order') {
    // An order, or coming to live there, starts a week of its own; an assessment that is finished does not.
    const opens = cause.startsWith('entry:') ? 'since-the-last-visit' : weeksAfter('first-weeks');
    return [{ ...stretch, duty: 'care-order', every: EVERY.later, opens, cause }];
  }
  const whole = { ...stretch, duty: arrangement, opens: EVERY.weekly, cause } as const;
  const review = facts.reviews.find(({ heldOn }) => heldOn > placement.from);
  if (review === undefined || (to !== null && review.heldOn >= to)) return [{ ...whole, every: EVERY.weekly }];
  if (review.heldOn <= from) return [{ ...whole, every: EVERY.later }];
  const held: FactReference = `review:${review.id}`;
  return [
    { ...whole, to: review.heldOn, endedBy: held, every: EVERY.weekly },
    { ...whole, from: review.heldOn, every: EVERY.later, opens: 'since-the-last-visit', cause: held },
  ];
}

/** Within a week of coming to live there; then by the year, and after it by whether the home is meant to last until 18. */
function partsOrdinary(
  placement: Placement,
  stretch: Stretch,
  visits: readonly Visit[],
  facts: Facts,
): readonly Part[] {
  const { id, from: movedOn } = placement;
  const [seen] = visits;
  const isSeenBefore = seen !== undefined && seen.visitedOn < stretch.from;
  const parts: Part[] = [];
  let { from } = stretch;
  if (!isSeenBefore) {
    const isSeenHere = seen !== undefined && (stretch.to === null || seen.visitedOn < stretch.to);
    parts.push({ ...stretch, duty: 'first', every: EVERY.later, opens: 'since-the-last-visit', cause: id });
    if (!isSeenHere) return parts;
    from = seen.visitedOn;
  }
  let opens: Part['opens'] = isSeenBefore ? 'since-the-last-visit' : 'with-a-visit';
  const year = addMonths(movedOn, 12);
  const isWithinYear = from < year;
  if (isWithinYear) {
    const endsFirst = stretch.to !== null && stretch.to <= year;
    const ending = endsFirst ? stretch : { to: year, endedBy: `year:${id}` as const };
    parts.push({ ...ending, from, duty: 'first-year', every: EVERY.later, opens, cause: id });
    if (endsFirst) return parts;
    [from, opens] = [year, 'since-the-last-visit'];
  }
  let type = placement.placementType;
  let cause: FactReference = isWithinYear ? `year:${id}` : id;
  const push = (ending: Pick<Stretch, 'to' | 'endedBy'>): void => {
    const every = MEANT_TO_LAST.has(type) ? EVERY.whereMeantToLast : EVERY.later;
    parts.push({ ...ending, from, duty: 'after-first-year', every, opens, cause });
  };
  for (const change of typesLater(placement, facts)) {
    const isOther = change.type !== null && MEANT_TO_LAST.has(change.type) !== MEANT_TO_LAST.has(type);
    if (isOther && change.on > from && (stretch.to === null || change.on < stretch.to)) {
      push({ to: change.on, endedBy: change.cause });
      [from, cause, opens] = [change.on, change.cause, 'since-the-last-visit'];
    }
    if (change.type !== null && (stretch.to === null || change.on < stretch.to)) type = change.type;
  }
  push(stretch);
  return parts;
}

/** The same home under another 903 code: a foster home that was matched for good. */
function typesLater({ from, to }: Placement, facts: Facts) {
  return facts.episodes
    .filter(
      ({ beganOn, endedOn, placementType, legalStatus }) =>
        beganOn > from &&
        (to === null || beganOn < to) &&
        (endedOn === null || endedOn > beganOn) &&
        !TEMPORARY.has(placementType) &&
        !SHORT_BREAKS.has(legalStatus),
    )
    .sort((a, b) => a.beganOn - b.beganOn || (a.id < b.id ? -1 : 1))
    .map(({ id, beganOn, placementType }) => ({
      on: beganOn,
      type: placementType,
      cause: `care-episode:${id}` as const,
    }));
}

/** Each part's visits, one clock from each to the next; what opens the part itself comes first. */
function clocksOfParts(
  parts: readonly Part[],
  placement: Placement,
  visits: readonly Visit[],
  missing: readonly string[],
): readonly VisitClock[] {
  const clocks: VisitClock[] = [];
  for (const { duty, from, to, endedBy, every, opens, cause } of parts) {
    const inside = visits.filter(({ visitedOn }) => visitedOn >= from && (to === null || visitedOn < to));
    const clock = (startsOn: Day, trigger: FactReference, next: Visit | undefined, dueBy: Deadline): void => {
      clocks.push({
        duty,
        trigger,
        startsOn,
        metOn: next?.visitedOn ?? null,
        metBy: next === undefined ? null : `visit:${next.id}`,
        endsOn: to,
        endedBy,
        because: trigger === placement.id ? [] : [placement.id],
        missing,
        dueBy,
      });
    };
    if (opens !== 'with-a-visit') {
      const trigger: FactReference = from === placement.from ? placement.id : `how-often:${cause}:${from}`;
      const last = visits.findLast(({ visitedOn }) => visitedOn < from)?.visitedOn ?? placement.from;
      clock(from, trigger, inside[0], opens === 'since-the-last-visit' ? sinceVisit(last, every) : opens);
    }
    if (duty === 'first') continue;
    for (const [index, visit] of inside.entries()) {
      clock(visit.visitedOn, `visit:${visit.id}`, inside[index + 1], every);
    }
  }
  return clocks;
}

/** Counted from a visit before; what was late by then is owed at once. */
const sinceVisit =
  (last: Day, every: Deadline): Deadline =>
  (startsOn, local) => {
    const due = every(last, local);
    return typeof due === 'number' && due < startsOn ? startsOn : due;
  };
