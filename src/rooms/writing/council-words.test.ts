/** Words a council adds: found at once and only while they stand, and never so that harm is made milder. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import { type CouncilWord, listsOn, refuseSpelling, refuseWord } from './council-words.ts';
import { readText } from './reading/read-text.ts';

const ON = day('2022-03-31');
const harm = (word: string, more: Partial<CouncilWord> = {}): CouncilWord => ({
  kind: 'harm',
  word,
  instead: null,
  reason: 'Asked for',
  from: day('2022-01-01'),
  to: null,
  ...more,
});
const another = (word: string, instead: string, more: Partial<CouncilWord> = {}): CouncilWord => ({
  ...harm(word, more),
  kind: 'another',
  instead,
});

describe('words of a council are looked for', () => {
  const about = { names: ['Nadia'], pronouns: 'she' as const, relatives: [], workers: [] };
  const noticed = (written: string, words: readonly CouncilWord[], on = ON): readonly string[] =>
    readText({ written, about, others: [], besides: [], lists: listsOn(words, on) }).map(({ says }) => says);
  // biome-ignore format: one text to a line.
  for (const [of, written, words, says] of [
    ['while they stand', 'The lads sort her lifts.', [another('lads', 'their names')], ['“lads”: you could say their names.']],
    ['not before', 'The lads sort her lifts.', [another('lads', 'their names', { from: day('2022-04-01') })], []],
    ['not from the day they end', 'The lads sort her lifts.', [another('lads', 'their names', { to: ON })], []],
    ['as whole words', 'The ladsons rang.', [another('lads', 'their names')], []],
    ['with any ending where there is a star', 'It is a Duff-care-home, she said.', [another('duff*', 'what is wrong')], ['“Duff-care-home”: you could say what is wrong.']],
    ['harm is asked for who did it', 'There was happy-slapping.', [harm('happy slap*')], ['“happy-slapping” names harm, and is the right word. Who did what to whom, as far as you know? And who said so?']],
    ['nothing in a sentence of harm has another word', 'Her siblings saw the happy slapping by a man.', [harm('happy slap*')], []],
  ] as const)
    test(of, () => assert.deepEqual(noticed(written, words), says));
});

describe('a word cannot be added', () => {
  // biome-ignore format: one refusal to a line.
  for (const [of, said, others, field, sentence] of [
    ['with another word, where it names harm', another('assaulted', 'upset'), [], 'word', /“assaulted” names harm: it never gets another word/],
    ['nor inside more words', another('physical abuse', 'rough handling'), [], 'word', /names harm/],
    ['nor by a star that reaches it', another('assau*', 'upset'), [], 'word', /names harm/],
    ['nor where the council says that it names harm', another('happy slapping', 'filming'), [harm('happy slap*')], 'word', /names harm/],
    ['as harm, while it has another word', harm('cuckooed*'), [], 'word', /on the program’s own list of harm already/],
    ['as harm, while the council has another word for it', harm('lads'), [another('the lads', 'names')], 'word', /“the lads” has another word on the list\. End that first/],
    ['twice', another('lads', 'friends'), [another('Lads', 'their names')], 'word', /“Lads” is on the list already, from 1.January.2022/],
    ['twice, with a star', harm('happy slap*'), [harm('happy slap')], 'word', /is on the list already/],
    ['that the program has', another('siblings', 'family'), [], 'word', /on the program’s own list already: you could say brothers and sisters/],
    ['with an alternative that is itself on the list', another('kids', 'siblings'), [], 'instead', /“siblings” is itself on the list/],
    ['with an alternative that the council has put there', another('kids', 'the lads'), [another('lads', 'their names')], 'instead', /“lads” is itself on the list/],
    ['with itself', another('lads', 'the lads'), [], 'instead', /“lads” is itself on the list/],
    ['that the list says in place of another', another('friends', 'names'), [another('lads', 'friends')], 'word', /is what the list says in place of “lads”/],
  ] as const)
    test(of, () => {
      const refused = refuseWord(said, others);
      assert.equal(refused?.field, field);
      assert.match(refused?.sentence ?? '', sentence);
    });

  for (const [word, sentence] of [
    ['a.*b', /Use letters/],
    ['*', /Use letters/],
    ['lad(s)', /Use letters/],
    ['to*', /at least 4 letters before the star/],
    ['it', /at least 3 letters/],
    ['one two three four five six', /5 words or fewer/],
  ] as const)
    test(`spelt ${word}`, () => assert.match(refuseSpelling(word) ?? '', sentence));
});

test('a word can be added again once it has ended, and an alternative may name harm', () => {
  assert.equal(refuseWord(another('lads', 'names'), [another('lads', 'mates', { to: day('2022-01-01') })]), undefined);
  assert.equal(refuseWord(another('runner', 'a child who is exploited'), []), undefined);
  assert.equal(refuseWord(harm('happy slap*'), []), undefined);
});
