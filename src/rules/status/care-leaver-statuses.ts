/**
 * Which one care leaver status somebody has on each day, worked out once for all status rules and the duties that rest
 * on them: one line of time, cut where anything changes. Each piece rests only on what had happened by its first day.
 */
import { addMonths, birthday, type Day } from '../../ground/day.ts';
import type { Spell } from '../duty.ts';
import { type Entry, entriesOf, type FactKind, type FactReference, type Facts, type PeriodOfCare } from '../facts.ts';
import type { Beginning } from '../run.ts';
import { type EligibleTime, eligibleByCare } from './eligible-by-care.ts';

export type CareLeaverStatus =
  | 'eligible-child'
  | 'relevant-child'
  | 'former-relevant'
  | 'former-relevant-21-to-24'
  | 'qualifying'
  | 'qualifying-special-guardianship';

/** What every answer here rests on: for the `needs` of the rules that ask. */
export const STATUS_RESTS_ON = [
  'bornOn',
  'diedOn',
  'periodsOfCare',
  'return-home-held',
  'return-home-ended',
  'adopted',
  'status-set',
  'status-reported',
] as const satisfies readonly FactKind[];

/** 903 REC: adopted (E11, E12), died (E2), care taken over by another council (E3). Whoever left so is no care leaver of ours. */
const GONE: ReadonlySet<string | null> = new Set(['E11', 'E12', 'E2', 'E3']);
/** 903 REC: a special guardianship order; E43 and E44 until 2017. */
const SPECIAL_GUARDIANSHIP: ReadonlySet<string | null> = new Set(['E43', 'E44', 'E45', 'E46', 'E47', 'E48']);
/** 903 REC: gone to live with somebody who has parental responsibility, where regulation 3(3) counts six months. */
const HOME: ReadonlySet<string | null> = new Set(['E4A', 'E4B', 'E41', ...SPECIAL_GUARDIANSHIP]);
/** 903 REC X1 says that another episode began the same day; where none did, nobody knows why care ended. */
export const UNSAID: ReadonlySet<string | null> = new Set([null, 'X1']);

/** One status and what it rests on, on a day. */
type Standing = {
  readonly status: CareLeaverStatus;
  /** The period of care, or the entry that says so. */
  readonly anchor: FactReference;
  readonly because: readonly FactReference[];
  readonly missing: readonly string[];
};

/** A stretch of days with one status and one set of doubts, closed–open. */
type Stretch = Standing & Pick<Beginning, 'trigger' | 'from' | 'to' | 'endedBy'>;

type Ages = Readonly<Record<'sixteenth' | 'eighteenth' | 'twentyFirst' | 'twentyFifth', Day>>;

/** What the working-out asks again and again of one person's facts. */
type Life = {
  readonly facts: Facts;
  readonly ages: Ages | null;
  readonly eligible: readonly EligibleTime[];
  readonly set: readonly Entry[];
  readonly reported: readonly Entry[];
  readonly home: readonly Entry[];
  readonly adopted: readonly Entry[];
};

const known = new WeakMap<Facts, readonly Stretch[]>();

function stretchesOf(facts: Facts): readonly Stretch[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const stretches = workOut(facts);
  known.set(facts, stretches);
  return stretches;
}

/** The spells of one status, for its rule. */
export function spellsOfStatus(facts: Facts, status: CareLeaverStatus): readonly Spell[] {
  return stretchesOf(facts)
    .filter((stretch) => stretch.status === status)
    .map(({ trigger, from, to, because, missing }) => ({ trigger, from, to, because, cannotTell: missing }));
}

/**
 * The runs of having any of these statuses: passing from one to the next does not part them, a doubt that comes or goes
 * does, so that no duty is doubted for what came later.
 */
export function spansOfStatuses(
  facts: Facts,
  ...statuses: readonly [CareLeaverStatus, ...CareLeaverStatus[]]
): readonly (Beginning & { readonly missing: readonly string[] })[] {
  const spans: (Beginning & { readonly missing: readonly string[] })[] = [];
  for (const { status, trigger, from, to, endedBy, missing } of stretchesOf(facts)) {
    if (!statuses.includes(status)) continue;
    const last = spans.at(-1);
    if (last?.to === from && isSame(last.missing, missing)) spans[spans.length - 1] = { ...last, to, endedBy };
    else spans.push({ trigger, from, to, endedBy, missing });
  }
  return spans;
}

function workOut(facts: Facts): readonly Stretch[] {
  const set = entriesOf(facts, 'status-set').filter(({ answer }) => answer !== null);
  const reported = entriesOf(facts, 'status-reported').filter(({ answer }) => answer !== null);
  if (facts.periodsOfCare.length === 0 && set.length === 0 && reported.length === 0) return [];
  const { bornOn } = facts;
  const life: Life = {
    facts,
    ages: bornOn === null ? null : agesOf(bornOn),
    eligible: bornOn === null ? [] : eligibleByCare(facts.periodsOfCare, bornOn),
    set,
    reported,
    home: entriesOf(facts, 'return-home-held', 'return-home-ended'),
    adopted: entriesOf(facts, 'adopted'),
  };
  const changes = changesOf(life);
  const stretches: Stretch[] = [];
  const times = new Map<string, number>();
  let open: Stretch | undefined;
  const close = (on: Day, endedBy: FactReference): void => {
    if (open !== undefined) stretches.push({ ...open, to: on, endedBy });
    open = undefined;
  };
  for (const [on, cause] of [...changes].sort(([a], [b]) => a - b)) {
    const now = standingOn(life, on);
    if (open !== undefined && now?.status === open.status && isSame(now.missing, open.missing)) continue;
    close(on, cause);
    if (now === null) continue;
    const name = `status:${now.status}:${now.anchor}` as const;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    open = { ...now, trigger: time === 1 ? name : `${name}:${time}`, from: on, to: null, endedBy: null };
  }
  if (open !== undefined) stretches.push(open);
  return stretches;
}

function agesOf(bornOn: Day): Ages {
  return {
    sixteenth: birthday(bornOn, 16),
    eighteenth: birthday(bornOn, 18),
    twentyFirst: birthday(bornOn, 21),
    twentyFifth: birthday(bornOn, 25),
  };
}

/** Every day on which the answer could become another, with what makes it so; of two on one day the first named. */
function changesOf({ facts, ages, eligible, set, reported, home, adopted }: Life): ReadonlyMap<Day, FactReference> {
  const changes = new Map<Day, FactReference>();
  const add = (on: Day | null, cause: FactReference): void => {
    if (on !== null && !changes.has(on)) changes.set(on, cause);
  };
  add(facts.diedOn, 'person:died');
  if (ages !== null) {
    add(ages.sixteenth, 'person:16th-birthday');
    add(ages.eighteenth, 'person:18th-birthday');
    add(ages.twentyFirst, 'person:21st-birthday');
    add(ages.twentyFifth, 'person:25th-birthday');
  }
  for (const { id, from, to, endedBy, reasonEnded, missing } of facts.periodsOfCare) {
    add(from, id);
    add(to, endedBy ?? id);
    if (to !== null && HOME.has(reasonEnded)) add(addMonths(to, 6), id);
    for (const lack of missing) add(lack.from, id);
  }
  for (const { period, from } of eligible) add(from, period.id);
  for (const { id, on, until } of [...set, ...reported, ...home, ...adopted]) {
    add(on, `entry:${id}`);
    add(until, `entry:${id}`);
  }
  return changes;
}

/** A worker's decision first, then the time in care; what an inspection list said only where no care is recorded. */
function standingOn(life: Life, on: Day): Standing | null {
  const { facts, set, reported } = life;
  if (facts.diedOn !== null && facts.diedOn <= on) return null;
  const decided = set.findLast((entry) => entry.on <= on && (entry.until === null || on < entry.until));
  if (decided !== undefined) return standingSaid(decided, life, on);
  if (facts.periodsOfCare.some(({ from }) => from <= on)) return standingByCare(life, on);
  const said = reported.findLast((entry) => entry.on <= on);
  return said === undefined ? null : standingSaid(said, life, on);
}

/** What an entry says, carried on by birthdays: whoever was set relevant is former relevant from 18. */
function standingSaid({ id, answer }: Entry, { ages }: Life, on: Day): Standing | null {
  const anchor = `entry:${id}` as const;
  const status = ages === null ? STATUS_SAID[answer ?? ''] : statusSaidAt(answer, ages, on);
  if (status === undefined || status === null) return null;
  return { status, anchor, because: [anchor], missing: ages === null ? ['date of birth'] : [] };
}

const STATUS_SAID: Readonly<Record<string, CareLeaverStatus>> = {
  eligible: 'eligible-child',
  relevant: 'relevant-child',
  'former-relevant': 'former-relevant',
  qualifying: 'qualifying',
};

function statusSaidAt(answer: string | null, ages: Ages, on: Day): CareLeaverStatus | null {
  const { sixteenth, eighteenth, twentyFirst } = ages;
  switch (answer) {
    case 'eligible':
      return on >= sixteenth && on < eighteenth ? 'eligible-child' : statusAfterEligible(ages, on);
    case 'relevant':
    case 'former-relevant':
      return statusAfterEligible(ages, on);
    case 'qualifying':
      return on >= sixteenth && on < twentyFirst ? 'qualifying' : null;
    default:
      return null;
  }
}

/** What somebody who left care as an eligible child is, by their age alone. */
function statusAfterEligible(
  { sixteenth, eighteenth, twentyFirst, twentyFifth }: Ages,
  on: Day,
): CareLeaverStatus | null {
  if (on < sixteenth || on >= twentyFifth) return null;
  if (on < eighteenth) return 'relevant-child';
  return on < twentyFirst ? 'former-relevant' : 'former-relevant-21-to-24';
}

function standingByCare(life: Life, on: Day): Standing | null {
  const { facts, ages, eligible, adopted } = life;
  const lacks = (missing: PeriodOfCare['missing']): readonly string[] => [
    ...new Set(missing.filter(({ from }) => from <= on).map(({ what }) => what)),
  ];
  const inCare = facts.periodsOfCare.find(({ from, to }) => from <= on && (to === null || on < to));
  if (inCare !== undefined) {
    const standing = { status: 'eligible-child', anchor: inCare.id, because: inCare.because } as const;
    if (ages === null) return { ...standing, missing: ['date of birth'] };
    const time = eligible.find(({ from, to }) => from <= on && on < to);
    return time === undefined ? null : { ...standing, missing: lacks(time.missing) };
  }
  const last = facts.periodsOfCare.findLast(({ to }) => to !== null && to <= on);
  if (last === undefined || last.to === null || GONE.has(last.reasonEnded)) return null;
  if (adopted.some((entry) => entry.on >= last.from && entry.on <= on)) return null;
  const standing = { anchor: last.id, because: last.because };
  if (ages === null) return { ...standing, status: 'relevant-child', missing: ['date of birth'] };
  if (on < ages.sixteenth || on >= ages.twentyFifth) return null;

  const reason = last.to < ages.eighteenth && UNSAID.has(last.reasonEnded) ? ['why care ended'] : [];
  const time = eligible.find(({ period }) => period === last);
  const status = statusAfterEligible(ages, on);
  const atHome = time === undefined ? 'for good' : livingAtHome(life, last, last.to, ages, on);
  if (time !== undefined && status !== null && atHome !== 'for good') {
    const doubt = atHome === 'cannot tell' ? ['whether living at home has held for six months'] : [];
    return { ...standing, status, missing: [...lacks(time.missing), ...reason, ...doubt] };
  }
  if (on >= ages.twentyFirst) return null;
  const missing = [...lacks(last.missing), ...reason];
  if (SPECIAL_GUARDIANSHIP.has(last.reasonEnded)) {
    return { ...standing, status: 'qualifying-special-guardianship', missing: lacks(last.missing) };
  }
  if (last.to > ages.sixteenth) return { ...standing, status: 'qualifying', missing };
  return reason.length > 0 ? { ...standing, status: 'qualifying-special-guardianship', missing } : null;
}

/**
 * Whether going home has ended being relevant (Care Leavers Regulations, regulation 3(3)): six months of it do, and
 * its breaking down undoes that. Whoever was relevant on the eve of 18 stays former relevant whatever comes after.
 */
function livingAtHome(
  { home }: Life,
  { reasonEnded }: PeriodOfCare,
  left: Day,
  { eighteenth }: Ages,
  on: Day,
): 'no' | 'for good' | 'cannot tell' {
  const sixMonths = addMonths(left, 6);
  if (!HOME.has(reasonEnded) || on < sixMonths || eighteenth <= sixMonths) return 'no';
  const said = home.filter((entry) => entry.on >= left && entry.on <= on);
  const before18 = said.findLast((entry) => entry.on < eighteenth);
  if (before18?.kind === 'return-home-ended' && on >= eighteenth) return 'no';
  const latest = said.at(-1);
  if (latest === undefined) return 'cannot tell';
  return latest.kind === 'return-home-ended' ? 'no' : 'for good';
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((what, index) => what === others[index]);
}
