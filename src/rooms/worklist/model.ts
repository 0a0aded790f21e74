/** The days that change a young person’s life: birthdays, and homes, leave to remain and custody that come to an end. */
import { addDays, addMonths, birthday, type Day } from '../../ground/day.ts';
import { findIsoDay, wordsOf } from '../../ground/day-words.ts';
import { IMMIGRATION_NEXT, IMMIGRATION_NEXT_ON, IMMIGRATION_NEXTS, LEAVE_BY } from '../../rules/entry-kinds.ts';
import type { Entry } from '../../rules/facts.ts';
import { standingNotices } from '../../rules/leaving-care/notices.ts';

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
    ...daysOfClaims(dated.entries, on),
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
  'immigration-status': { now: 'Leave to remain ends', past: 'Leave to remain ended', since: 'Leave to remain' },
};

/** The kinds of entry that hold such a day. */
export const DATED_KINDS: readonly Entry['kind'][] = [
  'home',
  'tenancy',
  'notice',
  'leave-to-remain',
  'immigration-status',
  'custody',
];

/** An end that has come is shown until something of its kind is recorded that goes on after it. */
function endings(entries: readonly Entry[], on: Day): readonly LifeDate[] {
  return entries.flatMap(({ id, kind, on: from, until, answer }) => {
    const words = ENDS[kind];
    // Of the ways in which somebody may be here, leave for a time is the one that ends by its day.
    if (words === undefined || until === null || (kind === 'immigration-status' && answer !== 'leave')) return [];
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

/** The next day that matters to a claim, until another status is recorded or it has ended. Seen by those alone who read that part. */
function daysOfClaims(entries: readonly Entry[], on: Day): readonly LifeDate[] {
  return entries.flatMap(({ kind, on: from, until, details }) => {
    const next = kind === 'immigration-status' ? findIsoDay(details[IMMIGRATION_NEXT_ON] ?? '') : undefined;
    const isOver = entries.some((other) => other.kind === kind && other.on > from && other.on <= on);
    if (next === undefined || isOver || (until !== null && until <= on)) return [];
    const what = IMMIGRATION_NEXTS[details[IMMIGRATION_NEXT] ?? ''] ?? 'A day that matters to their claim';
    const since = `Recorded on ${wordsOf(from)}.`;
    return next >= on
      ? [{ on: next, what, why: since, rule: null }]
      : [{ on: next, what: `${what}: gone by`, why: `${since} Nothing says what came of it.`, rule: null }];
  });
}

/** Until it is withdrawn, another of the same is given, or they live somewhere else. */
function notices(entries: readonly Entry[], on: Day): readonly LifeDate[] {
  return standingNotices(entries, on).flatMap(({ on: given, details }) => {
    const leaveBy = findIsoDay(details[LEAVE_BY] ?? '');
    const isOver = entries.some((other) => (other.kind === 'home' || other.kind === 'tenancy') && other.on > given);
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
