/** What a note is before and after something wrong is planted in it; the signs ‹ › mark where, and are taken out at the end. */
import type { Chance } from '../../src/demo/chance.ts';
import type { Cast } from './people.ts';
import type { Sentence } from './note.ts';

export type OtherNote = { readonly cast: Cast; readonly sentences: readonly Sentence[]; readonly text: string };
export type Planting = {
  readonly chance: Chance;
  readonly cast: Cast;
  readonly sentences: readonly string[];
  readonly others: readonly OtherNote[];
};
/** The note's sentences with one stretch between ‹ and ›. */
export type Plant = (planting: Planting) => readonly string[];

export function takeOutMarks(marked: string): { readonly text: string; readonly at: readonly [number, number] } {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  if (start < 0 || end <= start) throw new Error('Nothing is planted.');
  return { text: marked.replace(/[‹›]/g, ''), at: [start, end] };
}
