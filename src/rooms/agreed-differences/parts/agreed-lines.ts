/** The local standards agreed differently with somebody, a sentence each: what holds or is to hold, and what did before. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { rules } from '../../../rules/index.ts';
import type { AgreedOf } from '../facts.ts';
import { agreedWords } from '../model.ts';

export type AgreedLine = {
  readonly id: string;
  /** The standard itself. */
  readonly title: string;
  readonly words: string;
};
export type AgreedLines = { readonly now: readonly AgreedLine[]; readonly before: readonly AgreedLine[] };

export function agreedLines(agreed: readonly AgreedOf[], on: Day): AgreedLines {
  const lines = agreed.flatMap((one) => {
    const rule = rules.find(({ id }) => id === one.rule);
    if (rule === undefined) return [];
    const from = one.from > on ? ` It holds from ${wordsOf(one.from)}.` : '';
    return [{ until: one.until, line: { id: one.id, title: rule.title, words: `${agreedWords(one, rule)}${from}` } }];
  });
  return {
    now: lines.filter(({ until }) => until > on).map(({ line }) => line),
    before: lines.filter(({ until }) => until <= on).map(({ line }) => line),
  };
}
