/** How a dated thing came to say what it says, line by line: who, when, why, and each old value beside the new one. */
import type { Change, Image } from '../../../storage/corrections.ts';
import { momentWords } from '../../../web/moment-words.ts';
import type { TypedText } from '../../../web/route.ts';

export type HistoryLine = {
  /** `Corrected by Priya Raman, 2 March 2026, 09:30` */
  readonly words: string;
  readonly why: string | null;
  /** Both null where what it said is not told. */
  readonly changed: readonly {
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
};

/** That it was put right, by whom and why; a name somebody has left is shown nowhere, here neither. */
export function withoutOldWords(line: HistoryLine): HistoryLine {
  return { ...line, changed: line.changed.map(({ label }) => ({ label, before: null, after: null })) };
}

const NOT_RECORDED = 'not recorded';

export function historyOf(
  changes: readonly Change[],
  textsOf: (image: Image) => readonly TypedText[],
): readonly HistoryLine[] {
  return changes.flatMap(({ by, at, why, before, after }, index) => {
    const next = changes[index + 1];
    // The row a correction stands in place of is struck out in the same act; the correction itself tells of both.
    if (next?.before === null && next.after['replaces'] === after['id']) return [];
    const earlier = before ?? replacedBy(changes, index);
    const line = (did: string): HistoryLine => ({
      words: `${did} by ${by}, ${momentWords(at)}`,
      why,
      changed: earlier === null ? [] : differences(textsOf(earlier), textsOf(after)),
    });
    if (earlier === null) return [line(after['source_file'] === null ? 'Recorded' : 'Loaded from its file')];
    if (after['struck_by'] !== null && after['struck_by'] !== undefined) return [line('Struck out')];
    if (after['removed_by'] !== null && earlier['removed_by'] === null) return [line('No longer in its file, loaded')];
    if (after['corrected_by'] === after['act']) return [line('Corrected')];
    const told = line('Changed');
    return told.changed.length === 0 ? [] : [told];
  });
}

function replacedBy(changes: readonly Change[], index: number): Image | null {
  const replaces = changes[index]?.after['replaces'];
  if (typeof replaces !== 'string') return null;
  return changes.slice(0, index).findLast(({ after }) => after['id'] === replaces)?.after ?? null;
}

function differences(before: readonly TypedText[], after: readonly TypedText[]): HistoryLine['changed'] {
  const [was, is] = [before, after].map((texts) => new Map(texts.map(({ label, text }) => [label, text])));
  const labels = new Set([...before, ...after].map(({ label }) => label));
  return [...labels].flatMap((label) => {
    const [old, now] = [was?.get(label) ?? NOT_RECORDED, is?.get(label) ?? NOT_RECORDED];
    return old === now ? [] : [{ label, before: old, after: now }];
  });
}
