/** One worker's note of 40 to 250 words: a beginning of the trade, what happened, an ending of the trade. */
import type { Chance } from '../../src/demo/chance.ts';
import { ABOUT_HOME, ABOUT_MONEY } from './about-home-and-money.ts';
import { ABOUT_HEALTH, ABOUT_LEARNING } from './about-learning-and-health.ts';
import { ABOUT_PEOPLE, ABOUT_PLANS } from './about-people-and-plans.ts';
import { hurry } from './hurry.ts';
import type { Cast } from './people.ts';
import { BEGINNINGS, ENDINGS, IN_PASSING } from './trade-phrases.ts';
import { word } from './wording.ts';

const THEMES = [ABOUT_HOME, ABOUT_MONEY, ABOUT_LEARNING, ABOUT_HEALTH, ABOUT_PEOPLE, ABOUT_PLANS];

export type Sentence = { readonly text: string; readonly ofTheTrade: boolean };

/** So many templates that `not` holds none of: a note about another young person is never made of the same sentences. */
export function chooseTemplates(chance: Chance, count: number, not: ReadonlySet<string>): readonly string[] {
  const chosen = new Set<string>();
  while (chosen.size < count) {
    const template = chance.one(chance.one(THEMES));
    if (!not.has(template)) chosen.add(template);
  }
  return [...chosen];
}

export function sentencesOf(templates: readonly string[], cast: Cast, chance: Chance): readonly Sentence[] {
  const of = (template: string, ofTheTrade: boolean): Sentence => ({ text: word(template, cast, chance), ofTheTrade });
  const happened = templates.flatMap((template) => [
    of(template, false),
    ...(chance.happens(0.2) ? [of(chance.one(IN_PASSING), true)] : []),
  ]);
  const all = [of(chance.one(BEGINNINGS), true), ...happened, of(chance.one(ENDINGS), true)];
  return chance.happens(0.35) ? all.map((one) => ({ ...one, text: hurry(one.text, chance) })) : all;
}

/** Sentences on one line, as a list with dashes, or in paragraphs, as different workers write. */
export function layOut(sentences: readonly string[], chance: Chance): string {
  const between = chance.pick([
    [6, () => ' '],
    [3, () => (chance.happens(0.3) ? '\n\n' : ' ')],
    [1, () => '\n- '],
  ] as const);
  return sentences.reduce((text, sentence) => (text === '' ? sentence : text + between() + sentence), '');
}

/** Puts a sentence somewhere after the beginning and before the ending. */
export function putIn(sentences: readonly string[], added: string, chance: Chance): readonly string[] {
  const at = 1 + chance.whole(sentences.length - 1);
  return sentences.toSpliced(at, 0, added);
}
