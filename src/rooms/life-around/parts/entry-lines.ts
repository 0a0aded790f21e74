/** Entries of some kinds as this room's pages show them: the day, what it was, and what was written, question by question. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { answerWords, type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import type { EntryInFull } from '../../entries/facts.ts';
import { saidAs } from '../../entries/parts/entry-form.ts';

export type EntryLine = {
  readonly id: string;
  readonly on: Day;
  readonly onWords: string;
  /** The last day it held, in words; null while it goes on, or where it is of one day. */
  readonly untilWords: string | null;
  readonly goesOn: boolean;
  readonly answer: string | null;
  /** It is still to be said what came of it. */
  readonly waits: boolean;
  /** By the name of each question, as it reads on a page. */
  readonly said: Readonly<Record<string, string>>;
};

function entryLine(entry: EntryInFull, on: Day): EntryLine {
  const { kind, details, words, until, answer } = entry;
  const said = Object.fromEntries(
    (entryWords(kind).asks ?? []).flatMap((ask) => {
      const kept = words[ask.name] ?? details[ask.name];
      return kept === undefined || kept === '' ? [] : [[ask.name, saidAs(ask, kept)] as const];
    }),
  );
  return {
    id: entry.id,
    on: entry.on,
    onWords: wordsOf(entry.on),
    untilWords: until === null ? null : wordsOf(until),
    goesOn: entry.on <= on && (until === null || until > on),
    answer: answer === null ? null : answerWords(kind, answer),
    waits: answer !== null && entryWords(kind).waits === answer,
    said,
  };
}

/** The newest first. */
export function linesOfKind(
  entries: readonly EntryInFull[],
  on: Day,
  ...kinds: readonly EntryKind[]
): readonly EntryLine[] {
  return entries
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => b.on - a.on)
    .map((entry) => entryLine(entry, on));
}
