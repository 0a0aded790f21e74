/** What a plan says of the offer: from the record alone, as it was by a day. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../../ground/day-words.ts';
import { NOTHING_SAID, type StepKind } from '../requests.ts';
import type { ItemOf } from '../store.ts';
import { offerInPlan } from './offer-in-plan.ts';

const items = [
  { id: 'clothing', title: 'Winter clothing' },
  { id: 'driving', title: 'Driving lessons' },
  { id: 'hub', title: 'The hub' },
] as unknown as readonly ItemOf[];

let written = 0;
const step = (itemId: string, kind: StepKind, on: string, more: Partial<typeof NOTHING_SAID> = {}) => ({
  ...NOTHING_SAID,
  id: kind === 'asked' ? 'first' : `later-${written}`,
  act: (written += 1),
  itemId,
  requestId: kind === 'asked' || kind === 'told' ? null : 'first',
  step: kind,
  on: day(on),
  by: 'Sam Okoro',
  ...more,
});
const steps = [
  step('driving', 'told', '2022-01-10'),
  step('clothing', 'told', '2022-01-10'),
  step('clothing', 'asked', '2022-03-02', { amount: 9000 }),
  step('clothing', 'authorised', '2022-03-03', { amount: 9000, limit: 25_000 }),
  step('clothing', 'given', '2022-03-04', { amount: 9000 }),
  step('clothing', 'difference', '2022-03-20', { words: 'I stopped being cold at the bus stop' }),
];

describe('the line on the offer in a plan', () => {
  for (const [on, says] of [
    ['2022-01-09', []],
    ['2022-01-10', ['Winter clothing: Told on 10 January 2022', 'Driving lessons: Told on 10 January 2022']],
    ['2022-03-02', ['Winter clothing: Asked for, 2 March 2022', 'Driving lessons: Told on 10 January 2022']],
    ['2022-03-04', ['Winter clothing: Paid or given, 4 March 2022', 'Driving lessons: Told on 10 January 2022']],
    [
      '2022-03-31',
      [
        'Winter clothing: Paid or given, 4 March 2022. I stopped being cold at the bus stop',
        'Driving lessons: Told on 10 January 2022',
      ],
    ],
  ] as const)
    test(`on ${on}`, () => {
      const lines = offerInPlan(items, steps as never, day(on)).map(
        ({ title, words, difference }) => `${title}: ${words}${difference === null ? '' : `. ${difference}`}`,
      );
      assert.deepEqual(
        lines.map((line) => line.replaceAll('\u00a0', ' ')),
        says,
      );
    });
});
