/**
 * Homes and the way to them, worked out on any day from what is recorded: how long somebody has been in temporary homes,
 * how long on the housing list, what home they will need, whether they stand on the joint list. Nothing is stored.
 */
import { addMonths, ageOn, birthday, type Day } from '../../ground/day.ts';
import { findIsoDay, wordsOf } from '../../ground/day-words.ts';
import { type EntryKind, LEAVE_BY, NEEDED_BY, OBJECTED } from '../../rules/entry-kinds.ts';
import type { Entry } from '../../rules/facts.ts';
import { standingNotices } from '../../rules/leaving-care/notices.ts';
import { homeTypeOf, isBesideAnother, temporaryOf } from '../../rules/home-types.ts';

export type EmergencyBed = {
  readonly id: string;
  readonly place: string;
  readonly isInArea: boolean;
  readonly from: Day;
  /** The first day on which it is not one any more. */
  readonly to: Day | null;
  readonly act: number;
};

/** That a bed was taken, from a day until a day. */
export type BedTaken = {
  readonly bedId: string;
  readonly entryId: string;
  readonly from: Day;
  readonly until: Day | null;
};

/** What is recorded on the way to a home. */
export const ON_THE_WAY = [
  'home',
  'notice',
  'housing-application',
  'housing-need',
  'housing-meeting',
  'housing-delay',
  'housing-list-told',
] as const satisfies readonly EntryKind[];

type Lasting = { readonly from: Day; readonly to?: Day | null; readonly until?: Day | null };

export function goesOn({ from, to = null, until = to }: Lasting, on: Day): boolean {
  return from <= on && (until === null || until > on);
}

const entryGoesOn = ({ on: from, until }: Entry, on: Day): boolean => goesOn({ from, until }, on);

/** Why a bed cannot be taken from a day on; undefined when it can. `but` is the stay that is put right. */
export function whyTaken(
  bed: EmergencyBed,
  taken: readonly BedTaken[],
  { from, until, but = null }: { readonly from: Day; readonly until: Day | null; readonly but?: string | null },
): string | undefined {
  if (from < bed.from) return `That bed is there from ${wordsOf(bed.from)}`;
  if (bed.to !== null && (until === null ? from >= bed.to : until > bed.to))
    return `That bed was there until ${wordsOf(bed.to)}. Choose another`;
  const other = taken.find(
    (one) =>
      one.bedId === bed.id &&
      one.entryId !== but &&
      (until === null || one.from < until) &&
      (one.until === null || one.until > from),
  );
  if (other === undefined) return undefined;
  return other.until === null
    ? `Somebody is in that bed since ${wordsOf(other.from)}. Choose another, or say first that their stay has ended`
    : `Somebody was in that bed from ${wordsOf(other.from)} until ${wordsOf(other.until)}. Choose another, or put right the day`;
}

export type TemporaryStay = {
  readonly since: Day;
  /** Nights, up to the day asked. */
  readonly days: number;
  /** How many homes it was. */
  readonly homes: number;
};

/** One stay across moves: temporary homes one after another without a day between, the last of which goes on. */
export function temporaryStay(entries: readonly Entry[], on: Day): TemporaryStay | null {
  const temporary = entries
    .filter((entry) => entry.kind === 'home' && entry.on <= on && temporaryOf(entry) === 'yes')
    .toSorted((a, b) => a.on - b.on);
  let stay: { since: Day; until: Day | null; homes: number } | null = null;
  for (const { on: from, until } of temporary) {
    if (stay === null || (stay.until !== null && from > stay.until)) stay = { since: from, until, homes: 1 };
    else {
      const last: Day | null = stay.until === null || until === null ? null : (Math.max(stay.until, until) as Day);
      stay = { since: stay.since, until: last, homes: stay.homes + 1 };
    }
  }
  if (stay === null || (stay.until !== null && stay.until <= on)) return null;
  return { since: stay.since, days: on - stay.since, homes: stay.homes };
}

/** The homes that go on, the latest begun first. */
export const homesOn = <One extends Entry>(entries: readonly One[], on: Day): readonly One[] =>
  entries.filter((entry) => entry.kind === 'home' && entryGoesOn(entry, on)).toSorted((a, b) => b.on - a.on);

/** Two homes at once, as files or an old record have them: a sentence. One beside another is said in the lines themselves. */
export function twoAtOnce(now: readonly Entry[]): string | null {
  return now.filter((home) => !isBesideAnother(home)).length > 1
    ? 'Two homes are recorded at once. If they have left one, say that it has ended.'
    : null;
}

export type Registration = {
  readonly entry: Entry;
  /** Until when it counts: it ended, or they moved into a home of their own. Null while they wait. */
  readonly until: Day | null;
};

/** Each time on a housing list; they wait until it ends, or until they have a home of their own. */
export function registrationsOf(entries: readonly Entry[], on: Day): readonly Registration[] {
  return entries
    .filter((entry) => entry.kind === 'housing-application' && entry.on <= on)
    .map((entry) => {
      const housed = entries
        .filter(
          (home) => home.kind === 'home' && home.on >= entry.on && home.on <= on && homeTypeOf(home) === 'own-home',
        )
        .map((home) => home.on)
        .toSorted((a, b) => a - b)[0];
      const ends = [entry.until, housed ?? null].filter((day): day is Day => day !== null && day <= on);
      return { entry, until: ends.length === 0 ? null : (Math.min(...ends) as Day) };
    });
}

/** `1 year and 3 months`, `5 months`, `12 days`; from one day to another. */
export function spanWords(from: Day, to: Day): string {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  const of = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  if (months === 0) return of(Math.max(to - from, 0), 'day');
  const years = Math.floor(months / MONTHS_OF_A_YEAR);
  const rest = months % MONTHS_OF_A_YEAR;
  return [years > 0 ? of(years, 'year') : null, rest > 0 ? of(rest, 'month') : null].filter(Boolean).join(' and ');
}
const MONTHS_OF_A_YEAR = 12;

/** The home somebody will need, as it is written down on a day: the latest, while it is still needed. */
export function needOn<One extends Entry>(entries: readonly One[], on: Day): One | undefined {
  return entries.findLast((entry) => entry.kind === 'housing-need' && entryGoesOn(entry, on));
}

export const neededBy = (need: Pick<Entry, 'details'>): Day | null => findIsoDay(need.details[NEEDED_BY] ?? '') ?? null;

/** From when they will need a home: as it is written down; until then from 18, for whoever is younger. */
export function homeNeededFrom(need: Pick<Entry, 'details'> | undefined, bornOn: Day | null, on: Day): Day | null {
  const written = need === undefined ? null : neededBy(need);
  if (written !== null) return written;
  return bornOn !== null && ageOn(bornOn, on) < ADULT ? birthday(bornOn, ADULT) : null;
}

const ADULT = 18;
const FROM = 16;
const UNTIL = 25;

/** Homes are looked ahead to from 16, and until support as a care leaver ends. */
export function isLookedAheadFor(bornOn: Day | null, on: Day): boolean {
  return bornOn !== null && ageOn(bornOn, on) >= FROM && ageOn(bornOn, on) < UNTIL;
}

/** Whether somebody may stand on the list that housing is given: what they were told last, and what they said. */
export type OnTheList = 'on' | 'not-told' | 'objected';

export function listedOn(entries: readonly Entry[], on: Day): { readonly is: OnTheList; readonly told: Entry | null } {
  const told = entries.findLast((entry) => entry.kind === 'housing-list-told' && entry.on <= on) ?? null;
  return { is: told === null ? 'not-told' : told.answer === OBJECTED ? 'objected' : 'on', told };
}

/** Why a home is late, while it is. */
export const delaysOn = <One extends Entry>(entries: readonly One[], on: Day): readonly One[] =>
  entries.filter((entry) => entry.kind === 'housing-delay' && entryGoesOn(entry, on));

/** The notice that stands; of two the one with the sooner day to leave by. */
export function noticeOn(entries: readonly Entry[], on: Day): Entry | undefined {
  const leaveBy = ({ details }: Entry): number => findIsoDay(details[LEAVE_BY] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return standingNotices(entries, on).toSorted((a, b) => leaveBy(a) - leaveBy(b) || b.on - a.on)[0];
}
