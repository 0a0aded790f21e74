/** How a time in custody reads on a day. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import type { Entry } from '../../rules/facts.ts';
import { byRelease, custodyOn, seenWords } from './in-custody.ts';

const held = (from: string, until: string | null, release?: string): Entry => ({
  id: from,
  kind: 'custody',
  on: day(from),
  until: until === null ? null : day(until),
  answer: null,
  details: { 'held-as': 'remand', ...(release === undefined ? {} : { release }) },
});

describe('custody on 26 March 2025', () => {
  const on = day('2025-03-26');
  for (const [what, entries, says] of [
    ['with a day of release', [held('2024-12-01', null, '2025-04-25')], /Comes out in 30 days, on 25.April.2025/],
    ['the day before', [held('2024-12-01', null, '2025-03-27')], /Comes out tomorrow, 27.March.2025/],
    ['on the day', [held('2024-12-01', null, '2025-03-26')], /Comes out today/],
    [
      'when it has gone by',
      [held('2024-12-01', null, '2025-03-25')],
      /Was to come out on 25.March.2025\. Nothing says/,
    ],
    ['without a day', [held('2024-12-01', null)], /No day of release is recorded/],
    ['of the latest begun', [held('2024-01-01', null), held('2025-02-01', null, '2025-03-27')], /tomorrow/],
    ['that has ended', [held('2024-12-01', '2025-03-26', '2025-04-25')], undefined],
    ['that is to begin', [held('2025-03-27', null)], undefined],
  ] as const)
    test(what, () => {
      const custody = custodyOn(entries, on);
      if (says === undefined) assert.equal(custody, undefined);
      else assert.match(custody?.releaseWords ?? '', says);
    });

  test('says how they are held, or nothing', () => {
    assert.equal(custodyOn([held('2024-12-01', null)], on)?.heldAs, 'On remand');
    assert.equal(custodyOn([{ ...held('2024-12-01', null), details: {} }], on)?.heldAs, null);
  });

  test('comes in the order of release, without a day last', () => {
    const some = [
      held('2024-12-01', null),
      held('2024-11-01', null, '2025-04-25'),
      held('2024-10-01', null, '2025-03-20'),
    ];
    const inOrder = some.flatMap((entry) => custodyOn([entry], on) ?? []).toSorted(byRelease);
    assert.deepEqual(
      inOrder.map(({ since }) => since),
      [day('2024-10-01'), day('2024-11-01'), day('2024-12-01')],
    );
  });

  test('says how often they were visited there, and when', () => {
    const met = (on: string, kind = 'visit', outcome = 'kept') => ({ visitedOn: day(on), kind, outcome });
    const since = day('2025-01-10');
    const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
    for (const [meetings, says] of [
      [[], 'Nobody has visited them there yet'],
      [[met('2025-01-09')], 'Nobody has visited them there yet'],
      [[met('2025-01-10')], 'Visited there once, on 10 January 2025'],
      [
        [
          met('2025-02-03'),
          met('2025-01-20'),
          met('2025-02-10', 'visit', 'tried'),
          met('2025-04-01', 'visit', 'planned'),
        ],
        'Visited there 2 times, the last on 3 February 2025',
      ],
      [[met('2025-02-03', 'conversation')], 'Nobody has visited them there yet; spoken with last on 3 February 2025'],
    ] as const)
      assert.equal(plain(seenWords(meetings, since, on)), says);
  });
});
