/** What mattered, in order of its days: what was chosen from the record reads as the record says it now. */
import type { Day } from '../../../ground/day.ts';
import type { TimelineEntry } from '../../chronology/parts/timeline.ts';
import type { Recorded } from '../facts.ts';
import type { Mattered, Source } from '../model.ts';

export type EventLine = {
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly words: string;
  readonly why: string;
  /** Where it is known from. */
  readonly from: string;
  /** Where the record says it, below the page of the young person; null for what stands only here. */
  readonly path: string | null;
};

export const pathOfSource = ({ segment, id }: Source): string => `${segment}/${id}`;

/** What was struck out of the record, or is no longer in its file, is not told here by a copy of its words. */
const ON_PAPER = 'An old chronology says';
const GONE = 'The record no longer says this';

export function eventLines(
  mattered: readonly Recorded<Mattered>[],
  timeline: readonly TimelineEntry[],
): readonly EventLine[] {
  // A part of care begins and ends under one path; what it begins with is what was chosen.
  const byPath = new Map(timeline.flatMap((entry) => (entry.path === null ? [] : [[entry.path, entry] as const])));
  return mattered
    .map(({ id, by, source, on, told, paper, why }): EventLine => {
      if (source === null)
        return { id, on, title: ON_PAPER, words: told ?? '', why, from: `from ${paper}, entered by ${by}`, path: null };
      const path = pathOfSource(source);
      const entry = byPath.get(path);
      if (entry === undefined) return { id, on, title: GONE, words: '', why, from: `chosen by ${by}`, path: null };
      return { id, on: entry.on, title: entry.title, words: entry.words, why, from: entry.from, path };
    })
    .toSorted((a, b) => a.on - b.on);
}
