/** A part of care put right, and what becomes of the parts that join it: a table of three parts, and what is asked of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../../ground/day-words.ts';
import { careCorrected, type CarePart, careWithout } from './care-corrected.ts';

const part = (id: string, began: string, ended: string | null, more: Partial<CarePart> = {}): CarePart => ({
  id,
  beganOn: day(began),
  endedOn: ended === null ? null : day(ended),
  reasonBegan: 'S',
  legalStatus: 'V2',
  placementType: 'U6',
  placementProvider: 'PR1',
  placementPostcode: 'TS1 1AA',
  urn: null,
  reasonEnded: ended === null ? null : 'X1',
  reasonPlaceChanged: null,
  categoryOfNeed: 'N1',
  homePostcode: null,
  ...more,
});

/** Came into care, an order was made in the same home, and then they moved. */
const CARE: readonly CarePart[] = [
  part('came', '2021-01-04', '2021-03-01'),
  part('order', '2021-03-01', '2021-06-07', { reasonBegan: 'L', legalStatus: 'C2', reasonPlaceChanged: 'CHILD' }),
  part('moved', '2021-06-07', null, {
    reasonBegan: 'P',
    legalStatus: 'C2',
    placementType: 'K2',
    placementProvider: 'PR4',
    placementPostcode: 'TS3 6AB',
  }),
];
/** They went home after it. */
const OVER = CARE.map((each) =>
  each.id === 'moved' ? { ...each, endedOn: day('2021-09-06'), reasonEnded: 'E4A' } : each,
);
const WHOSE = { bornOn: day('2010-09-14'), diedOn: null, entries: [] };

/** `came 2021-01-04–2021-03-01 S V2 U6 TS1 1AA`, each part that is other than it was. */
const words = (parts: readonly CarePart[]): readonly string[] =>
  parts.map(({ id, beganOn, endedOn, reasonBegan, legalStatus, placementType, placementPostcode, reasonEnded }) =>
    [
      id,
      `${isoOf(beganOn)}–${endedOn === null ? '' : isoOf(endedOn)}`,
      reasonBegan,
      legalStatus,
      placementType,
      placementPostcode,
      reasonEnded,
    ]
      .filter((each) => each !== null)
      .join(' '),
  );

describe('a part of care that was written down wrongly', () => {
  for (const { name, care = CARE, id, said, is, says } of [
    {
      name: 'the last began a day later: what was before ends that day',
      id: 'moved',
      said: { beganOn: day('2021-06-08') },
      is: ['order 2021-03-01–2021-06-08 L C2 U6 TS1 1AA X1', 'moved 2021-06-08– P C2 K2 TS3 6AB'],
    },
    {
      name: 'the first ended later: what came after begins that day',
      id: 'came',
      said: { endedOn: day('2021-03-15') },
      is: ['came 2021-01-04–2021-03-15 S V2 U6 TS1 1AA X1', 'order 2021-03-15–2021-06-07 L C2 U6 TS1 1AA X1'],
    },
    {
      name: 'a postcode is wrong wherever that home goes on, and nowhere else',
      id: 'came',
      said: { placementPostcode: 'TS1 1AB' },
      is: ['came 2021-01-04–2021-03-01 S V2 U6 TS1 1AB X1', 'order 2021-03-01–2021-06-07 L C2 U6 TS1 1AB X1'],
    },
    {
      name: 'an order is wrong wherever it goes on',
      id: 'moved',
      said: { legalStatus: 'C1' },
      is: ['order 2021-03-01–2021-06-07 L C1 U6 TS1 1AA X1', 'moved 2021-06-07– P C1 K2 TS3 6AB'],
    },
    {
      name: 'with the order made only at the move, the part before would begin with no change',
      id: 'order',
      said: { legalStatus: 'V2' },
      says: /nothing would have changed on 1.March.2021: strike out the part that begins that day/,
    },
    {
      name: 'the first day of care, where nothing was before',
      id: 'came',
      said: { beganOn: day('2020-12-28') },
      is: ['came 2020-12-28–2021-03-01 S V2 U6 TS1 1AA X1'],
    },
    {
      name: 'before what was before',
      id: 'moved',
      said: { beganOn: day('2021-03-01') },
      says: /What was before began on 1.March.2021/,
    },
    {
      name: 'beyond what came after',
      care: OVER,
      id: 'order',
      said: { endedOn: day('2021-09-06') },
      says: /came after ended on 6.September.2021/,
    },
    {
      name: 'ended before it began',
      care: OVER,
      id: 'moved',
      said: { endedOn: day('2021-06-07') },
      says: /must end after the day on which it began/,
    },
    { name: 'before birth', id: 'came', said: { beganOn: day('2010-09-13') }, says: /born on 14.September.2010/ },
    {
      name: 'a home for which they were too young',
      id: 'moved',
      said: { placementType: 'K3' },
      says: /A child of 10 cannot live in this kind of place: from 16 on/,
    },
    {
      name: 'with a parent without an order',
      id: 'came',
      said: { placementType: 'P1' },
      says: /cannot live with a parent/,
    },
    {
      name: 'a temporary stay as the first',
      id: 'came',
      said: { placementType: 'T1' },
      says: /Care cannot start with a temporary stay/,
    },
    { name: 'police protection for two months', id: 'came', said: { legalStatus: 'L1' }, says: /at most 72 hours/ },
    {
      name: 'leaving at 18 while they are 10',
      care: OVER,
      id: 'moved',
      said: { reasonEnded: 'E17' },
      says: /They are not 18 on that day/,
    },
    {
      name: 'how it ended',
      care: OVER,
      id: 'moved',
      said: { reasonEnded: 'E13' },
      is: ['moved 2021-06-07–2021-09-06 P C2 K2 TS3 6AB E13'],
    },
    {
      name: 'it did not end at all',
      care: OVER,
      id: 'moved',
      said: { endedOn: null, reasonEnded: null },
      is: ['moved 2021-06-07– P C2 K2 TS3 6AB'],
    },
    {
      name: 'an end taken away where care went on',
      id: 'order',
      said: { endedOn: null, reasonEnded: null },
      says: /There is care after it/,
    },
  ] as readonly {
    readonly name: string;
    readonly care?: readonly CarePart[];
    readonly id: string;
    readonly said: Partial<CarePart>;
    readonly is?: readonly string[];
    readonly says?: RegExp;
  }[]) {
    test(name, () => {
      const one = care.find((each) => each.id === id);
      assert.ok(one);
      const came = careCorrected(care, id, { ...one, ...said }, WHOSE);
      if (says !== undefined) assert.match('refused' in came ? came.refused.sentence : 'it was taken', says);
      else assert.deepEqual('changed' in came ? words(came.changed) : came.refused, is);
    });
  }

  test('a second time in care begins no sooner than the day after the first', () => {
    const twice = [...OVER, part('again', '2022-01-03', null)];
    const again = twice.at(-1);
    assert.ok(again);
    const came = careCorrected(twice, 'again', { ...again, beganOn: day('2021-09-06') }, WHOSE);
    assert.match('refused' in came ? came.refused.sentence : '', /They were in care until 6.September.2021/);
  });
});

describe('a part of care that never was', () => {
  for (const { name, care = CARE, id, is, says } of [
    {
      name: 'the last: what was before goes on',
      id: 'moved',
      is: ['order 2021-03-01– L C2 U6 TS1 1AA'],
    },
    {
      name: 'the last, with the way it ended',
      care: OVER,
      id: 'moved',
      is: ['order 2021-03-01–2021-09-06 L C2 U6 TS1 1AA E4A'],
    },
    {
      name: 'one in the middle: what was before goes on until what came after, which says why it began',
      id: 'order',
      is: ['came 2021-01-04–2021-06-07 S V2 U6 TS1 1AA X1', 'moved 2021-06-07– B C2 K2 TS3 6AB'],
    },
    {
      name: 'the first: care began with what came after',
      id: 'came',
      is: ['order 2021-03-01–2021-06-07 S C2 U6 TS1 1AA X1'],
    },
    {
      name: 'one between two that are alike: then nothing changed on the later day',
      care: [CARE[0], CARE[1], { ...part('back', '2021-06-07', null), reasonBegan: 'L' }] as readonly CarePart[],
      id: 'order',
      says: /nothing would have changed on 7.June.2021/,
    },
    { name: 'the only one', care: [part('only', '2021-01-04', null)], id: 'only', is: [] },
  ] as readonly {
    readonly name: string;
    readonly care?: readonly CarePart[];
    readonly id: string;
    readonly is?: readonly string[];
    readonly says?: RegExp;
  }[]) {
    test(name, () => {
      const came = careWithout(care, id, WHOSE);
      if (says !== undefined) assert.match('refused' in came ? came.refused.sentence : 'it was taken', says);
      else assert.deepEqual('changed' in came ? words(came.changed) : came.refused, is);
    });
  }
});
