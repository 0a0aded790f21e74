/**
 * Bank and public holidays in England and Wales, 2000 to 2030: worked out from the standing rules, with the days that
 * were moved or added by proclamation as data. A day proclaimed after this was written is handed to `workingCalendar`.
 */
import { addDays, type Day, dayOf, daysInMonth, partsOf, weekdayOf } from './day.ts';
import { day } from './day-words.ts';

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2030;

export type BankHoliday = { readonly on: Day; readonly name: string };

/** A day outside the standing rules; `insteadOf` is the day the rules would have given, when the holiday was moved. */
export type ProclaimedDay = BankHoliday & { readonly insteadOf?: Day; readonly source: string };

/** The list GOV.UK publishes, as kept in `reference-data`; it begins in 2012. */
const GOV_UK_LIST = 'https://www.gov.uk/bank-holidays';

/** In order of the day. The first lies before the years covered; it is here so that nobody adds it as missing. */
export const proclaimedDays: readonly ProclaimedDay[] = [
  {
    on: day('1999-12-31'),
    name: 'Millennium',
    source: 'Reported as planned in April 1998 and listed in open calendars; the proclamation was not read',
  },
  {
    on: day('2002-06-03'),
    name: 'Golden Jubilee',
    source: 'Announced to Parliament on 24 November 2000: http://news.bbc.co.uk/2/hi/uk_news/1038809.stm',
  },
  {
    on: day('2002-06-04'),
    name: 'Spring bank holiday',
    insteadOf: day('2002-05-27'),
    source: 'Announced to Parliament on 24 November 2000: http://news.bbc.co.uk/2/hi/uk_news/1038809.stm',
  },
  {
    on: day('2011-04-29'),
    name: 'Royal wedding',
    source: 'Announced by the Prime Minister’s Office on 23 November 2010; the proclamation was not read',
  },
  {
    on: day('2012-06-04'),
    name: 'Spring bank holiday',
    insteadOf: day('2012-05-28'),
    source: GOV_UK_LIST,
  },
  { on: day('2012-06-05'), name: 'Diamond Jubilee', source: GOV_UK_LIST },
  {
    on: day('2020-05-08'),
    name: 'Early May bank holiday (75th anniversary of VE Day)',
    insteadOf: day('2020-05-04'),
    source: 'Proclamation: https://www.thegazette.co.uk/notice/3326938',
  },
  {
    on: day('2022-06-02'),
    name: 'Spring bank holiday',
    insteadOf: day('2022-05-30'),
    source: GOV_UK_LIST,
  },
  { on: day('2022-06-03'), name: 'Platinum Jubilee', source: GOV_UK_LIST },
  {
    on: day('2022-09-19'),
    name: 'State Funeral of Queen Elizabeth II',
    source: 'Proclamation: https://www.thegazette.co.uk/notice/4158896',
  },
  {
    on: day('2023-05-08'),
    name: 'Coronation of King Charles III',
    source:
      'https://www.gov.uk/government/news/bank-holiday-proclaimed-in-honour-of-the-coronation-of-his-majesty-king-charles-iii',
  },
];

/** Every bank holiday of a calendar year in order, or nothing for a year outside 2000 to 2030. */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  if (year < FIRST_YEAR || year > LAST_YEAR) return [];
  const proclaimed = proclaimedDays.filter((holiday) => partsOf(holiday.on).year === year);
  const moved = new Set(proclaimed.map((holiday) => holiday.insteadOf));
  return [...standingHolidaysOf(year).filter((holiday) => !moved.has(holiday.on)), ...proclaimed].sort(
    (one, other) => one.on - other.on,
  );
}

/** What the Banking and Financial Dealings Act 1971, common law and the yearly proclamation give without anything special. */
function standingHolidaysOf(year: number): BankHoliday[] {
  const easterSunday = easterSundayOf(year);
  const newYear = dayOf(year, 1, 1);
  const christmas = dayOf(year, 12, 25);
  return [
    isWeekend(newYear)
      ? { on: addDays(newYear, daysToMonday(newYear)), name: 'New Year’s Day (substitute day)' }
      : { on: newYear, name: 'New Year’s Day' },
    { on: addDays(easterSunday, -2), name: 'Good Friday' },
    { on: addDays(easterSunday, 1), name: 'Easter Monday' },
    { on: firstMondayOf(year, 5), name: 'Early May bank holiday' },
    { on: lastMondayOf(year, 5), name: 'Spring bank holiday' },
    { on: lastMondayOf(year, 8), name: 'Summer bank holiday' },
    christmasHoliday(christmas, 'Christmas Day'),
    christmasHoliday(addDays(christmas, 1), 'Boxing Day'),
  ];
}

/** Made up two days later when at a weekend, so that neither of the two lands on the other: 25 on the 27th, 26 on the 28th. */
function christmasHoliday(on: Day, name: string): BankHoliday {
  return isWeekend(on) ? { on: addDays(on, 2), name: `${name} (substitute day)` } : { on, name };
}

/** Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
export function easterSundayOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const index = epact + toSunday - 7 * lateMoon + 114;
  return dayOf(year, Math.floor(index / 31), (index % 31) + 1);
}

function firstMondayOf(year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  return addDays(first, daysToMonday(first));
}

function lastMondayOf(year: number, month: number): Day {
  const last = dayOf(year, month, daysInMonth(year, month));
  return addDays(last, -weekdayOf(last));
}

function daysToMonday(on: Day): number {
  return (7 - weekdayOf(on)) % 7;
}

function isWeekend(on: Day): boolean {
  return weekdayOf(on) >= 5;
}
