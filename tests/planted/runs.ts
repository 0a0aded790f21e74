/** Finds words that two notes share in a row, names and capitals apart: what the generator must keep out where it plants none. */
export type FoundWord = { readonly word: string; readonly start: number; readonly end: number };

export const wordsOf = (text: string): readonly FoundWord[] =>
  [...text.matchAll(/[\p{L}\p{N}&][\p{L}\p{N}’'&/-]*/gu)].map((found) => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));

/** Every run of `length` words, each name of `names` replaced by one sign. */
export function runsOf(text: string, length: number, names: readonly string[]): readonly string[] {
  const hidden = new Set(names.flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}’s`]));
  const words = wordsOf(text).map(({ word }) => (hidden.has(word) ? '*' : word));
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

export type NamedText = { readonly text: string; readonly names: readonly string[] };

/** Whether another note shares a run with this one; the runs of this one are looked up, not compared one by one. */
export function sharesRunWith(one: NamedText, length = 12): (other: NamedText) => boolean {
  const runs = new Set(runsOf(one.text, length, one.names));
  return (other) => runsOf(other.text, length, other.names).some((run) => runs.has(run));
}
