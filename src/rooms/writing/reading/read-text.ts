/** Everything a reading of one text shows. Pure: whom it is about, the lists and the other texts are handed to it. */
import type { About, Finding, Other } from './finding.ts';
import { harmAsked, harmNamed, harmPattern, HARM_WORDS } from './harm.ts';
import { namesNotTheirs } from './other-names.ts';
import { pronounsNotTheirs } from './other-pronouns.ts';
import { readingAge, readingAgeSays } from './reading-age.ts';
import { sameRuns, tokensOf, tokensOfWritten } from './same-words.ts';
import { isQuoted, readable, type Span, type Text } from './text.ts';
import { unownedActions } from './unowned-actions.ts';
import { WORD_LIST, type WordChoice } from './word-list.ts';
import { wordsWithAnother } from './another-word.ts';

export type Lists = { readonly words: readonly WordChoice[]; readonly harm: readonly string[] };
const OUR_LISTS: Lists = { words: WORD_LIST, harm: HARM_WORDS };

export type Reading<Source> = {
  readonly written: string;
  readonly about: About;
  /** Texts that may say the same. */
  readonly others: readonly Other<Source>[];
  /** Those whom the writer also works with, whose names could stand here by mistake. */
  readonly besides: readonly About[];
  readonly lists?: Lists;
  /** What the form was opened with: it was written before. */
  readonly before?: string;
  /** The young person’s own words: only where they come from is asked. */
  readonly isTheirs?: boolean;
  /** The young person reads it. */
  readonly isShared?: boolean;
};

export function readText<Source>({
  written,
  about,
  others,
  besides,
  lists = OUR_LISTS,
  before = '',
  isTheirs = false,
  isShared = false,
}: Reading<Source>): readonly Finding<Source>[] {
  const text = readable(written);
  const same = sameWords(text, others, before);
  if (isTheirs) return same;
  const harm = harmNamed(text, harmPattern(lists.harm));
  const asked = harmAsked(text, harm);
  const age = isShared ? readingAge(text) : null;
  return [
    ...same,
    ...namesNotTheirs(text, about, [
      ...besides,
      ...others.filter((other) => other.isTheirs !== true).map((other) => other.about),
    ]),
    ...pronounsNotTheirs(text, about),
    ...wordsWithAnother(text, lists.words, harm),
    ...(asked === undefined ? [] : [asked]),
    ...unownedActions(text),
    ...(age === null ? [] : [{ start: 0, end: 0, kind: 'reading-age' as const, says: readingAgeSays(age) }]),
  ] as readonly Finding<Source>[];
}

function sameWords<Source>(text: Text, texts: readonly Other<Source>[], before: string): readonly Finding<Source>[] {
  const ours = tokensOf(text);
  const old = before === '' ? [] : sameRuns(ours, tokensOfWritten(before));
  const wasThere = ({ start, end }: Span): boolean => old.some((run) => run.start <= start && run.end >= end);
  const found = texts.flatMap(({ text: theirs, source, isTheirs }) =>
    sameRuns(ours, tokensOfWritten(theirs)).flatMap((run) => {
      if (wasThere(run) || isQuoted(text, run)) return [];
      const words = text.words.filter(({ start, end }) => start >= run.start && end <= run.end).length;
      const says =
        isTheirs === true
          ? `${words} words also stand in an older entry. Is it still so? Then say what is new.`
          : `${words} words also stand in the record of another young person. Are they true of this one?`;
      const finding: Finding<Source> = {
        ...run,
        kind: 'same-words',
        says,
        ...(source === undefined ? {} : { source }),
      };
      return [{ finding, isTheirs: isTheirs === true }];
    }),
  );
  // Where two records hold the same run, that of another young person is said.
  const others = found.toSorted(
    (a, b) => Number(a.isTheirs) - Number(b.isTheirs) || lengthOf(b.finding) - lengthOf(a.finding),
  );
  return others
    .map(({ finding }) => finding)
    .filter((one, index, all) => !all.slice(0, index).some(({ start, end }) => start <= one.start && end >= one.end));
}

const lengthOf = ({ start, end }: Span): number => end - start;
