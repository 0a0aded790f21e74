/**
 * The day or the period a page of figures is asked for, from its address: `on`, or `from` and `to`, as a person types
 * a day. What cannot be read is said in a sentence and kept as it was typed; the figures are then those of today.
 */
import type { Day } from '../../../ground/day.ts';
import { isoOf, wordsOf } from '../../../ground/day-words.ts';
import { readTypedDay } from '../../../web/typed-day.ts';
import type { Measure, Window } from '../model.ts';
import { windowFor } from '../read-figures.ts';

const NAMES = ['on', 'from', 'to'] as const;
export type AskedName = (typeof NAMES)[number];
export type WrongDay = { readonly field: AskedName; readonly sentence: string };

export type AskedDays = {
  readonly window: Window;
  /** What stands in the boxes: a day in words, or what was typed. */
  readonly typed: Readonly<Record<AskedName, string>>;
  readonly errors: readonly WrongDay[];
};

const CALLED = { on: 'The day', from: 'The first day', to: 'The last day' } as const;

export function askedDays(query: Readonly<Record<string, string>>, today: Day): AskedDays {
  const read = Object.fromEntries(NAMES.map((name) => [name, readAskedDay(query[name] ?? '', CALLED[name])]));
  const dayIn = (name: AskedName): Day | null => read[name]?.day ?? null;
  const errors = NAMES.flatMap((field): WrongDay[] => {
    const sentence = read[field]?.wrong;
    return sentence === undefined ? [] : [{ field, sentence }];
  });
  const [last, first] = [dayIn('on') ?? dayIn('to') ?? today, dayIn('on') === null ? dayIn('from') : null];
  if (errors.length === 0 && first !== null && first > last) {
    errors.push({ field: 'from', sentence: `The first day must be on or before the last day, ${wordsOf(last)}` });
  }
  const window = errors.length > 0 ? windowFor(today) : windowFor(last, first ?? undefined);
  const inBox = (name: AskedName, shown: Day): string => (errors.length > 0 ? (query[name] ?? '') : wordsOf(shown));
  return {
    window,
    errors,
    typed: { on: inBox('on', window.last), from: inBox('from', window.first), to: inBox('to', window.last) },
  };
}

/** The same days for another page: `on=2022-03-31`, or `from=2021-04-01&to=2022-03-31`. */
export function daysQuery({ shape }: Measure, { first, last }: Window): string {
  return shape === 'stock' ? `on=${isoOf(last)}` : `from=${isoOf(first)}&to=${isoOf(last)}`;
}

/** 31 March 2022, 31/3/2022, 31 3 2022, or 2022-03-31 as a link has it. */
export function readAskedDay(text: string, called: string): { readonly day: Day | null; readonly wrong?: string } {
  if (text.trim() === '') return { day: null };
  const pieces = text.trim().split(/[\s/.,-]+/);
  const [day = '', month = '', year = ''] = /^\d{4}$/.test(pieces[0] ?? '') ? pieces.toReversed() : pieces;
  if (pieces.length !== 3) return { day: null, wrong: `${called} must be a date, for example 31 March 2026` };
  const read = readTypedDay({ day, month, year }, called);
  return 'wrong' in read ? { day: null, wrong: read.sentence } : { day: read.day };
}
