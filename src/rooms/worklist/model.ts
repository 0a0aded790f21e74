/** The days that change a young person’s life: birthdays, and homes, leave to remain and custody that come to an end. */
import { addDays, addMonths, birthday, type Day } from '../../ground/day.ts';
import { findIsoDay, wordsOf } from '../../ground/day-words.ts';
import { LEAVE_BY } from '../../rules/entry-kinds.ts';
import type { Entry } from '../../rules/facts.ts';

export type LifeDate = {
  readonly on: Day;
  /** `Turns 18`, `Tenancy ends` */
  readonly what: string;
  /** Why it is that day. */
  readonly why: string;
  /** The rule by which it changes what is owed. */
  readonly rule: { readonly id: string; readonly words: string } | null;
};

export type Dated = {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly entries: readonly Entry[];
};

/** So far ahead a worker sees them come, and so long after they still see that nothing followed. */
const AHEAD_MONTHS = 6;
const AFTER_DAYS = 42;

export function lifeDates(dated: Dated, on: Day): readonly LifeDate[] {
  if (dated.diedOn !== null) return [];
  const last = addMonths(on, AHEAD_MONTHS);
  const first = addDays(on, -AFTER_DAYS);
  return [
    ...birthdays(dated, on),
    ...endings(dated.entries, on),
    ...notices(dated.entries, on),
    ...releases(dated.entries, on),
  ]
    .filter((date) => date.on >= first && date.on <= last)
    .toSorted((a, b) => a.on - b.on);
}

const BIRTHDAYS = [
  { age: 16, rule: { id: 'status/eligible-child', words: 'from 16 leaving care help can be owed' } },
  { age: 18, rule: { id: 'status/former-relevant', words: 'care ends at 18, and help for care leavers goes on' } },
  { age: 21, rule: { id: 'status/support-from-21', words: 'from 21 support is for those who say they want it' } },
  { age: 25, rule: { id: 'status/former-relevant-21-to-24', words: 'help for care leavers ends at 25' } },
] as const;

function birthdays({ bornOn }: Dated, on: Day): readonly LifeDate[] {
  if (bornOn === null) return [];
  return BIRTHDAYS.map(({ age, rule }) => ({
    on: birthday(bornOn, age),
    what: `Turns ${age}`,
    why: `Born ${wordsOf(bornOn)}.`,
    rule,
  })).filter((date) => date.on >= on);
}

const ENDS: Partial<Record<Entry['kind'], { readonly now: string; readonly past: string; readonly since: string }>> = {
  home: { now: 'Home ends', past: 'Home ended', since: 'Living there' },
  tenancy: { now: 'Tenancy ends', past: 'Tenancy ended', since: 'Tenancy' },
  'leave-to-remain': { now: 'Leave to remain ends', past: 'Leave to remain ended', since: 'Leave to remain' },
};

/** The kinds of entry that hold such a day. */
export const DATED_KINDS: readonly Entry['kind'][] = ['home', 'tenancy', 'notice', 'leave-to-remain', 'custody'];

/** An end that has come is shown until something of its kind is recorded that goes on after it. */
function endings(entries: readonly Entry[], on: Day): readonly LifeDate[] {
  return entries.flatMap(({ id, kind, on: from, until }) => {
    const words = ENDS[kind];
    if (words === undefined || until === null) return [];
    const isFollowed = entries.some(
      (other) => other.id !== id && other.kind === kind && other.on >= from && (other.until ?? until + 1) > until,
    );
    if (isFollowed) return [];
    const since = `${words.since} recorded from ${wordsOf(from)} until this day.`;
    return until > on
      ? [{ on: until, what: words.now, why: since, rule: null }]
      : [{ on: until, what: words.past, why: `${since} Nothing after it is recorded.`, rule: null }];
  });
}

/** Until it is withdrawn, another is given, or they live somewhere else. */
function notices(entries: readonly Entry[], on: Day): readonly LifeDate[] {
  return entries.flatMap(({ id, kind, on: given, answer, details }) => {
    const leaveBy = kind === 'notice' && answer !== 'withdrawn' ? findIsoDay(details[LEAVE_BY] ?? '') : undefined;
    const isOver = entries.some(
      (other) =>
        other.id !== id &&
        ((other.kind === 'notice' && other.on >= given) ||
          ((other.kind === 'home' || other.kind === 'tenancy') && other.on > given)),
    );
    if (leaveBy === undefined || isOver) return [];
    const what = leaveBy >= on ? 'Is to leave their home' : 'Was to leave their home';
    return [{ on: leaveBy, what, why: `Notice given on ${wordsOf(given)}.`, rule: null }];
  });
}

const PLAN_FOR_RELEASE = { id: 'leaving-care/plan-for-release', words: 'a plan for the day is owed before it' };

function releases(entries: readonly Entry[], on: Day): readonly LifeDate[] {
  return entries.flatMap(({ kind, on: from, until, details }) => {
    const release = kind === 'custody' ? findIsoDay(details['release'] ?? '') : undefined;
    if (release === undefined || (until !== null && until <= on)) return [];
    const since = `In custody from ${wordsOf(from)}, with this day of release recorded.`;
    return release >= on
      ? [{ on: release, what: 'Comes out of custody', why: since, rule: PLAN_FOR_RELEASE }]
      : [
          {
            on: release,
            what: 'Was to come out of custody',
            why: `${since} Nothing says whether they did.`,
            rule: PLAN_FOR_RELEASE,
          },
        ];
  });
}
