/** What a manager is told of one young person, as a table of examples. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agoWords, day } from '../../ground/day-words.ts';
import { byNeed, gapWords, type Overdue, overdueWords, type Pressing } from './team-row.ts';

const NOTHING: Overdue = { law: 0, guidance: 0, local: 0 };

describe('who is there for somebody today', () => {
  const sam = { name: 'Sam Okoro', coverName: null, awaySince: null, leftOn: null };
  const away = { ...sam, awaySince: day('2022-03-14') };
  const left = { ...sam, name: 'Elin Vaughan', leftOn: day('2022-03-01') };
  for (const [what, workers, words, aloneSince] of [
    ['a worker', [sam], null],
    ['a worker who is away, and somebody stands in', [{ ...away, coverName: 'Nadia Farouk' }], null],
    [
      'a worker who is away, and nobody stands in',
      [away],
      'Sam Okoro has been away since 14 March 2022, and nobody stands in',
    ],
    [
      'one away and one here',
      [{ ...away, name: 'Ann Lee' }, sam],
      'Ann Lee has been away since 14 March 2022, and nobody stands in',
    ],
    ['a worker who has left', [left], 'Elin Vaughan left on 1 March 2022, and nobody has taken over'],
    ['a worker who has left, and somebody stands in', [{ ...left, coverName: 'Nadia Farouk' }], null],
    ['one who has left, and a new one', [left, sam], null],
    ['nobody yet', [], 'Nobody works with them yet'],
    ['nobody any more', [], 'Nobody has worked with them since 2 March 2022', day('2022-03-02')],
  ] as const)
    test(`${what}: ${words ?? 'nothing to say'}`, () => assert.equal(gapWords(workers, aloneSince), words));
});

describe('how long ago', () => {
  for (const [last, words] of [
    ['2022-03-31', 'today'],
    ['2022-03-30', 'yesterday'],
    ['2022-03-29', '2 days ago'],
    ['2021-03-31', '365 days ago'],
    ['2021-03-30', 'on 30 March 2021'],
    [undefined, 'never'],
  ] as const)
    test(words, () => assert.equal(agoWords(last === undefined ? undefined : day(last), day('2022-03-31')), words));
});

describe('what is overdue', () => {
  for (const [overdue, words] of [
    [NOTHING, ''],
    [{ ...NOTHING, local: 1 }, 'Overdue: 1 by our own standard'],
    [{ law: 2, guidance: 1, local: 3 }, 'Overdue: 2 by law, 1 by guidance, 3 by our own standard'],
  ] as const)
    test(words || 'nothing', () => assert.equal(overdueWords(overdue), words));
});

test('what waits for the manager comes first, the longest before; then who has nobody; then what is late by law; then names', () => {
  const row = (name: string, more: Partial<Pressing> = {}): Pressing => ({
    name,
    waitsSince: null,
    gap: null,
    overdue: NOTHING,
    ...more,
  });
  const rows = [
    row('Ann'),
    row('Ben', { overdue: { ...NOTHING, local: 9 } }),
    row('Cas', { overdue: { ...NOTHING, law: 1 } }),
    row('Dee', { gap: 'Nobody works with them yet' }),
    row('Eve', { waitsSince: day('2022-03-30') }),
    row('Fay', { waitsSince: day('2022-03-02') }),
  ];
  assert.deepEqual(
    rows.toSorted(byNeed).map(({ name }) => name),
    ['Fay', 'Eve', 'Dee', 'Cas', 'Ann', 'Ben'],
  );
});
