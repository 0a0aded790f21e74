/**
 * A day in the engine is an integer: days since 1970-01-01, without a zone or a clock.
 * Nothing here reads the clock; text and printing are in `day-words.ts`.
 */
declare const dayBrand: unique symbol;
export type Day = number & { readonly [dayBrand]: true };

type Parts = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

/** The day of a calendar date; the caller has made sure that it exists. Civil-from-days arithmetic, proleptic Gregorian. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
}

export function partsOf(day: Day): Parts {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether such a date exists between 1900 and 2199, the years a record of a living person can hold. */
export function isRealDate(year: number, month: number, dayOfMonth: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(dayOfMonth) &&
    year >= 1900 &&
    year <= 2199 &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month)
  );
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

export function addWeeks(day: Day, weeks: number): Day {
  return (day + 7 * weeks) as Day;
}

/** Calendar months, clamped to the end of a shorter month: 3 months from 30 November is 28 February (statutory DA-6). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/**
 * The day a person reaches an age. Ages change at the start of the birthday (statutory DA-8);
 * someone born on 29 February reaches each age on 1 March in a common year.
 */
export function birthday(bornOn: Day, age: number): Day {
  const { year, month, dayOfMonth } = partsOf(bornOn);
  if (month === 2 && dayOfMonth === 29 && daysInMonth(year + age, 2) === 28) return dayOf(year + age, 3, 1);
  return dayOf(year + age, month, dayOfMonth);
}

/** Whole years of age on a day; negative before birth. */
export function ageOn(bornOn: Day, on: Day): number {
  const age = partsOf(on).year - partsOf(bornOn).year;
  return birthday(bornOn, age) <= on ? age : age - 1;
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function lastDayOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** The year of a statutory return, 1 April to 31 March, named by the calendar year it begins in. */
export function returnYearOf(day: Day): number {
  const { year, month } = partsOf(day);
  return month >= 4 ? year : year - 1;
}

export function returnYearSpan(year: number): { readonly first: Day; readonly last: Day } {
  return { first: dayOf(year, 4, 1), last: dayOf(year + 1, 3, 31) };
}
