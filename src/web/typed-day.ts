/**
 * A day as a person types it into three boxes. What cannot be read without guessing is refused with an example; a year
 * of two figures is never completed.
 */
import { type Day, dayOf, isRealDate } from '../ground/day.ts';
import { monthWordsOf } from '../ground/day-words.ts';
import type { DayPart } from './form.ts';

export type TypedDay = Readonly<Record<DayPart, string>>;

type Read = { readonly day: Day | null } | { readonly wrong: DayPart; readonly sentence: string };

const MONTH_NAMES = Array.from({ length: 12 }, (_, index) =>
  monthWordsOf(dayOf(2001, index + 1, 1)).replace(' 2001', ''),
);

/** `called` begins the sentences: `The day the review was held`. An example stands in each. */
export function readTypedDay(typed: TypedDay, called: string): Read {
  const [dayText, monthText, yearText] = [typed.day.trim(), typed.month.trim(), typed.year.trim()];
  if (dayText === '' && monthText === '' && yearText === '') return { day: null };
  if (dayText === '') return { wrong: 'day', sentence: `${called} must include a day, for example 27` };
  if (monthText === '') return { wrong: 'month', sentence: `${called} must include a month, for example 3` };
  if (yearText === '') return { wrong: 'year', sentence: `${called} must include a year, for example 2026` };

  if (!/^\d{1,2}$/.test(dayText)) {
    return { wrong: 'day', sentence: `${called} must have one number in each box, for example 27 3 2026` };
  }
  const month = findMonth(monthText);
  if (month === undefined) {
    return {
      wrong: 'month',
      sentence: `The month must be a number from 1 to 12 or a name, for example 3 or March. The day comes first`,
    };
  }
  if (!/^\d{4}$/.test(yearText)) {
    return { wrong: 'year', sentence: `Write the year with four figures, for example 2026` };
  }
  const [dayOfMonth, year] = [Number(dayText), Number(yearText)];
  if (!isRealDate(year, month, dayOfMonth)) {
    const isYearOutside = year < 1900 || year > 2199;
    return isYearOutside
      ? { wrong: 'year', sentence: `The year must be between 1900 and 2199, for example 2026` }
      : { wrong: 'day', sentence: `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year} is not a date` };
  }
  return { day: dayOf(year, month, dayOfMonth) };
}

/** 3, 03, Mar, March. */
function findMonth(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : undefined;
  }
  const typed = text.toLowerCase().replace(/\.$/, '');
  const index = MONTH_NAMES.findIndex((name) => typed.length >= 3 && name.toLowerCase().startsWith(typed));
  return index === -1 ? undefined : index + 1;
}
