/** Which of the things a plan rests on a change touches, and so which of its fallbacks it may be time for. */
import type { Day } from '../../ground/day.ts';
import type { Entry } from '../../rules/facts.ts';
import type { AskedEntry } from './changes-to-ask.ts';
import { changesAmong } from '../../rules/leaving-care/changes.ts';
import { standingNotices } from '../../rules/leaving-care/notices.ts';
import type { RestsOn } from './what-it-rests-on.ts';

/** By the code of a significant change; what is another change may touch any of them. */
const TOUCHES: Readonly<Record<string, readonly RestsOn[]>> = {
  bereavement: ['person', 'health'],
  'baby-born': ['own-child', 'home', 'money', 'health'],
  'release-date': ['release', 'home', 'money'],
  immigration: ['immigration', 'home', 'money', 'learning-or-work'],
  hospital: ['health', 'person'],
  exploitation: ['person', 'home', 'health'],
  moved: ['home'],
  'home-at-risk': ['home', 'money'],
  'work-ended': ['learning-or-work', 'money'],
  'learning-ended': ['learning-or-work'],
  custody: ['release', 'home'],
  pregnancy: ['own-child', 'home', 'health'],
  'relationship-ended': ['person', 'home'],
};
const ALL: readonly RestsOn[] = [
  'home',
  'money',
  'learning-or-work',
  'person',
  'health',
  'immigration',
  'release',
  'own-child',
];

/** By the kind of an entry that is a change by itself. */
const TOUCHED_BY: Partial<Readonly<Record<Entry['kind'], readonly RestsOn[]>>> = {
  notice: ['home', 'money'],
  custody: ['release', 'home'],
  missing: ['person', 'home', 'health'],
  'leave-to-remain': ['immigration', 'home', 'money', 'learning-or-work'],
  home: ['home', 'money', 'person'],
};

/** What says what it touches. */
export type Touching = Pick<AskedEntry, 'kind' | 'answer' | 'isUntold'>;

/**
 * Empty for what is no change, and for one of which whoever asks does not read what it was: what it touches would say it.
 * A notice that was withdrawn touches nothing any more.
 */
export function touchedBy({ kind, answer, isUntold }: Touching): readonly RestsOn[] {
  if (isUntold === true) return [];
  if (kind === 'significant-change') return TOUCHES[answer ?? ''] ?? ALL;
  if (kind === 'notice' && answer === 'withdrawn') return [];
  return TOUCHED_BY[kind] ?? [];
}

/** Which change an answer is to: kept with it. */
export const ANSWERS_CHANGE = 'change';

/**
 * The changes a plan has not been asked about: since it was given, and of notices those that stand. Whoever wrote
 * a new version, or said that the plan stands, has answered them.
 */
export function changesSince<OneEntry extends Pick<Entry, 'id' | 'kind' | 'answer' | 'on' | 'details'>>(
  entries: readonly OneEntry[],
  givenOn: number,
  today: Day,
  /** What versions were written for. */
  writtenFor: readonly (string | null)[],
): readonly OneEntry[] {
  const since = changesAmong(entries).filter(({ on }) => on >= givenOn && on <= today);
  const notices = new Set(standingNotices(entries, today));
  const answered = new Set([
    ...writtenFor,
    ...entries.flatMap(({ kind, details }) => (kind === 'plan-stands' ? (details[ANSWERS_CHANGE] ?? []) : [])),
  ]);
  return since.filter((entry) => !answered.has(entry.id) && (entry.kind !== 'notice' || notices.has(entry)));
}
