import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { bankHolidaysOf, easterSundayOf, proclaimedDays } from './bank-holidays.ts';
import { weekdayOf } from './day.ts';
import { isoOf } from './day-words.ts';

const isoDaysOf = (year: number): string[] => bankHolidaysOf(year).map((holiday) => isoOf(holiday.on));

const listed = (file: string, key: string): string[] =>
  JSON.parse(readFileSync(new URL(`../../reference-data/${file}`, import.meta.url), 'utf8'))[key];

describe('bank holidays in England and Wales', () => {
  const lists = [
    { file: 'sector-validator-cases/other/england-working-days.json', key: 'holidays', from: 2012, to: 2028 },
    { file: 'compiled-code-lists/england-bank-holidays-2022-2027.json', key: 'dates', from: 2022, to: 2027 },
  ];
  for (const { file, key, from, to } of lists) {
    test(`are those of ${file}, no more and no fewer`, () => {
      const computed: string[] = [];
      for (let year = from; year <= to; year += 1) computed.push(...isoDaysOf(year));
      assert.deepEqual(computed, listed(file, key));
    });
  }

  const years: Array<[number, string[]]> = [
    [2000, ['01-03', '04-21', '04-24', '05-01', '05-29', '08-28', '12-25', '12-26']],
    [2002, ['01-01', '03-29', '04-01', '05-06', '06-03', '06-04', '08-26', '12-25', '12-26']],
    [2004, ['01-01', '04-09', '04-12', '05-03', '05-31', '08-30', '12-27', '12-28']],
    [2005, ['01-03', '03-25', '03-28', '05-02', '05-30', '08-29', '12-26', '12-27']],
    [2009, ['01-01', '04-10', '04-13', '05-04', '05-25', '08-31', '12-25', '12-28']],
    [2011, ['01-03', '04-22', '04-25', '04-29', '05-02', '05-30', '08-29', '12-26', '12-27']],
    [2030, ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26']],
  ];
  for (const [year, expected] of years) {
    test(`fall in ${year}, which no list covers, where the rules and proclamations put them`, () => {
      assert.deepEqual(
        isoDaysOf(year),
        expected.map((monthAndDay) => `${year}-${monthAndDay}`),
      );
    });
  }

  test('number eight in an ordinary year, more where a day was added, and never fall at a weekend', () => {
    for (let year = 2000; year <= 2030; year += 1) {
      const holidays = bankHolidaysOf(year);
      const added = proclaimedDays.filter((one) => one.insteadOf === undefined && isoOf(one.on).startsWith(`${year}`));
      assert.equal(holidays.length, 8 + added.length, `${year}`);
      assert.equal(new Set(holidays.map((holiday) => holiday.on)).size, holidays.length, `${year}`);
      for (const holiday of holidays) assert.ok(weekdayOf(holiday.on) < 5, `${isoOf(holiday.on)} ${holiday.name}`);
    }
  });

  test('are not known before 2000 or after 2030', () => {
    assert.deepEqual(bankHolidaysOf(1999), []);
    assert.deepEqual(bankHolidaysOf(2031), []);
  });

  test('each proclaimed day says where it comes from, and each moved one moves a day the rules would have given', () => {
    for (const proclaimed of proclaimedDays) {
      assert.ok(proclaimed.source.length > 0);
      if (proclaimed.insteadOf === undefined) continue;
      assert.equal(weekdayOf(proclaimed.insteadOf), 0, `${isoOf(proclaimed.insteadOf)} should be a Monday in May`);
      assert.equal(isoOf(proclaimed.insteadOf).slice(5, 7), '05');
    }
  });

  test('Easter Sunday at its earliest and latest of these years', () => {
    assert.equal(isoOf(easterSundayOf(2008)), '2008-03-23');
    assert.equal(isoOf(easterSundayOf(2011)), '2011-04-24');
    assert.equal(isoOf(easterSundayOf(2019)), '2019-04-21');
  });
});
