/**
 * Which two days, or two periods, a page of what changed is asked for, from its address alone: `from` and `to`; for a
 * flow perhaps each with its first day; or `closed`, a month as it was closed beside what is known of it now.
 */
import { type Day, returnYearOf, returnYearSpan } from '../../../ground/day.ts';
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import { notFound } from '../../../web/failure.ts';
import type { Measure, Window } from '../../measures/model.ts';
import { type AskedName, readAskedDay, type WrongDay } from '../../measures/parts/asked-days.ts';
import { closedWindows } from '../model.ts';

type Query = Readonly<Record<string, string>>;

export type AskedPair = {
  readonly from: Day;
  readonly to: Day;
  readonly typed: Readonly<Record<AskedName, string>>;
  readonly errors: readonly WrongDay[];
};

/** Without days, `usual` and today. What cannot be read is said in a sentence and kept as it was typed. */
export function askedPair(query: Query, usual: Day, today: Day): AskedPair {
  const [from, to] = [
    readAskedDay(query['from'] ?? '', 'The first day'),
    readAskedDay(query['to'] ?? '', 'The last day'),
  ];
  const errors: WrongDay[] = [];
  if (from.wrong !== undefined) errors.push({ field: 'from', sentence: from.wrong });
  if (to.wrong !== undefined) errors.push({ field: 'to', sentence: to.wrong });
  const days = { from: from.day ?? usual, to: to.day ?? today };
  if (errors.length === 0 && days.from > days.to)
    errors.push({ field: 'from', sentence: `The first day must be on or before the last day, ${wordsOf(days.to)}` });
  if (errors.length > 0)
    return { from: usual, to: today, errors, typed: { on: '', from: query['from'] ?? '', to: query['to'] ?? '' } };
  return { ...days, errors, typed: { on: '', from: wordsOf(days.from), to: wordsOf(days.to) } };
}

/** A stock on each day. A flow from the 1 April before the first day to each, so that nothing leaves it by the year turning. */
export function windowsBetween({ shape }: Measure, from: Day, to: Day): readonly [Window, Window] {
  if (shape === 'stock')
    return [
      { first: from, last: from },
      { first: to, last: to },
    ];
  const { first } = returnYearSpan(returnYearOf(from));
  return [
    { first, last: from },
    { first, last: to },
  ];
}

export type Comparison = {
  readonly measure: Measure;
  readonly was: Window;
  readonly now: Window;
  /** The month, where `then` is as it was closed. */
  readonly closed: Day | null;
  /** For the addresses of its other pages and its downloads. */
  readonly query: string;
};

/** A comparison is opened by a link; an address with days nobody can read is nobody's. */
export function askedComparison(measure: Measure, query: Query): Comparison {
  if (query['closed'] !== undefined) return closedComparison(measure, query);
  const [from, to] = [dayIn(query, 'from'), dayIn(query, 'to')];
  const usual = windowsBetween(measure, from, to);
  if (measure.shape === 'stock' || query['from-first'] === undefined)
    return { measure, was: usual[0], now: usual[1], closed: null, query: `from=${isoOf(from)}&to=${isoOf(to)}` };
  const was = { first: dayIn(query, 'from-first'), last: from };
  const now = { first: dayIn(query, 'to-first'), last: to };
  if (was.first > was.last || now.first > now.last) throw notFound();
  const days = `from-first=${isoOf(was.first)}&from=${isoOf(from)}&to-first=${isoOf(now.first)}&to=${isoOf(to)}`;
  return { measure, was, now, closed: null, query: days };
}

function closedComparison(measure: Measure, query: Query): Comparison {
  const month = findIsoDay(`${query['closed']}-01`);
  if (month === undefined) throw notFound();
  const windows = closedWindows(measure, month);
  const window =
    query['first'] === undefined ? windows[0] : windows.find(({ first }) => isoOf(first) === query['first']);
  if (window === undefined) throw notFound();
  return { measure, was: window, now: window, closed: month, query: closedQuery(measure, month, window) };
}

/** `closed=2025-02`, and for a flow its first day. */
export function closedQuery({ shape }: Measure, month: Day, { first }: Window): string {
  const name = `closed=${isoOf(month).slice(0, 7)}`;
  return shape === 'stock' ? name : `${name}&first=${isoOf(first)}`;
}

function dayIn(query: Query, name: string): Day {
  const found = readAskedDay(query[name] ?? '', name).day;
  if (found === null) throw notFound();
  return found;
}
