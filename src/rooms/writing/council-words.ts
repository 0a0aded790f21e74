/**
 * Words a council adds to the two lists of the program, from a day until a day, and what cannot be added. A word that names
 * harm never gets another word, an alternative is never itself a word that has one, and no word stands on a list twice.
 */
import type { Day } from '../../ground/day.ts';
import { folded } from '../../ground/folding.ts';
import { wordsOf } from '../../ground/day-words.ts';
import { HARM_WORDS, harmPattern } from './reading/harm.ts';
import type { Lists } from './reading/read-text.ts';
import { spelt } from './reading/spelling.ts';
import { WORD_LIST, type WordChoice } from './reading/word-list.ts';

export type CouncilWord = {
  readonly kind: 'harm' | 'another';
  readonly word: string;
  /** What could be said in its place; null for a word that names harm. */
  readonly instead: string | null;
  readonly reason: string;
  readonly from: Day;
  /** The first day on which it is looked for no more. */
  readonly to: Day | null;
};

/** The lists as they are on a day. */
export function listsOn(words: readonly CouncilWord[], on: Day): Lists {
  const now = words.filter(({ from, to }) => from <= on && (to === null || on < to));
  return {
    words: [...WORD_LIST, ...now.flatMap(choiceOf)],
    harm: [...HARM_WORDS, ...now.filter(({ kind }) => kind === 'harm').map(({ word }) => word)],
  };
}

function choiceOf({ word, instead, reason }: CouncilWord): readonly WordChoice[] {
  if (instead === null) return [];
  const is = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${spelt(word)})(?![\\p{L}\\p{N}])`, 'giu');
  return [{ word, is, instead, source: reason }];
}

const WORDS_OF_ONE_MOST = 5;
const LETTERS_LEAST = 3;
const LETTERS_BEFORE_A_STAR_LEAST = 4;
const SHAPE = /^[\p{L}\p{Mark}][\p{L}\p{Mark}'’ -]*\*?$/u;

/** Why it cannot be looked for by how it is spelt; undefined when it can. */
export function refuseSpelling(word: string): string | undefined {
  if (!SHAPE.test(word)) return 'Use letters, spaces, hyphens and apostrophes, and at most one star, at its end';
  const letters = word.replaceAll(/[^\p{L}]/gu, '').length;
  if (word.endsWith('*') && letters < LETTERS_BEFORE_A_STAR_LEAST)
    return `Write at least ${LETTERS_BEFORE_A_STAR_LEAST} letters before the star: fewer begin too many other words`;
  if (letters < LETTERS_LEAST) return `Write at least ${LETTERS_LEAST} letters`;
  if (word.split(/[\s-]+/u).filter(Boolean).length > WORDS_OF_ONE_MOST)
    return `Write ${WORDS_OF_ONE_MOST} words or fewer: a sentence is not found again`;
  return undefined;
}

type WordRefused = { readonly field: 'word' | 'instead'; readonly sentence: string };

/** Why a word cannot be added to those there are; undefined when it can. Only what still stands or is to come is in its way. */
export function refuseWord(said: CouncilWord, others: readonly CouncilWord[]): WordRefused | undefined {
  const misspelt = refuseSpelling(said.word);
  if (misspelt !== undefined) return { field: 'word', sentence: misspelt };
  const beside = others.filter(
    ({ from, to }) => (said.to === null || from < said.to) && (to === null || said.from < to),
  );
  const ours = beside.filter(({ kind }) => kind === said.kind);
  const same = ours.find(({ word }) => nameOf(word) === nameOf(said.word));
  if (same !== undefined)
    return { field: 'word', sentence: `“${same.word}” is on the list already, from ${wordsOf(same.from)}` };
  return said.kind === 'harm' ? refuseHarm(said, beside) : refuseAnother(said, beside);
}

const nameOf = (word: string): string => folded(word.replace(/\*$/, ''));

function refuseHarm({ word }: CouncilWord, beside: readonly CouncilWord[]): WordRefused | undefined {
  if (isWhollyIn(harmPattern(HARM_WORDS), word))
    return { field: 'word', sentence: `“${word}” is on the program’s own list of harm already` };
  const softened = beside.find((one) => one.kind === 'another' && isWithin(harmPattern([word]), one.word));
  if (softened === undefined) return undefined;
  return {
    field: 'word',
    sentence: `“${softened.word}” has another word on the list. End that first: a word of harm never has one`,
  };
}

function refuseAnother({ word, instead }: CouncilWord, beside: readonly CouncilWord[]): WordRefused | undefined {
  const harm = [...HARM_WORDS, ...beside.filter(({ kind }) => kind === 'harm').map((one) => one.word)];
  if (isWithin(harmPattern(harm), word) || reaches(word, harm))
    return { field: 'word', sentence: `“${word}” names harm: it never gets another word` };
  const known = WORD_LIST.find(({ is }) => isWhollyIn(is, word));
  if (known !== undefined)
    return {
      field: 'word',
      sentence: `“${word}” is on the program’s own list already: you could say ${known.instead}`,
    };
  const lists = [...WORD_LIST, ...beside.flatMap(choiceOf)];
  const itself = [...lists, ...choiceOf({ word, instead: '-' } as CouncilWord)].find(({ is }) =>
    isWithin(is, instead ?? ''),
  );
  if (itself !== undefined)
    return { field: 'instead', sentence: `“${itself.word}” is itself on the list: say it in another way` };
  const pattern = choiceOf({ word, instead: '-' } as CouncilWord)[0]?.is;
  const offered = beside.find((one) => one.instead !== null && pattern !== undefined && isWithin(pattern, one.instead));
  if (offered === undefined) return undefined;
  return { field: 'word', sentence: `“${word}” is what the list says in place of “${offered.word}”. End that first` };
}

/** A star can stand for the rest of a word of harm: `thre*` is looked for in every threat. */
const reaches = (word: string, harm: readonly string[]): boolean =>
  word.endsWith('*') && harm.some((one) => nameOf(one).startsWith(nameOf(word)));

/** `is` is kept for looking through whole texts: a search of its own leaves it as it was. */
const isWithin = (is: RegExp, text: string): boolean =>
  text.search(new RegExp(is.source, is.flags.replace('g', ''))) >= 0;

/** The whole of it, and not only a word in it. A star stands for no letters here. */
function isWhollyIn(is: RegExp, word: string): boolean {
  const plain = word.replace(/\*$/, '');
  return [...plain.matchAll(new RegExp(is.source, is.flags))].some(({ 0: found }) => found.length === plain.length);
}
