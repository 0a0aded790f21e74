/** Days as people and files write them. The engine never comes here. */
import { type Day, dayOf, isRealDate, partsOf, weekdayOf } from './day.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-02`, as the database, JSON and the command line write a day. */
export function isoOf(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** `02/03/2026`, as statutory files write a day. */
export function slashedOf(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${two(dayOfMonth)}/${two(month)}/${String(year).padStart(4, '0')}`;
}

/** `2 March 2026`, as a page writes a day. */
export function wordsOf(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** `March 2026` */
export function monthWordsOf(day: Day): string {
  const { year, month } = partsOf(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** `Monday 2 March 2026` */
export function longWordsOf(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${wordsOf(day)}`;
}

/** `2018-19`: how a statutory return of April 2018 to March 2019 is named. */
export function returnYearWords(year: number): string {
  return `${year}-${two((year + 1) % 100)}`;
}

export function findIsoDay(text: string): Day | undefined {
  return fromMatch(/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text));
}

export function findSlashedDay(text: string): Day | undefined {
  return fromMatch(/^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/.exec(text));
}

/** For days written in the code: `day('2026-03-02')`. Throws on anything else, because that is our mistake. */
export function day(iso: string): Day {
  const found = findIsoDay(iso);
  if (found === undefined) throw new Error(`"${iso}" is not a day written as YYYY-MM-DD`);
  return found;
}

function fromMatch(match: RegExpExecArray | null): Day | undefined {
  const groups = match?.groups;
  if (!groups) return undefined;
  const [year, month, dayOfMonth] = [Number(groups['year']), Number(groups['month']), Number(groups['day'])];
  return isRealDate(year, month, dayOfMonth) ? dayOf(year, month, dayOfMonth) : undefined;
}

/** Of what was to be done by a day: `By 3 April 2022`, and once that has passed `Late: it was for 3 April 2022`. */
export const dueWords = (dueOn: Day, on: Day): string =>
  on > dueOn ? `Late: it was for ${wordsOf(dueOn)}` : `By ${wordsOf(dueOn)}`;

/** After `Kept on 5 April 2022`: `, late: it was for 3 April 2022`, or nothing where it was in time. */
export const lateWords = (dueOn: Day, doneOn: Day): string =>
  doneOn > dueOn ? `, late: it was for ${wordsOf(dueOn)}` : '';

const YEAR_DAYS = 365;

/** `today`, `yesterday`, `12 days ago`; the day itself after a year; `never`, as far as is recorded */
export function agoWords(day: Day | undefined, on: Day): string {
  if (day === undefined) return 'never';
  const days = on - day;
  if (days <= 0) return 'today';
  if (days > YEAR_DAYS) return `on ${wordsOf(day)}`;
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
