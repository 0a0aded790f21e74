/** How homes suited somebody, day by day, as a table of examples. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../../ground/day-words.ts';
import { refuseWhole, type Suits, suitableSpells } from './home-judgement.ts';

const judged = (id: string, from: string, suitable: Suits | null) => ({ id, fromOn: day(from), suitable });

describe('a home was suitable from and to', () => {
  for (const [name, judgements, expected] of [
    ['nobody has judged it', [], []],
    ['begun, and not said as a whole', [judged('a', '2025-01-05', null)], []],
    ['one judgement holds until there is another', [judged('a', '2025-01-05', 'suitable')], ['suitable 2025-01-05 –']],
    [
      'a move to a home that is not',
      [judged('a', '2024-03-01', 'suitable'), judged('b', '2025-01-05', 'not')],
      ['suitable 2024-03-01 2025-01-05', 'not 2025-01-05 –'],
    ],
    [
      'written in another order',
      [judged('b', '2025-01-05', 'not'), judged('a', '2024-03-01', 'suitable')],
      ['suitable 2024-03-01 2025-01-05', 'not 2025-01-05 –'],
    ],
    [
      'two from one day: the one written last holds',
      [judged('a', '2025-01-05', 'cannot-tell'), judged('b', '2025-01-05', 'suitable')],
      ['suitable 2025-01-05 –'],
    ],
  ] as const)
    test(name, () =>
      assert.deepEqual(
        suitableSpells(judgements).map(
          ({ suitable, from, to }) => `${suitable} ${isoOf(from)} ${to === null ? '–' : isoOf(to)}`,
        ),
        expected,
      ),
    );
});

test('nothing known of it is not suitable; one matter known can be enough', () => {
  assert.match(refuseWhole({}, 'suitable')?.sentence ?? '', /nobody can tell/);
  assert.match(refuseWhole({ location: 'suitable', safety: 'not' }, 'suitable')?.sentence ?? '', /not safe/);
  assert.equal(refuseWhole({ location: 'suitable' }, 'suitable'), undefined);
  assert.equal(refuseWhole({}, 'cannot-tell'), undefined);
  assert.equal(refuseWhole({ safety: 'not' }, 'not'), undefined);
});
