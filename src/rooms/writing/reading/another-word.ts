/** Words that have another one. None is offered in a sentence that names harm: it would be milder, or beside the point. */
import type { Finding } from './finding.ts';
import { isQuoted, type Span, type Text } from './text.ts';
import type { WordChoice } from './word-list.ts';

const BESIDE = 24;

export function wordsWithAnother(text: Text, list: readonly WordChoice[], harm: readonly Span[]): readonly Finding[] {
  const { written } = text;
  const found = list.flatMap(({ is, not, instead }) =>
    [...written.matchAll(is)].flatMap(({ 0: word, index }) => {
      const span = { start: index, end: index + word.length };
      if (isQuoted(text, span) || isBesideHarm(text, span, harm) || isException(written, span, not)) return [];
      return [{ ...span, kind: 'another-word' as const, says: `“${word}”: you could say ${instead}.` }];
    }),
  );
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  // Of two that lie in one another the longer is said.
  return inOrder.filter((one, index) => !inOrder.slice(0, index).some(({ end }) => end > one.start));
}

function isException(written: string, { start, end }: Span, not: RegExp | undefined): boolean {
  if (not === undefined) return false;
  const from = Math.max(0, start - BESIDE);
  const around = written.slice(from, end + BESIDE);
  return [...around.matchAll(new RegExp(not.source, `g${not.flags.replace('g', '')}`))].some(
    ({ 0: exception, index }) => from + index < end && from + index + exception.length > start,
  );
}

function isBesideHarm({ sentences }: Text, { start }: Span, harm: readonly Span[]): boolean {
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  return sentence !== undefined && harm.some((named) => named.start >= sentence.start && named.start < sentence.end);
}
