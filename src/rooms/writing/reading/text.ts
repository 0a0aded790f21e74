/** A text as a reader takes it in: its words, its sentences, and what stands in quotation marks, each with where it stands. */

export type Span = { readonly start: number; readonly end: number };

export type Word = Span & {
  /** As it was written. */
  readonly text: string;
  /** In lower case, without accents, and without the `’s` of whose it is. */
  readonly folded: string;
  readonly isCapital: boolean;
  /** It begins a sentence, so that its capital says nothing. */
  readonly isFirst: boolean;
};

export type Text = {
  readonly written: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Span[];
};

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+|-[\p{L}\p{N}]+)*/gu;
/** A full stop after a title or a letter ends nothing. */
const END =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Rev|Prof|e\.g|i\.e|approx|no|[A-Z]))[.!?]+["”’)\]]*(?=\s|$)|\n\s*\n|\n(?=\s*[-•*\d])/gu;
/** In double marks, curly or straight; in single ones only where they cannot be an apostrophe. */
const QUOTED = [
  /“[^”]{1,4000}(?:”|$)/gu,
  /"[^"]{1,4000}"/gu,
  /(?<=^|[\s(:,])[‘'](?=\S)[^‘]{2,1000}?[’'](?=[\s.,;:!?)]|$)/gmu,
];

export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$|'$/, '');
}

export function readable(written: string): Text {
  const sentences = sentencesOf(written);
  const starts = new Set<number>();
  const words: Word[] = [];
  let sentence = 0;
  for (const { 0: text, index: start } of written.matchAll(WORD)) {
    while (sentence < sentences.length - 1 && start >= (sentences[sentence]?.end ?? 0)) sentence += 1;
    const isFirst = !starts.has(sentence);
    starts.add(sentence);
    words.push({
      text,
      start,
      end: start + text.length,
      folded: foldWord(text),
      isCapital: /^\p{Lu}/u.test(text),
      isFirst,
    });
  }
  return { written, words, sentences, quotations: quotationsOf(written) };
}

function sentencesOf(written: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of written.matchAll(END)) {
    spans.push({ start, end: index + end.length });
    start = index + end.length;
  }
  if (start < written.length) spans.push({ start, end: written.length });
  return spans;
}

function quotationsOf(written: string): readonly Span[] {
  return QUOTED.flatMap((quoted) =>
    [...written.matchAll(quoted)].map(({ 0: text, index }) => ({ start: index, end: index + text.length })),
  );
}

/** What a young person said, or a letter, is kept as it is. */
export function isQuoted({ quotations }: Text, { start, end }: Span): boolean {
  return quotations.some((quotation) => quotation.start <= start && quotation.end >= end);
}
