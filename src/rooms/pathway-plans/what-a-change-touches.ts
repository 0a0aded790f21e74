/** Which of the things a plan rests on a change touches, and so which of its fallbacks it may be time for. */
import type { Entry } from '../../rules/facts.ts';
import type { RestsOn } from './what-it-rests-on.ts';

/** By the code of a significant change; what is another change may touch any of them. */
const TOUCHES: Readonly<Record<string, readonly RestsOn[]>> = {
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

/** Empty for what is no change. A notice that was withdrawn touches nothing any more. */
export function touchedBy({ kind, answer }: Pick<Entry, 'kind' | 'answer'>): readonly RestsOn[] {
  if (kind === 'significant-change') return TOUCHES[answer ?? ''] ?? ALL;
  if (kind === 'notice') return answer === 'withdrawn' ? [] : ['home', 'money'];
  return [];
}

/**
 * The changes a plan has not been asked about: since it was given, and of notices only while the last stands. Whoever wrote
 * a new version has answered them.
 */
export function changesSince<OneEntry extends Pick<Entry, 'kind' | 'answer' | 'on'>>(
  entries: readonly OneEntry[],
  givenOn: number,
  today: number,
): readonly OneEntry[] {
  const since = entries.filter(({ on }) => on >= givenOn && on <= today);
  const lastNotice = since
    .filter(({ kind }) => kind === 'notice')
    .toSorted((a, b) => a.on - b.on)
    .at(-1);
  return since.filter((entry) => touchedBy(entry).length > 0 && (entry.kind !== 'notice' || entry === lastNotice));
}
