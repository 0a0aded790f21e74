/** What stands on a day rests on what had happened by that day: later facts may never change an earlier answer. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../ground/day.ts';
import { day, isoOf } from '../ground/day-words.ts';
import { statusOn } from './duty.ts';
import { evaluator } from './evaluate.ts';
import type { CareEpisode, RecordedFacts } from './facts.ts';
import { rules } from './index.ts';

const FIRST = day('2019-01-01');
const keptFrom = new Map(rules.map((rule) => [rule.id, day('1990-01-01')]));
const evaluate = evaluator(rules, { localValues: [], keptFrom });

const someDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(FIRST, days));

const episodes = fc
  .array(
    fc.record({
      gap: fc.constantFrom(0, 0, 0, 1, 30, 400),
      length: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null, freq: 4 }),
      legalStatus: fc.constantFrom('C2', 'V2', 'V3', 'C1', null),
      placementType: fc.constantFrom('U4', 'K2', 'T1', 'P1', null),
      reasonBegan: fc.constantFrom('S', 'P', 'L', 'T', 'B'),
    }),
    { maxLength: 7 },
  )
  .chain((pieces) => someDay.map((start) => ({ pieces, start })))
  .map(({ pieces, start }) => {
    let at = start;
    return pieces.map(({ gap, length, ...codes }, index): CareEpisode => {
      const beganOn = addDays(at, gap);
      const endedOn = length === null ? null : addDays(beganOn, length);
      at = endedOn ?? addDays(beganOn, 50);
      return {
        id: String(index),
        beganOn,
        endedOn,
        placementProvider: 'PR1',
        placementPostcode: codes.placementType,
        urn: null,
        reasonEnded: 'X1',
        ...codes,
      };
    });
  });

const lives = fc.record({
  bornOn: fc.option(
    fc.integer({ min: -7000, max: 2000 }).map((days) => addDays(FIRST, days)),
    { nil: null, freq: 8 },
  ),
  diedOn: fc.option(someDay, { nil: null, freq: 1 }),
  episodes,
  reviews: fc
    .array(someDay, { maxLength: 9 })
    .map((days) => days.map((heldOn, index) => ({ id: String(index), heldOn }))),
  visits: fc
    .array(someDay, { maxLength: 9 })
    .map((days) => days.map((visitedOn, index) => ({ id: String(index), visitedOn }))),
});

/** What anybody could have known at the end of a day. The day of an 18th birthday is known from birth. */
function upTo(on: Day, facts: RecordedFacts): RecordedFacts {
  return {
    bornOn: facts.bornOn,
    diedOn: facts.diedOn !== null && facts.diedOn <= on ? facts.diedOn : null,
    episodes: facts.episodes
      .filter(({ beganOn }) => beganOn <= on)
      .map((episode) =>
        episode.endedOn !== null && episode.endedOn > on ? { ...episode, endedOn: null, reasonEnded: null } : episode,
      ),
    reviews: facts.reviews.filter(({ heldOn }) => heldOn <= on),
    visits: facts.visits.filter(({ visitedOn }) => visitedOn <= on),
  };
}

/** Everything that can be said of a day: each duty's status and due day, and each status held. */
function standing(facts: RecordedFacts, on: Day): readonly string[] {
  const { duties, spells } = evaluate(facts);
  const said = duties
    .flatMap(({ rule, duties: theirs }) => theirs.map((duty) => ({ rule, ...duty })))
    .map((duty) => ({ duty, status: statusOn(duty, on) }))
    .filter(({ status }) => status !== 'not-yet')
    .map(
      ({ duty, status }) => `${duty.rule} ${duty.trigger} ${duty.dueOn === null ? '' : isoOf(duty.dueOn)} ${status}`,
    );
  const held = spells
    .flatMap(({ rule, spells: theirs }) => theirs.map((spell) => ({ rule, ...spell })))
    .filter(({ from, to }) => from <= on && (to === null || to > on))
    .map(({ rule, trigger }) => `${rule} ${trigger}`);
  return [...said, ...held].toSorted();
}

describe('the ledger on a day', () => {
  test('rests only on what had happened by then, for any life and any day', () => {
    fc.assert(
      fc.property(lives, someDay, (facts, on) => {
        assert.deepEqual(standing(upTo(on, facts), on), standing(facts, on));
      }),
      { numRuns: 3000 },
    );
  });

  test('does not depend on the order in which facts were recorded', () => {
    fc.assert(
      fc.property(lives, someDay, (facts, on) => {
        const reversed = {
          ...facts,
          episodes: facts.episodes.toReversed(),
          reviews: facts.reviews.toReversed(),
          visits: facts.visits.toReversed(),
        };
        assert.deepEqual(standing(reversed, on), standing(facts, on));
      }),
      { numRuns: 1000 },
    );
  });
});
