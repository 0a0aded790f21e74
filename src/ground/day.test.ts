/** Days as integers agree with the calendar, and with the birthdays and month ends the law counts by. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, ageOn, birthday, type Day, partsOf, returnYearOf, weekdayOf } from './day.ts';
import {
  day,
  findIsoDay,
  findSlashedDay,
  isoOf,
  longWordsOf,
  returnYearWords,
  slashedOf,
  wordsOf,
} from './day-words.ts';

const anyDay = fc.integer({ min: -25_000, max: 80_000 }).map((value) => value as Day);

describe('a day', () => {
  test('is the same date as the calendar gives, from 1901 to 2189', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: value });
        assert.equal(isoOf(value), date.toString());
        assert.equal(findIsoDay(date.toString()), value);
        assert.equal(findSlashedDay(slashedOf(value)), value);
        assert.equal(weekdayOf(value), date.dayOfWeek - 1);
      }),
    );
  });

  test('months later is clamped to the end of a shorter month, as the calendar clamps', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 60 }), (value, months) => {
        const date = Temporal.PlainDate.from(isoOf(value)).add({ months });
        assert.equal(isoOf(addMonths(value, months)), date.toString());
      }),
    );
    assert.equal(isoOf(addMonths(day('2025-11-30'), 3)), '2026-02-28');
    assert.equal(isoOf(addMonths(day('2023-11-30'), 3)), '2024-02-29');
  });

  for (const { born, age, on } of [
    { born: '2008-02-29', age: 18, on: '2026-03-01' },
    { born: '2008-02-29', age: 16, on: '2024-02-29' },
    { born: '2008-02-28', age: 18, on: '2026-02-28' },
    { born: '2007-12-31', age: 18, on: '2025-12-31' },
  ]) {
    test(`born on ${born}, ${age} on ${on} and not a day sooner`, () => {
      assert.equal(isoOf(birthday(day(born), age)), on);
      assert.equal(ageOn(day(born), day(on)), age);
      assert.equal(ageOn(day(born), addDays(day(on), -1)), age - 1);
    });
  }

  test('a return year runs from 1 April to 31 March', () => {
    assert.deepEqual(
      ['2019-03-31', '2019-04-01'].map((iso) => returnYearOf(day(iso))),
      [2018, 2019],
    );
    assert.equal(returnYearWords(2018), '2018-19');
    assert.equal(returnYearWords(2099), '2099-00');
  });

  test('is written as people write it', () => {
    assert.equal(wordsOf(day('2026-03-02')), '2 March 2026');
    assert.equal(longWordsOf(day('2026-03-02')), 'Monday 2 March 2026');
    assert.deepEqual(partsOf(day('2024-02-29')), { year: 2024, month: 2, dayOfMonth: 29 });
  });

  test('dates that do not exist are not days', () => {
    for (const text of ['2025-02-29', '2026-13-01', '1899-12-31', '2200-01-01', '26-03-2026', ''])
      assert.equal(findIsoDay(text), undefined);
  });
});
