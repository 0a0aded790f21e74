/** What counts as one address, and what as several. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ONE_ADDRESS, postcodesIn, withPostcodesAsWritten } from './postcodes.ts';

describe('postcodes in what was typed', () => {
  for (const [text, found] of [
    ['14 Linden Road, ts1 4qt', ['TS1 4QT']],
    ['14 Linden Road, TS14QT', ['TS1 4QT']],
    ['the Foyer, third floor', []],
    ['TS1 4QT, which is TS14QT', ['TS1 4QT']],
    ['1 High St TS1 1AA or 2 Low St, ts11ab, or 3 Mid St TS1 1AC', ['TS1 1AA', 'TS1 1AB', 'TS1 1AC']],
  ] as const) {
    test(`“${text}”`, () => {
      assert.deepEqual(postcodesIn(text), found);
      assert.equal(ONE_ADDRESS.is.test(text), found.length < 2);
    });
  }

  test('are written one way, and the rest is left as it is', () => {
    assert.equal(withPostcodesAsWritten('Flat 2, 14 Linden Road, ts14qt'), 'Flat 2, 14 Linden Road, TS1 4QT');
  });
});
