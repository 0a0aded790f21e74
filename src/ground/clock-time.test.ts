import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findClockTime, ONE_TIME } from './clock-time.ts';

describe('a time of day', () => {
  for (const [typed, kept] of [
    ['15:30', '15:30'],
    ['15.30', '15:30'],
    ['1530', '15:30'],
    ['9:05', '09:05'],
    ['905', '09:05'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['15:60', undefined],
    ['15', undefined],
    ['3pm', undefined],
    ['', undefined],
  ] as const)
    test(`${JSON.stringify(typed)} is ${kept ?? 'none'}`, () => {
      assert.equal(findClockTime(typed), kept);
      assert.equal(ONE_TIME.is.test(typed), kept !== undefined);
    });
});
