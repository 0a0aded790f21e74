import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { addDays } from './day.ts';
import { day, isoOf } from './day-words.ts';
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from './working-days.ts';

type Offsets = {
  nth_working_day_after: Array<{ start: string; working_days_after: number; result: string }>;
  is_working_day: Array<[string, boolean]>;
  busday_count_half_open: Array<[string, string, number]>;
};

const offsets: Offsets = JSON.parse(
  readFileSync(
    new URL('../../reference-data/sector-validator-cases/other/england-working-days.json', import.meta.url),
    'utf8',
  ),
);

const after = (from: string, workingDays: number): string | undefined => {
  const found = addWorkingDays(day(from), workingDays);
  return found === undefined ? undefined : isoOf(found);
};

describe('working days, against the offsets others worked out', () => {
  test('the nth working day after a day', () => {
    for (const { start, working_days_after, result } of offsets.nth_working_day_after) {
      assert.equal(after(start, working_days_after), result, `${working_days_after} after ${start}`);
    }
  });

  test('whether a day is a working day', () => {
    for (const [on, expected] of offsets.is_working_day) assert.equal(isWorkingDay(day(on)), expected, on);
  });

  test('how many lie between two days', () => {
    for (const [from, to, expected] of offsets.busday_count_half_open) {
      // Their count takes in the first day and leaves out the last; ours is the other way round.
      const counted = workingDaysBetween(addDays(day(from), -1), addDays(day(to), -1));
      assert.equal(counted, expected, `${from} to ${to}`);
    }
  });
});

describe('deadlines in working days', () => {
  const deadlines: Array<[string, string, number, string]> = [
    ['referral decision over Christmas', '2025-12-24', 1, '2025-12-29'],
    ['single assessment over Christmas', '2025-12-01', 45, '2026-02-05'],
    ['single assessment over Easter and May', '2026-03-16', 45, '2026-05-21'],
    ['initial conference over Easter', '2026-03-30', 15, '2026-04-22'],
    ['first looked-after review over Easter', '2026-03-30', 20, '2026-04-29'],
    ['first looked-after review over Christmas', '2025-12-22', 20, '2026-01-22'],
    ['care plan from the day before Good Friday', '2026-04-02', 10, '2026-04-20'],
    ['placement plan from the day before Good Friday', '2026-04-02', 5, '2026-04-13'],
    ['action statement after a report', '2024-09-02', 70, '2024-12-09'],
  ];
  for (const [name, from, workingDays, due] of deadlines) {
    test(`${name}: ${workingDays} from ${from} is ${due}`, () => assert.equal(after(from, workingDays), due));
  }
});

describe('the day things start is day 0', () => {
  test('a start at a weekend counts from the next working day', () => {
    assert.equal(after('2026-03-07', 1), '2026-03-09');
    assert.equal(after('2026-03-06', 1), '2026-03-09');
  });

  test('no working days on is the day itself, working day or not', () => {
    assert.equal(after('2026-03-07', 0), '2026-03-07');
  });

  test('counting back: five working days before a Monday is the Monday before', () => {
    assert.equal(after('2026-03-16', -5), '2026-03-09');
    assert.equal(after('2026-04-07', -1), '2026-04-02');
  });

  test('counting between two days undoes adding', () => {
    const from = day('2019-01-01');
    for (let start = 0; start < 400; start += 1) {
      const on = addDays(from, start);
      for (const workingDays of [1, 5, 20, 45]) {
        const due = addWorkingDays(on, workingDays);
        assert.ok(due !== undefined);
        assert.equal(workingDaysBetween(on, due), workingDays);
        assert.equal(workingDaysBetween(due, on), -workingDays);
      }
    }
  });
});

describe('outside 2000 to 2030 there is no answer', () => {
  test('at both ends', () => {
    assert.equal(after('2030-12-30', 1), '2030-12-31');
    assert.equal(after('2030-12-31', 1), undefined);
    assert.equal(after('2030-12-10', 20), undefined);
    assert.equal(after('2031-01-01', 0), undefined);
    assert.equal(after('1999-12-31', 1), undefined);
    assert.equal(after('2000-01-01', 1), '2000-01-04');
    assert.equal(after('2000-01-04', -1), undefined);
    assert.equal(isWorkingDay(day('1999-12-31')), undefined);
    assert.equal(isWorkingDay(day('2031-01-02')), undefined);
    assert.equal(isWorkingDay(day('2030-12-31')), true);
    assert.equal(workingDaysBetween(day('1999-12-31'), day('2000-01-04')), undefined);
    assert.equal(workingDaysBetween(day('2030-12-31'), day('2031-01-01')), undefined);
  });
});

describe('a day proclaimed later', () => {
  const withExtraDay = workingCalendar([day('2029-06-15')]);

  test('moves the deadlines that pass over it and no others', () => {
    assert.equal(withExtraDay.isWorkingDay(day('2029-06-15')), false);
    assert.equal(withExtraDay.addWorkingDays(day('2029-06-14'), 1), day('2029-06-18'));
    assert.equal(withExtraDay.addWorkingDays(day('2029-06-15'), 1), day('2029-06-18'));
    assert.equal(withExtraDay.addWorkingDays(day('2029-06-11'), 3), day('2029-06-14'));
  });

  test('leaves the standing calendar as it was', () => {
    assert.equal(isWorkingDay(day('2029-06-15')), true);
  });

  test('changes nothing when it falls at a weekend or on a holiday', () => {
    const same = workingCalendar([day('2029-06-16'), day('2029-12-25')]);
    assert.equal(same.addWorkingDays(day('2029-06-14'), 2), addWorkingDays(day('2029-06-14'), 2));
    assert.equal(same.addWorkingDays(day('2029-12-24'), 1), addWorkingDays(day('2029-12-24'), 1));
  });
});
