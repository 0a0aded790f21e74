/** That the notes hold what they are said to hold: without this a reading could be praised for finding what was never there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GLOSSARY_SENTENCES } from './glossary-sentences.ts';
import { cleanTexts, type PlantedKind, type PlantedText, plantedTexts } from './planted-texts.ts';
import { runsOf, sharesRunWith, wordsOf } from './runs.ts';

const SEEDS = [1, 13];
const planted = SEEDS.flatMap(plantedTexts);
const clean = SEEDS.flatMap(cleanTexts);
const ofKind = (kind: PlantedKind): readonly PlantedText[] => planted.filter((each) => each.planted?.kind === kind);
const stretch = ({ text, planted }: PlantedText): string => (planted === null ? '' : text.slice(...planted.at));
const allNames = ({ about }: PlantedText): readonly string[] => [...about.names, ...about.relatives, ...about.workers];

describe('notes with a mistake planted in each', () => {
  test('are the same from the same seed, and others from another', () => {
    assert.deepEqual([...plantedTexts(1), ...plantedTexts(13)], planted);
    assert.deepEqual(cleanTexts(1), clean.slice(0, 200));
    const seen = new Set(planted.map(({ text }) => text));
    assert.equal(plantedTexts(5).filter(({ text }) => seen.has(text)).length, 0);
  });

  test('are fifty of each kind, of 40 to 250 words, beside twenty notes of others', () => {
    for (const from of [0, 200]) {
      const kinds = Object.groupBy(planted.slice(from, from + 200), (each) => each.planted?.kind ?? 'none');
      assert.deepEqual(
        Object.entries(kinds).map(([kind, texts]) => [kind, texts.length]),
        [
          ['copied-run', 50],
          ['other-name', 50],
          ['wrong-pronoun', 50],
          ['glossary-word', 50],
        ],
      );
    }
    for (const each of [...planted, ...clean]) {
      const { length } = wordsOf(each.text);
      assert.ok(length >= 40 && length <= 250, `${length} words: ${each.text}`);
      assert.equal(each.others.length, 20);
      assert.doesNotMatch(each.text, /[{}[\]|‹›]/);
    }
  });

  test('copy 12 to 60 words that one other note holds, all but a name and a word or two', () => {
    for (const each of ofKind('copied-run')) {
      const run = wordsOf(stretch(each)).map(({ word }) => word);
      assert.ok(run.length >= 12 && run.length <= 60, stretch(each));
      const own = new Set(each.about.names.map((name) => name.toLowerCase()));
      const closest = Math.min(
        ...each.others.map(({ text }) => {
          const words = wordsOf(text).map(({ word }) => word);
          return Math.min(
            ...words.map(
              (_, from) =>
                run.filter((word, index) => word !== words[from + index] && !own.has(word.replace(/’s$/, ''))).length,
            ),
          );
        }),
      );
      assert.ok(closest <= 2, `${closest} words altered: ${stretch(each)}`);
    }
  });

  test('name another young person once, and their own elsewhere', () => {
    for (const each of ofKind('other-name')) {
      assert.ok(
        each.others.some(({ names }) =>
          stretch(each)
            .split(' ')
            .every((name) => names.includes(name)),
        ),
        stretch(each),
      );
      assert.ok(!allNames(each).includes(stretch(each)));
    }
    const withOwn = ofKind('other-name').filter(({ text, about }) => text.includes(about.names[0] ?? '')).length;
    assert.ok(withOwn > ofKind('other-name').length * 0.9, `${withOwn}`);
  });

  test('have a wrong pronoun, and someone else of that pronoun', () => {
    const her = /\b(she|her|hers|herself)\b/i;
    const his = /\b(he|his|him|himself)\b/i;
    for (const each of ofKind('wrong-pronoun')) {
      const wrong = her.test(stretch(each)) ? her : his;
      assert.match(stretch(each), wrong);
      if (each.about.pronouns !== 'they') assert.equal(wrong === her, each.about.pronouns === 'he');
      const [start, end] = each.planted?.at ?? [0, 0];
      assert.match(each.text.slice(0, start) + each.text.slice(end), wrong);
    }
  });

  test('say a word of the glossary in the worker’s own voice', () => {
    for (const each of ofKind('glossary-word')) {
      const [start] = each.planted?.at ?? [0];
      const before = each.text.slice(0, start);
      assert.equal(before.split('“').length, before.split('”').length, each.text);
    }
  });
});

describe('notes without a mistake', () => {
  test('and those with another kind share no twelve words with a note of others', () => {
    for (const each of [...clean, ...planted.filter(({ planted }) => planted?.kind !== 'copied-run')]) {
      const sharesRun = sharesRunWith({ text: each.text, names: allNames(each) });
      assert.deepEqual(each.others.filter(sharesRun), [], each.text);
    }
  });

  test('say words of the glossary only in quotation, in law, or in another sense', () => {
    const terms = [...new Set(GLOSSARY_SENTENCES.flatMap((sentence) => /‹([^›{]*)›/.exec(sentence)?.[1] ?? []))];
    const anyTerm = new RegExp(`(?<![\\p{L}-])(${terms.join('|')})(?![\\p{L}-])`, 'giu');
    const inAnotherSense =
      /“[^”]*”|placement order|work placement|contact order|contact number|emergency contact|in (any )?case|phone case|police unit|statutory sick pay|residents’ parking permit/giu;
    for (const { text, planted } of [...clean, ...ofKind('other-name')])
      assert.deepEqual(text.replace(inAnotherSense, '').match(anyTerm), null, `${planted?.kind}: ${text}`);
  });

  test('use trade phrases that many notes share', () => {
    const inHowMany = new Map<string, number>();
    for (const { others } of clean.slice(0, 50))
      for (const { text, names } of others)
        for (const run of new Set(runsOf(text, 6, names))) inHowMany.set(run, (inHowMany.get(run) ?? 0) + 1);
    assert.ok([...inHowMany.values()].some((times) => times >= 20));
  });
});
