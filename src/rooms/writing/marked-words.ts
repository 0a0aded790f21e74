/**
 * Words that are about somebody else, or came from them: found where they stand, shown as marked, and left out of what goes to
 * the young person. Where marked words stand in a text no longer, because it was corrected, all of that text is left out until
 * somebody has looked again: what cannot be found is never shown.
 */

/** Texts of one row, by their names. */
export type Texts = Readonly<Record<string, string>>;
export type Passage = { readonly inText: string; readonly words: string };
/** A text in the pieces it is shown in. */
export type TextPart = { readonly text: string; readonly isMarked: boolean };

export const NOT_SHOWN = '[Something here is about somebody else, or came from them, and is not shown.]';

type Found = { readonly start: number; readonly end: number };

/** Where words stand in a text, however their lines are broken; undefined where they do not. */
function findWords(text: string, words: string): Found | undefined {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return undefined;
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`));
  const found = new RegExp(escaped.join(String.raw`\s+`), 'u').exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** Everywhere they stand: what was marked once is marked wherever the text says it. */
function everywhere(text: string, words: string): readonly Found[] {
  const found: Found[] = [];
  let from = 0;
  for (;;) {
    const next = findWords(text.slice(from), words);
    if (next === undefined) return found;
    found.push({ start: from + next.start, end: from + next.end });
    from += next.end;
  }
}

/** What was pasted, passage by passage: an empty line stands between two. */
export const pastedPassages = (pasted: string): readonly string[] =>
  pasted
    .split(/\n\s*\n/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');

type Read = { readonly passages: readonly Passage[] } | { readonly missing: string };

/** Each passage in the text it stands in, as it stands there; the first that stands in none is said. */
export function findPassages(texts: Texts, words: readonly string[]): Read {
  const passages: Passage[] = [];
  for (const each of words) {
    const inText = Object.keys(texts).find((name) => findWords(texts[name] ?? '', each) !== undefined);
    const found = inText === undefined ? undefined : findWords(texts[inText] ?? '', each);
    if (inText === undefined || found === undefined) return { missing: each };
    passages.push({ inText, words: (texts[inText] ?? '').slice(found.start, found.end) });
  }
  return { passages };
}

const SHOWN_MOST = 80;

/** For whoever pasted something that is not there. */
export function missingSays(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ');
  const shown = line.length > SHOWN_MOST ? `${line.slice(0, SHOWN_MOST).replace(/\s+\S*$/u, '')} …` : line;
  return `These words do not stand in it: “${shown}”. Copy them as they are written, with an empty line between passages`;
}

/** A text with what is marked in it, for those who work here. */
export function partsOf(text: string, marked: readonly string[]): readonly TextPart[] {
  const spans = marked.flatMap((words) => everywhere(text, words)).toSorted((a, b) => a.start - b.start);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false });
    parts.push({ text: text.slice(Math.max(at, start), end), isMarked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMarked: false });
  return parts;
}

export const stands = (text: string, words: string): boolean => findWords(text, words) !== undefined;

type LeftOut = { readonly text: string; readonly isLeftOut: boolean };

/** A text as it goes to the young person. `inIt` are the words that were marked in this very text. */
export function forThem(text: string, inIt: readonly string[]): LeftOut {
  if (inIt.length === 0) return { text, isLeftOut: false };
  if (inIt.some((words) => !stands(text, words))) return { text: NOT_SHOWN, isLeftOut: true };
  return withoutMarked(text, inIt);
}

/** So few words are in many texts: only where they were marked are they left out. */
const WORDS_LEAST = 4;

/** A text that could have taken words over from a marked one: a letter, a piece of their story. */
export function withoutTaken(text: string, marked: readonly string[]): LeftOut {
  return withoutMarked(
    text,
    marked.filter((words) => words.split(/\s+/u).filter(Boolean).length >= WORDS_LEAST),
  );
}

function withoutMarked(text: string, marked: readonly string[]): LeftOut {
  const parts = partsOf(text, marked);
  if (!parts.some(({ isMarked }) => isMarked)) return { text, isLeftOut: false };
  // Of two that stand side by side one line says it.
  const shown = parts.filter((part, index) => !(part.isMarked && isOneLine(parts, index)));
  return { text: shown.map((part) => (part.isMarked ? NOT_SHOWN : part.text)).join(''), isLeftOut: true };
}

function isOneLine(parts: readonly TextPart[], index: number): boolean {
  const [before, last] = [parts[index - 1], parts[index - 2]];
  if (before?.isMarked === true) return true;
  return before !== undefined && before.text.trim() === '' && last?.isMarked === true;
}

/** A full stop after a title ends nothing; whoever wants less than a sentence pastes it. */
const SENTENCE = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*["”’)\]]*/gu;
const SENTENCES_MOST = 60;

/** Sentences of the texts of a row, to be ticked. */
export function sentencesOf(texts: Texts): readonly Passage[] {
  return Object.entries(texts)
    .flatMap(([inText, text]) =>
      [...text.matchAll(SENTENCE)].map(({ 0: sentence }) => ({ inText, words: sentence.trim() })),
    )
    .filter(({ words }) => /\p{L}/u.test(words))
    .slice(0, SENTENCES_MOST);
}
