/** Homes of the invented council: each possible on a record, nobody with two at once, and those the eye should find are there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ageOn } from '../ground/day.ts';
import { OBJECTED } from '../rules/entry-kinds.ts';
import { type Entry, NO_FACTS } from '../rules/facts.ts';
import { temporaryOf } from '../rules/home-types.ts';
import { refuseEntry } from '../rooms/entries/actions/record-entry.ts';
import { registrationsOf, temporaryStay } from '../rooms/homes/model.ts';
import { DEMONSTRATION_DAY, inventCouncil, SEED } from './council.ts';
import { whoNeedsABed } from './emergency-beds.ts';
import { onTheWay } from './way-to-a-home.ts';

const TODAY = DEMONSTRATION_DAY;

describe('homes of the invented council', () => {
  const { people, chosenHomes } = inventCouncil({ scale: 0.3 });
  const written = [...chosenHomes.flat(), ...onTheWay(SEED, people, TODAY)];
  const entriesOf = new Map<string, readonly Entry[]>(
    people.map(({ id, facts }) => [
      id,
      [
        ...facts.entries,
        ...written
          .filter(({ personId }) => personId === id)
          .map((entry, index) => ({ ...entry, id: `written-${index}` })),
      ].toSorted((a, b) => a.on - b.on),
    ]),
  );
  const all = [...entriesOf.values()].flat();

  test('could each have been recorded by a worker', () => {
    for (const { personId, ...said } of written) {
      const person = people.find(({ id }) => id === personId);
      assert.ok(person !== undefined);
      const others = (entriesOf.get(personId) ?? []).filter(({ kind, on }) => kind !== said.kind || on !== said.on);
      const facts = { ...NO_FACTS, bornOn: person.bornOn, diedOn: person.facts.diedOn, entries: others };
      assert.equal(
        refuseEntry(facts, said, { ...said, until: (said.on + 1) as typeof said.on }),
        undefined,
        JSON.stringify(said),
      );
    }
  });

  test('somebody has been 140 days in temporary rooms, and others for days or months', () => {
    const stays = [...entriesOf.values()].flatMap((entries) => temporaryStay(entries, TODAY) ?? []);
    assert.ok(stays.some(({ days, homes }) => days === 140 && homes === 2));
    assert.ok(new Set(stays.map(({ days }) => days)).size > 1);
  });

  test('there are those who need a bed for the night, none of them chosen for something else', () => {
    assert.equal(whoNeedsABed(people, chosenHomes, TODAY).length, 3);
  });

  test('a staying put ends at 21, and a student has a home for the vacation beside a room', () => {
    const [stays] = all.filter(({ answer }) => answer === 'staying-put');
    const whose = people.find(({ id }) => entriesOf.get(id)?.includes(stays as Entry) === true);
    assert.ok(stays?.until != null && whose?.bornOn != null && ageOn(whose.bornOn, stays.until) === 21);
    assert.ok(
      [...entriesOf.values()].some((entries) =>
        ['student', 'vacation'].every((type) =>
          entries.some(({ answer, until }) => answer === type && (until ?? 0) > TODAY),
        ),
      ),
    );
  });

  test('two were registered at 16, somebody of 17 and a half is not, and somebody objected in words', () => {
    const early = written.filter(({ kind, personId, on }) => {
      const born = people.find(({ id }) => id === personId)?.bornOn;
      return kind === 'housing-application' && born != null && ageOn(born, on) === 16;
    });
    assert.equal(early.length, 2);
    for (const { personId } of early)
      assert.ok(registrationsOf(entriesOf.get(personId) ?? [], TODAY).some(({ until }) => until === null));
    assert.ok(
      people.some(
        ({ id, bornOn }) =>
          bornOn !== null &&
          ageOn(bornOn, TODAY) === 17 &&
          entriesOf.get(id)?.some(({ answer }) => answer === 'asked-late') === true &&
          !entriesOf.get(id)?.some(({ kind }) => kind === 'housing-application'),
      ),
    );
    assert.ok(written.some(({ answer, words }) => answer === OBJECTED && (words['said'] ?? '') !== ''));
  });

  test('of every home of a known kind it is said whether it is for a time; of some nobody wrote where', () => {
    const homes = all.filter(({ kind }) => kind === 'home');
    for (const home of homes) if (home.answer !== null) assert.ok(temporaryOf(home) !== undefined);
    for (const area of ['in', 'out', undefined])
      assert.ok(
        homes.some(({ details }) => details['area'] === area),
        area ?? 'not said',
      );
  });
});
