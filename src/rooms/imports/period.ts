/**
 * The period a row is about, as one number: a return year (2024 is April 2024 to March 2025), the month an inspection
 * list was made (202503), or as things stand. Later periods have higher numbers within one kind of table.
 */
import { dayOf, type Day, lastDayOfMonth, partsOf, returnYearSpan } from '../../ground/day.ts';
import { monthWordsOf, returnYearWords } from '../../ground/day-words.ts';

/** A file that says how things stand: a later one takes its place. */
export const AS_IT_STANDS = 1;

export function monthPeriod(on: Day): number {
  const { year, month } = partsOf(on);
  return year * 100 + month;
}

export const isReturnYear = (period: number): boolean => period !== AS_IT_STANDS && period <= 9999;
const isMonth = (period: number): boolean => period > 9999;

/** The last day the period holds; null for things as they stand. */
export function lastDayOf(period: number): Day | null {
  if (period === AS_IT_STANDS) return null;
  return isMonth(period) ? lastDayOfMonth(firstOfMonth(period)) : returnYearSpan(period).last;
}

const firstOfMonth = (period: number): Day => dayOf(Math.floor(period / 100), period % 100, 1);

/** "April 2024 to March 2025", "March 2025", "as things stand" */
export function periodWords(period: number): string {
  if (period === AS_IT_STANDS) return 'as things stand';
  if (isMonth(period)) return monthWordsOf(firstOfMonth(period));
  const { first, last } = returnYearSpan(period);
  return `${monthWordsOf(first)} to ${monthWordsOf(last)}`;
}

/** As the end of a sentence about a file: "the return for 2024-25", "the lists of March 2025". */
export function returnWords(period: number): string {
  if (period === AS_IT_STANDS) return 'the file of how things stand';
  return isMonth(period) ? `the lists of ${periodWords(period)}` : `the return for ${returnYearWords(period)}`;
}

/** After what a table is: "903 episodes for 2024-25", "inspection list 1 for March 2025". */
export function forWords(period: number): string {
  if (period === AS_IT_STANDS) return '';
  return ` for ${isMonth(period) ? periodWords(period) : returnYearWords(period)}`;
}

/** The return year a period lies in, for codes that are dated by it; null for things as they stand. */
export function returnYearIn(period: number): number | null {
  if (period === AS_IT_STANDS) return null;
  if (!isMonth(period)) return period;
  return Math.floor(period / 100) - (period % 100 < 4 ? 1 : 0);
}

/** As the command line writes it: "2024-25", "2025-03"; null for how things stand. */
export function periodCode(period: number): string | null {
  if (period === AS_IT_STANDS) return null;
  return isMonth(period)
    ? `${Math.floor(period / 100)}-${String(period % 100).padStart(2, '0')}`
    : returnYearWords(period);
}
