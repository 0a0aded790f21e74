/** Which months are closed when, and how two lists differ. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../ground/day.ts';
import { day, isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { childrenLookedAfter } from '../measures/measures/children-looked-after.ts';
import { periodsOfCareStarting } from '../measures/measures/periods-of-care-starting.ts';
import type { Answer, Member } from '../measures/model.ts';
import { closedWindowOf, closedWindows, closingDayOf, differenceOf, monthsDue, versionOf } from './model.ts';

describe('a month', () => {
  for (const [month, closingDay, why] of [
    ['2025-02-01', '2025-03-07', 'five ordinary working days'],
    ['2024-12-01', '2025-01-08', 'New Year’s Day is none'],
    ['2025-03-01', '2025-04-07', 'the month begins on a Tuesday'],
    ['2024-03-01', '2024-04-08', 'Easter Monday is none'],
  ] as const) {
    test(`${month} is closed on ${closingDay}: ${why}`, () => {
      assert.equal(isoOf(closingDayOf(day(month)) ?? day('1900-01-01')), closingDay);
    });
  }

  test('is not closed by guessing where bank holidays are not known', () => {
    assert.equal(closingDayOf(day('2030-12-01')), undefined);
  });

  test('is due from its day on, once, from the month in which recording began', () => {
    const due = (from: string, on: string, closed: readonly string[] = []) =>
      monthsDue(day(from), new Set(closed.map(day)), day(on)).map(isoOf);
    assert.deepEqual(due('2025-01-20', '2025-03-06'), ['2025-01-01']);
    assert.deepEqual(due('2025-01-20', '2025-03-07'), ['2025-01-01', '2025-02-01']);
    assert.deepEqual(due('2025-01-20', '2025-03-07', ['2025-01-01']), ['2025-02-01']);
    assert.deepEqual(due('2025-03-07', '2025-03-31'), []);
  });

  test('keeps a stock on its last day, a flow from 1 April and in the month itself, and finds them again', () => {
    const words = (shape: 'stock' | 'flow', month: string) =>
      closedWindows({ shape }, day(month)).map(({ first, last }) => `${isoOf(first)} to ${isoOf(last)}`);
    assert.deepEqual(words('stock', '2024-02-01'), ['2024-02-29 to 2024-02-29']);
    assert.deepEqual(words('flow', '2024-02-01'), ['2023-04-01 to 2024-02-29', '2024-02-01 to 2024-02-29']);
    assert.deepEqual(words('flow', '2024-04-01'), ['2024-04-01 to 2024-04-30']);
    const last = day('2024-02-29');
    assert.ok(closedWindowOf(childrenLookedAfter, { first: day('2023-04-01'), last }));
    assert.ok(closedWindowOf(periodsOfCareStarting, { first: day('2023-04-01'), last }));
    assert.equal(closedWindowOf(periodsOfCareStarting, { first: day('2023-05-01'), last }), undefined);
    assert.equal(closedWindowOf(childrenLookedAfter, { first: last, last: addDays(last, -1) }), undefined);
  });

  test('remembers a definition by all of its words', () => {
    assert.notEqual(versionOf(childrenLookedAfter), versionOf({ ...childrenLookedAfter, leftOut: 'Nobody' }));
    assert.equal(versionOf(childrenLookedAfter), versionOf({ ...childrenLookedAfter }));
  });
});

describe('two lists', () => {
  const one = (person: string, because: string, answer: Answer = 'met'): Member => ({
    personId: person as PersonId,
    day: day('2025-01-01'),
    because,
    answer,
  });

  test('of people differ by people, of occasions by occasions', () => {
    const [was, now] = [[one('maya', 'first')], [one('maya', 'second'), one('leo', 'first')]];
    const people = differenceOf(childrenLookedAfter, was, now);
    assert.deepEqual([people.joined.length, people.left.length, people.changed.length], [1, 0, 0]);
    const occasions = differenceOf(periodsOfCareStarting, was, now);
    assert.deepEqual([occasions.joined.length, occasions.left.length], [2, 1]);
  });

  test('of the same people differ where one counts otherwise', () => {
    const found = differenceOf(childrenLookedAfter, [one('maya', 'a', 'cannot-tell')], [one('maya', 'a')]);
    assert.deepEqual(
      found.changed.map(({ was, now }) => [was.answer, now.answer]),
      [['cannot-tell', 'met']],
    );
  });

  test('then − left + joined = now, whatever is in them, and for those who met it too', () => {
    const list = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'), fc.constantFrom<Answer>('met', 'not')),
    );
    fc.assert(
      fc.property(list, list, fc.constantFrom(childrenLookedAfter, periodsOfCareStarting), (before, after, measure) => {
        const [was, now] = [before, after].map((rows) => rows.map((row) => one(...row))) as [Member[], Member[]];
        const { joined, left, changed } = differenceOf(measure, was, now);
        assert.equal(was.length - left.length + joined.length, now.length);
        const met = (members: readonly Member[]) => members.filter(({ answer }) => answer === 'met').length;
        const moved = met(changed.map((pair) => pair.now)) - met(changed.map((pair) => pair.was));
        assert.equal(met(was) - met(left) + met(joined) + moved, met(now));
      }),
    );
  });
});
