/** What mattered, in order of its days: what was chosen from the record reads as the record says it now. */
import type { Day } from '../../../ground/day.ts';
import type { TimelineEntry } from '../../chronology/parts/timeline.ts';
import { wordsInLists } from '../../../rules/entry-kinds.ts';
import type { UntoldChange } from '../../entries/facts.ts';
import type { Recorded } from '../facts.ts';
import { type Mattered, type Source, WHY_NOT_SAID } from '../model.ts';

export type EventLine = {
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly words: string;
  readonly why: string;
  /** Somebody has said why it matters; what a file brought from an old chronology waits for that. */
  readonly isJudged: boolean;
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
  changes: readonly UntoldChange[],
): readonly EventLine[] {
  // A part of care begins and ends under one path; what it begins with is what was chosen.
  const byPath = new Map(timeline.flatMap((entry) => (entry.path === null ? [] : [[entry.path, entry] as const])));
  return mattered
    .map(({ id, by, source, on, told, paper, why: written }): EventLine => {
      const [why, isJudged] = [written ?? WHY_NOT_SAID, written !== null];
      if (source === null)
        return {
          id,
          on,
          title: ON_PAPER,
          words: told ?? '',
          why,
          isJudged,
          from: `from ${paper}, entered by ${by}`,
          path: null,
        };
      const path = pathOfSource(source);
      // Chosen before its kind was read by fewer: that something changed stands there, and where it is told nobody is led.
      const change = changes.find((one) => source.segment === 'entries' && one.id === source.id);
      if (change !== undefined)
        return {
          id,
          on: change.on,
          title: wordsInLists('significant-change'),
          words: '',
          why,
          isJudged,
          from: `chosen by ${by}`,
          path: null,
        };
      const entry = byPath.get(path);
      if (entry === undefined)
        return { id, on, title: GONE, words: '', why, isJudged, from: `chosen by ${by}`, path: null };
      return { id, on: entry.on, title: entry.title, words: entry.words, why, isJudged, from: entry.from, path };
    })
    .toSorted((a, b) => a.on - b.on);
}
