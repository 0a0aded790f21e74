/** What the invented council asked of others: possible, the same from the same seed, and uneven. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWaitedFor, refuseAsk } from '../rooms/asks/model.ts';
import { inventAsks } from './asks.ts';
import { DEMONSTRATION_DAY, inventPeople } from './council.ts';

describe('what the invented council asked of others', () => {
  const people = inventPeople({});
  const asks = inventAsks(2025, people, DEMONSTRATION_DAY);

  test('is the same again from the same seed', () => {
    assert.deepEqual(inventAsks(2025, people, DEMONSTRATION_DAY), asks);
  });

  test('could each have been written down by a worker', () => {
    const lives = new Map(people.map(({ id, facts }) => [id, facts]));
    for (const ask of asks) {
      const { bornOn = null, diedOn = null } = lives.get(ask.personId) ?? {};
      assert.equal(refuseAsk({ bornOn, diedOn }, ask), undefined, JSON.stringify(ask));
      assert.ok(ask.askedOn <= DEMONSTRATION_DAY && (ask.answeredOn ?? 0) <= DEMONSTRATION_DAY);
      assert.equal(ask.answeredOn === null, ask.answer === null);
      assert.equal(ask.endedOn === null, ask.because === null);
      assert.ok(ask.answeredOn === null || ask.endedOn === null);
    }
  });

  test('is uneven: some waits, some was answered, some late, and of somebody nothing was asked', () => {
    assert.ok(asks.some((ask) => isWaitedFor(ask, DEMONSTRATION_DAY)));
    assert.ok(asks.some(({ answeredOn, dueOn }) => answeredOn !== null && answeredOn > dueOn));
    const held = people.filter(({ facts }) =>
      facts.entries.some(({ kind, until }) => kind === 'custody' && until === null),
    );
    const askedAbout = new Set(asks.map(({ personId }) => personId));
    assert.ok(held.some(({ id }) => !askedAbout.has(id)) || asks.length < held.length * 3);
  });
});
