/** How somebody in custody stands on a day: since when, where, and how long it is until they come out. */
import type { Day } from '../../ground/day.ts';
import { findIsoDay, wordsOf } from '../../ground/day-words.ts';
import { entryWords } from '../../rules/entry-kinds.ts';
import type { Entry } from '../../rules/facts.ts';

export type Custody = {
  readonly since: Day;
  readonly heldAt: string | null;
  /** `Sentenced`, `On remand`; null where it is not recorded. */
  readonly heldAs: string | null;
  readonly release: Day | null;
  /** `Comes out in 30 days, on 25 April 2025` */
  readonly releaseWords: string;
};

/** Of what is recorded of one person: the time in custody that goes on that day, the latest begun; undefined where none does. */
export function custodyOn(entries: readonly Entry[], on: Day): Custody | undefined {
  const current = entries
    .filter(({ kind, on: from, until }) => kind === 'custody' && from <= on && (until === null || until > on))
    .toSorted((a, b) => b.on - a.on)[0];
  if (current === undefined) return undefined;
  const { on: since, details } = current;
  const release = findIsoDay(details['release'] ?? '') ?? null;
  return {
    since,
    heldAt: details['establishment'] ?? null,
    heldAs: HELD_AS[details['held-as'] ?? ''] ?? null,
    release,
    releaseWords: releaseWords(release, on),
  };
}

const HELD_AS: Readonly<Record<string, string>> =
  entryWords('custody').asks?.find(({ name }) => name === 'held-as')?.options ?? {};

function releaseWords(release: Day | null, on: Day): string {
  if (release === null) return 'No day of release is recorded';
  const days = release - on;
  if (days === 0) return 'Comes out today';
  if (days === 1) return `Comes out tomorrow, ${wordsOf(release)}`;
  if (days > 0) return `Comes out in ${days} days, on ${wordsOf(release)}`;
  return `Was to come out on ${wordsOf(release)}. Nothing says whether they did`;
}

/** Whoever was to be out already first, then whoever comes out next; those without a day last, the longest held first. */
export function byRelease(a: Custody, b: Custody): number {
  return (a.release ?? Infinity) - (b.release ?? Infinity) || a.since - b.since;
}

type Met = { readonly visitedOn: Day; readonly kind: string; readonly outcome: string };

/** `Visited there 3 times, the last on 3 March 2025; spoken with since` */
export function seenWords(meetings: readonly Met[], since: Day, on: Day): string {
  const kept = meetings
    .filter(({ outcome, visitedOn }) => outcome === 'kept' && visitedOn >= since && visitedOn <= on)
    .toSorted((a, b) => a.visitedOn - b.visitedOn);
  const visits = kept.filter(({ kind }) => kind === 'visit');
  const last = visits.at(-1);
  const spoken = kept.filter(({ kind }) => kind !== 'visit').at(-1);
  const spokenWords = spoken === undefined ? '' : `; spoken with last on ${wordsOf(spoken.visitedOn)}`;
  if (last === undefined) return `Nobody has visited them there yet${spokenWords}`;
  const times = visits.length === 1 ? 'once, on' : `${visits.length} times, the last on`;
  return `Visited there ${times} ${wordsOf(last.visitedOn)}${spokenWords}`;
}
