/** Going home at 16 or 17, and workers’ decisions, day by day: what is written later changes no earlier answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../../ground/day.ts';
import { day } from '../../ground/day-words.ts';
import { derive } from '../derive.ts';
import { type CareEpisode, type Entry, type Facts, NO_FACTS } from '../facts.ts';
import { type CareLeaverStatus, spellsOfStatus } from './care-leaver-statuses.ts';

const BORN = day('2004-03-10');
const LEFT = day('2020-06-01');

const STATUSES: readonly CareLeaverStatus[] = [
  'eligible-child',
  'relevant-child',
  'former-relevant',
  'former-relevant-21-to-24',
  'qualifying',
  'qualifying-special-guardianship',
];

const wentHome: CareEpisode = {
  id: '1',
  beganOn: day('2015-01-05'),
  endedOn: LEFT,
  reasonBegan: 'S',
  legalStatus: 'C2',
  placementType: 'U4',
  placementProvider: 'PR1',
  placementPostcode: null,
  urn: null,
  reasonEnded: 'E4A',
};

const factsOf = (entries: readonly Entry[]): Facts =>
  derive({ ...NO_FACTS, bornOn: BORN, episodes: [wentHome], entries });

const someDay = fc.integer({ min: -60, max: 2200 }).map((days): Day => addDays(LEFT, days));

const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom('return-home-held', 'return-home-ended', 'status-set'),
      on: someDay,
      length: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
      answer: fc.constantFrom('eligible', 'relevant', 'former-relevant', 'qualifying', 'none'),
    }),
    { maxLength: 5 },
  )
  .map((drawn) =>
    drawn.map(
      ({ kind, on, length, answer }, index): Entry => ({
        id: String(index),
        kind,
        on,
        until: kind === 'status-set' && length !== null ? addDays(on, length) : null,
        answer: kind === 'status-set' ? answer : null,
        details: {},
      }),
    ),
  );

const saidOn = (facts: Facts, on: Day): readonly string[] =>
  STATUSES.flatMap((status) =>
    spellsOfStatus(facts, status)
      .filter(({ from, to }) => from <= on && (to === null || on < to))
      .map(({ trigger, cannotTell }) => `${status} ${trigger} ${cannotTell.join()}`),
  );

test('what is said of a day rests on what was written by then', () => {
  fc.assert(
    fc.property(entries, someDay, (all, on) => {
      const byThen = all
        .filter((entry) => entry.on <= on)
        .map((entry) => ({ ...entry, until: entry.until !== null && entry.until > on ? null : entry.until }));
      assert.deepEqual(saidOn(factsOf(byThen), on), saidOn(factsOf(all), on));
    }),
    { numRuns: 1000 },
  );
});

test('the latest word about living at home decides, for any words', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 184, max: 640 }), (drawn, after) => {
      const on = addDays(LEFT, after);
      const home = drawn.filter(({ kind }) => kind !== 'status-set');
      const latest = home
        .filter((entry) => entry.on >= LEFT && entry.on <= on)
        .toSorted((a, b) => a.on - b.on || (a.kind < b.kind ? 1 : -1))
        .at(-1);
      const expected =
        latest === undefined
          ? 'relevant-child, doubted'
          : latest.kind === 'return-home-ended'
            ? 'relevant-child'
            : 'qualifying';
      const said = STATUSES.flatMap((status) =>
        spellsOfStatus(factsOf(home), status)
          .filter(({ from, to }) => from <= on && (to === null || on < to))
          .map(({ cannotTell }) => (cannotTell.length === 0 ? status : `${status}, doubted`)),
      );
      assert.deepEqual(said, [expected]);
    }),
    { numRuns: 1000 },
  );
});
