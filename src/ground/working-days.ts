/**
 * Working days in England and Wales, looked up in tables: any day but Saturday, Sunday, Christmas Day, Good Friday or a
 * bank holiday (statutory DA-1 to DA-4). A clock that needs a day outside 2000 to 2030 gets no answer, never a guess.
 */
import { bankHolidaysOf, FIRST_YEAR, LAST_YEAR } from './bank-holidays.ts';
import { type Day, dayOf, weekdayOf } from './day.ts';

export type WorkingCalendar = {
  /** Undefined for a day outside 2000 to 2030. */
  readonly isWorkingDay: (on: Day) => boolean | undefined;
  /**
   * The nth working day after a day, which is itself day 0 whether or not it is a working day; so 0 is the day itself.
   * A negative number counts back. Undefined when the answer or the day lies outside 2000 to 2030.
   */
  readonly addWorkingDays: (from: Day, workingDays: number) => Day | undefined;
  /** Working days after `from` up to and including `to`; negative when `to` is the earlier. Undoes `addWorkingDays`. */
  readonly workingDaysBetween: (from: Day, to: Day) => number | undefined;
};

const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
const LAST_DAY = dayOf(LAST_YEAR, 12, 31);

/** The calendar with days added that are not in the program: a holiday proclaimed later, or an authority's own. */
export function workingCalendar(extraHolidays: readonly Day[]): WorkingCalendar {
  const length = LAST_DAY - FIRST_DAY + 1;
  const off = new Set<Day>(extraHolidays);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const holiday of bankHolidaysOf(year)) off.add(holiday.on);
  }

  /** `workedBefore[i]` is how many of the first i days are working days; `nth[k]` is the (k + 1)th working day. */
  const workedBefore = new Int32Array(length + 1);
  const nth: Day[] = [];
  for (let index = 0; index < length; index += 1) {
    const on = (FIRST_DAY + index) as Day;
    if (weekdayOf(on) < 5 && !off.has(on)) nth.push(on);
    workedBefore[index + 1] = nth.length;
  }

  const workedBy = (on: Day): number | undefined => (on < FIRST_DAY ? undefined : workedBefore[on - FIRST_DAY + 1]);
  const workedUntil = (on: Day): number | undefined => (on > LAST_DAY ? undefined : workedBefore[on - FIRST_DAY]);

  return {
    isWorkingDay(on) {
      const [before, by] = [workedUntil(on), workedBy(on)];
      return before === undefined || by === undefined ? undefined : by > before;
    },
    addWorkingDays(from, workingDays) {
      const worked = workingDays < 0 ? workedUntil(from) : workedBy(from);
      if (worked === undefined) return undefined;
      if (workingDays === 0) return from;
      return nth[workingDays < 0 ? worked + workingDays : worked + workingDays - 1];
    },
    workingDaysBetween(from, to) {
      const [start, end] = [workedBy(from), workedBy(to)];
      return start === undefined || end === undefined ? undefined : end - start;
    },
  };
}

/** The calendar as the program knows it, with nothing added. */
const englandAndWales: WorkingCalendar = workingCalendar([]);

export const { isWorkingDay, addWorkingDays, workingDaysBetween } = englandAndWales;
