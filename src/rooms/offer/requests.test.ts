/** How a request stands after its steps, what is left, and since when it waits. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import {
  balanceOf,
  limitOf,
  NOTHING_SAID,
  type OfferStep,
  requestsOf,
  type StepKind,
  waitingWords,
} from './requests.ts';

let written = 0;
const step = (kind: StepKind, on: string, more: Partial<OfferStep> = {}, id: string = `later-${written}`) => ({
  ...NOTHING_SAID,
  id,
  act: (written += 1),
  itemId: 'clothing',
  requestId: 'first',
  step: kind,
  on: day(on),
  by: 'somebody',
  ...more,
});
const asked = (amount: number | null, on = '2022-03-02') => step('asked', on, { requestId: null, amount }, 'first');
const yes = (amount: number, limit: number) => step('authorised', '2022-03-03', { amount, limit });
const paid = (amount: number, on = '2022-03-04') => step('given', on, { amount });

describe('how a request stands', () => {
  for (const [what, steps, state] of [
    ['asked for', [asked(30_000)], 'asked'],
    ['passed on', [asked(30_000), step('escalated', '2022-03-03')], 'escalated'],
    ['a yes within the limit', [asked(25_000), yes(25_000, 25_000)], 'authorised'],
    ['a yes a penny above it', [asked(25_001), yes(25_001, 25_000)], 'one-agreed'],
    ['two of them', [asked(30_000), yes(30_000, 25_000), yes(30_000, 25_000)], 'authorised'],
    ['paid in part', [asked(300), yes(300, 999), paid(299)], 'part-given'],
    ['paid', [asked(300), yes(300, 999), paid(299), paid(1)], 'given'],
    ['paid before anybody authorised it counts for nothing yet', [asked(300), yes(300, 200), paid(300)], 'one-agreed'],
    ['refused', [asked(300), step('refused', '2022-03-03', { reason: 'other' })], 'refused'],
    [
      'asked for again',
      [asked(300), step('declined', '2022-03-03'), step('asked', '2022-03-09', { amount: 200 })],
      'asked',
    ],
  ] as const)
    test(`${what}: ${state}`, () => assert.equal(requestsOf(steps)[0]?.state, state));
});

describe('what is left', () => {
  const yearly = { amount: 40_000, howOften: 'year' } as const;
  for (const [what, item, steps, on, left] of [
    ['nothing had', yearly, [], '2022-03-31', 40_000],
    ['asked for takes nothing yet', yearly, [asked(30_000)], '2022-03-31', 40_000],
    ['authorised is spoken for', yearly, [asked(30_000), yes(30_000, 99_999)], '2022-03-31', 10_000],
    [
      'paid in part, the rest is spoken for',
      yearly,
      [asked(30_000), yes(30_000, 99_999), paid(10_000)],
      '2022-03-31',
      10_000,
    ],
    [
      'paid, on the last day of the year',
      yearly,
      [asked(30_000), yes(30_000, 99_999), paid(30_000)],
      '2022-03-31',
      10_000,
    ],
    [
      'paid, on the first of the next',
      yearly,
      [asked(30_000), yes(30_000, 99_999), paid(30_000)],
      '2022-04-01',
      40_000,
    ],
    [
      'once is once',
      { amount: 40_000, howOften: 'once' },
      [asked(30_000), yes(30_000, 99_999), paid(30_000)],
      '2025-04-01',
      10_000,
    ],
    ['each week has no balance', { amount: 6500, howOften: 'week' }, [], '2022-03-31', null],
    ['what is not money has none', { amount: null, howOften: 'once' }, [], '2022-03-31', null],
  ] as const)
    test(what, () => assert.equal(balanceOf(item, requestsOf(steps), day(on)), left));
});

test('a request waits ten working days, and is late on the day after', () => {
  const [request] = requestsOf([asked(300)]);
  assert.ok(request !== undefined);
  assert.equal(
    waitingWords(request, day('2022-03-16')),
    'Has waited since 2 March 2022, to be answered by 16 March 2022',
  );
  assert.match(waitingWords(request, day('2022-03-17')) ?? '', /late/);
  const [answered] = requestsOf([asked(300), yes(300, 999)]);
  assert.equal(answered === undefined ? '' : waitingWords(answered, day('2022-03-17')), null);
});

test('the widest of somebody’s roles is their limit, and a worker has none', () => {
  assert.deepEqual([limitOf(['personal-adviser']), limitOf(['team-manager', 'director'])], [0, 200_000]);
});
