/** Plants 12 to 60 words of another young person's note: the name changed, in longer runs a word or two altered, sometimes wrapped elsewhere. */
import type { Chance } from '../../src/demo/chance.ts';
import { putIn } from './note.ts';
import type { OtherNote, Plant } from './planting.ts';
import { wordsOf } from './runs.ts';

const SHORTEST = 12;
const LONGEST = 60;
/** A reader who changes a word changes one of these and hardly anything else. */
const ALTERED: Readonly<Record<string, string>> = {
  the: 'this',
  a: 'one',
  said: 'says',
  for: 'in',
  on: 'by',
  was: 'is',
  new: 'different',
  would: 'might',
  still: 'now',
  from: 'at',
  but: 'though',
  who: 'and',
  when: 'once',
  which: 'that',
  next: 'coming',
  before: 'until',
  so: 'then',
  told: 'asked',
  again: 'too',
};

/** Where sentences of the note's own, not of the trade, begin. */
function ownStarts(note: OtherNote): readonly number[] {
  return note.sentences.flatMap(({ text, ofTheTrade }) => (ofTheTrade ? [] : [note.text.indexOf(text)]));
}

/** The more words, the more may be altered: below 16 the run would be one no longer. */
function alter(run: string, length: number, chance: Chance): string {
  let left = length < 16 ? 0 : length < 30 ? 1 : 1 + chance.whole(2);
  return run.replace(/(?<![\p{L}’])\p{Ll}+(?![\p{L}’])/gu, (word) => {
    const other = ALTERED[word];
    if (left === 0 || other === undefined || !chance.happens(0.4)) return word;
    left -= 1;
    return other;
  });
}

const wrap = (run: string, chance: Chance): string =>
  chance.happens(0.3) ? run.replace(/ /g, () => (chance.happens(0.12) ? '\n' : ' ')) : run.replace(/\s+-? ?/g, ' ');

export const plantCopiedRun: Plant = ({ chance, cast, sentences, others }) => {
  const samePronouns = others.filter((other) => other.cast.person.pronouns === cast.person.pronouns);
  const source = chance.one(samePronouns);
  const words = wordsOf(source.text);
  const start = chance.one(ownStarts(source));
  const first = words.findIndex((word) => word.start >= start) + (chance.happens(0.4) ? 1 + chance.whole(4) : 0);
  const longest = Math.min(LONGEST, words.length - first);
  if (longest < SHORTEST) return plantCopiedRun({ chance, cast, sentences, others });
  const length = SHORTEST + chance.whole(longest - SHORTEST + 1);
  const [from, to] = [words[first]?.start, words[first + length - 1]?.end];
  const copied = source.text.slice(from, to).replaceAll(source.cast.person.knownAs, cast.person.knownAs);
  return putIn(sentences, `‹${wrap(alter(copied, length, chance), chance)}›.`, chance);
};
