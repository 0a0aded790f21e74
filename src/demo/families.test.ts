/** Families of the invented council: believable, the same from the same seed, and of the named as they are written out. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import { refuseAgreed } from '../rooms/agreed-differences/model.ts';
import { refuseTie } from '../rooms/people/family-words.ts';
import { rules } from '../rules/index.ts';
import { inventPeople, localValuesSet } from './council.ts';
import { inventFamilies } from './families.ts';
import { agreedWithNamed } from './named-families.ts';

describe('the families of the invented council', () => {
  const people = inventPeople({ scale: 0.1 });
  const ties = inventFamilies(2025, people);
  const bornOn = new Map(people.map((person) => [person.id, person.bornOn]));
  const diedOn = new Map(people.map(({ id, facts }) => [id, facts.diedOn]));
  const ofNamed = (name: string) =>
    ties.filter(({ personId }) => people.find(({ id }) => id === personId)?.knownAs === name);

  test('are the same again from the same seed', () => {
    const nameless = (some: typeof ties) => some.map(({ personId: _, otherId: __, ...said }) => said);
    assert.deepEqual(nameless(inventFamilies(2025, inventPeople({ scale: 0.1 }))), nameless(ties));
  });

  test('could each have been written down by a worker, and nobody is tied twice', () => {
    const pairs = Map.groupBy(ties, ({ personId, otherId, named }) => [personId, otherId, named].join());
    for (const own of pairs.values())
      for (const [at, tie] of own.entries())
        assert.equal(
          refuseTie(tie, {
            bornOn: bornOn.get(tie.personId) ?? null,
            diedOn: diedOn.get(tie.personId) ?? null,
            others: own.slice(0, at),
          }),
          undefined,
          JSON.stringify(tie),
        );
    const turned = ties.filter(
      ({ personId, otherId }) => otherId !== null && pairs.has([otherId, personId, null].join()),
    );
    assert.deepEqual(turned, []);
  });

  test('hold brothers and sisters, homes that are over, and people by name alone', () => {
    assert.ok(ties.some(({ belongsTo, otherId }) => belongsTo === 'siblings' && otherId !== null));
    assert.ok(ties.some(({ belongsTo, to }) => belongsTo === 'household' && to !== null));
    assert.ok(ties.some(({ named, relation }) => named !== null && relation === 'parent'));
    assert.ok(ties.some(({ named, relation }) => named !== null && relation === 'grandparent'));
    assert.ok(ties.some(({ named, to }) => named !== null && to !== null));
  });

  test('Maya and Leo lived together until he moved', () => {
    const home = ofNamed('Maya').filter(({ belongsTo }) => belongsTo === 'household');
    assert.deepEqual(
      home.map(({ relation, from, to }) => [relation, from, to]),
      [['sibling', day('2022-09-12'), day('2025-03-17')]],
    );
  });

  test('what is agreed differently with the named could have been agreed on its first day', () => {
    const agreed = people.flatMap(agreedWithNamed);
    assert.equal(agreed.length, 3);
    for (const each of agreed) {
      const rule = rules.find(({ id }) => id === each.rule);
      assert.ok(rule?.kind === 'duty', each.rule);
      const set = localValuesSet().find((value) => value.rule === each.rule && value.name === each.setting)?.value;
      const standard = set ?? rule.local.find(({ name }) => name === each.setting)?.normally ?? null;
      assert.equal(
        refuseAgreed(each, { rule, standard, earliest: each.from, diedOn: null, others: [] }),
        undefined,
        each.rule,
      );
    }
  });
});
