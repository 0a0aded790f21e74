/**
 * A paper calendar: days are texts such as '2019-03-31', written out one after the other and looked up by leafing.
 * There is no arithmetic on day numbers here on purpose; the main program has that.
 */
import { readFileSync } from 'node:fs';

const monthLengths = (year) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const text = (year, month, dayOfMonth) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;

/** Every day of the years given, in order. */
export function pagesOf(firstYear, lastYear) {
  const pages = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    monthLengths(year).forEach((length, index) => {
      for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth += 1) pages.push(text(year, index + 1, dayOfMonth));
    });
  }
  return pages;
}

export function tomorrowOf(day) {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (dayOfMonth < monthLengths(year)[month - 1]) return text(year, month, dayOfMonth + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
}

export function yesterdayOf(day) {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (dayOfMonth > 1) return text(year, month, dayOfMonth - 1);
  return month > 1 ? text(year, month - 1, monthLengths(year)[month - 2]) : text(year - 1, 12, 31);
}

/** 31/03/2019 as the return writes it; undefined for anything that is not a day. */
export function dayFromReturn(written) {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec((written ?? '').trim());
  if (!found) return undefined;
  const [dayOfMonth, month, year] = found.slice(1).map(Number);
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > monthLengths(year)[month - 1]) return undefined;
  return text(year, month, dayOfMonth);
}

/** Turning a month page at a time; where the month turned to is too short, its last day. */
export function monthsLater(day, months) {
  let [year, month] = day.split('-').map(Number);
  for (let turned = 0; turned < months; turned += 1) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  const wanted = Number(day.slice(8));
  const last = monthLengths(year)[month - 1];
  return text(year, month, wanted > last ? last : wanted);
}

export function weeksLater(day, weeks) {
  let on = day;
  for (let left = weeks * 7; left > 0; left -= 1) on = tomorrowOf(on);
  return on;
}

/** Someone born on 29 February comes of age on 1 March where that year has no 29th. */
export function birthdayOf(born, age) {
  const year = Number(born.slice(0, 4)) + age;
  return born.endsWith('-02-29') && !isLeap(year) ? `${year}-03-01` : `${year}${born.slice(4)}`;
}

const published = JSON.parse(
  readFileSync(
    new URL('../reference-data/sector-validator-cases/other/england-working-days.json', import.meta.url),
    'utf8',
  ),
).holidays;
const holidays = new Set(published);
const listBegins = `${published[0].slice(0, 4)}-01-01`;
const listEnds = `${published.at(-1).slice(0, 4)}-12-31`;

/** Walks from the day after `day`; undefined when the walk leaves the years of the published list of bank holidays. */
export function workingDaysLater(day, count) {
  let on = day;
  for (let left = count; left > 0; ) {
    on = tomorrowOf(on);
    if (on < listBegins || on > listEnds) return undefined;
    const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(on)) left -= 1;
  }
  return on;
}
