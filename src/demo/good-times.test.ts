/** Good days and stories begun of the invented council: uneven as in life, possible, and the same on every machine. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ageOn } from '../ground/day.ts';
import type { PersonId } from '../ground/ids.ts';
import { refuseDay } from '../rooms/life-story/model.ts';
import { DEMONSTRATION_DAY, inventPeople, SEED } from './council.ts';
import { inventGoodTimes } from './good-times.ts';
import { PICTURES } from './good-times-words.ts';

const people = inventPeople({ scale: 0.2 });
const byId = new Map(people.map((person) => [person.id, person]));
const NOBODY: ReadonlySet<PersonId> = new Set();
const made = inventGoodTimes(SEED, people, NOBODY, DEMONSTRATION_DAY);

describe('good times', () => {
  test('some have a drawer full, most have nothing', () => {
    const drawers = [...Map.groupBy(made.days, ({ personId }) => personId).values()].map(({ length }) => length);
    assert.ok(drawers.length > 20, `${drawers.length} have a memory`);
    assert.ok(drawers.length < people.length / 3, 'most have none');
    assert.ok(Math.max(...drawers) >= 3 && drawers.includes(1));
    assert.ok(made.stories.length > 5 && made.toCome.length > 5);
  });

  test('nobody has the same day twice, before they could walk, after they died, or in days to come', () => {
    const seen = new Set<string>();
    for (const { personId, on, what, picture } of made.days) {
      const { facts } = byId.get(personId) ?? assert.fail('somebody of the council');
      assert.equal(refuseDay(facts, 'on', on), undefined, what);
      assert.ok(facts.diedOn === null && on <= DEMONSTRATION_DAY);
      assert.ok(facts.bornOn !== null && ageOn(facts.bornOn, on) >= 4, what);
      assert.ok(picture === undefined || picture in PICTURES);
      const key = `${personId} ${what}`;
      assert.ok(!seen.has(key), key);
      seen.add(key);
    }
  });

  test('a piece was prepared before it was shared or put off, and nothing was done tomorrow', () => {
    const pieces = made.stories.flatMap(({ pieces: own = [] }) => own);
    const states = new Set<string>();
    for (const { preparedOn, sharedOn, waitsSince } of pieces) {
      states.add(sharedOn !== null ? 'shared' : waitsSince !== null ? 'waits' : 'prepared');
      for (const on of [preparedOn, sharedOn, waitsSince])
        assert.ok(on === null || (on >= preparedOn && on <= DEMONSTRATION_DAY));
    }
    assert.deepEqual(states, new Set(['prepared', 'shared', 'waits']));
    for (const { heldOn } of made.stories.flatMap(({ sessions = [] }) => sessions))
      assert.ok(heldOn <= DEMONSTRATION_DAY);
  });

  test('nobody who asked to be left alone, or is looked for, has a card to come', () => {
    const quiet = new Set(made.toCome.map(({ personId }) => personId));
    const again = inventGoodTimes(SEED, people, quiet, DEMONSTRATION_DAY);
    assert.deepEqual(again.toCome, []);
    assert.deepEqual(again.days, made.days, 'and nothing else is changed by it');
  });

  test('is the same from the same seed, and another from another', () => {
    assert.deepEqual(inventGoodTimes(SEED, people, NOBODY, DEMONSTRATION_DAY), made);
    assert.notDeepEqual(inventGoodTimes(SEED + 1, people, NOBODY, DEMONSTRATION_DAY).days, made.days);
  });
});
