/** Whom the database lets each member of staff open is what the one decision says, for everybody in the demonstration. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { heldOn } from '../../access/held.ts';
import { type Reader, relationshipOf } from '../../access/relationships.ts';
import { processActor } from '../../access/roles.ts';
import { makeDemonstration } from '../../demo/make-demonstration.ts';
import { addDays, type Day } from '../../ground/day.ts';
import { newId, type StaffId } from '../../ground/ids.ts';
import { refreshTouched } from '../../refresh.ts';
import { migrate } from '../../storage/migrate.ts';
import { listOwedAWorker, listTeamsLed } from '../../storage/refresh-access.ts';
import type { Storage } from '../../storage/storage.ts';
import { openStorage } from '../../storage/transaction.ts';
import type { Authority } from '../authority/facts.ts';
import { listPersonIds } from '../people/facts.ts';
import { takeInWorkforce } from './actions/take-in-workforce.ts';
import { findStaffActor, listStaff } from './facts.ts';
import { listAllocations } from './allocations.ts';

describe('who may open whom', () => {
  let database: TestDatabase;
  let storage: Storage;
  let authority: Authority;
  let on: Day;

  before(async () => {
    database = await testDatabase(migrate);
    storage = openStorage({
      appUrl: database.urls.app,
      reportingUrl: database.urls.reporting,
      refresh: refreshTouched,
    });
    authority = await makeDemonstration(storage, { scale: 0.02 });
    on = authority.todayIs as Day;
  });
  after(async () => {
    await storage.close();
    await database.drop();
  });

  const program = () => processActor(authority.id, 'Test');

  test('is the same in the database as in the decision, person by person', async () => {
    const everybody = await storage.read(program(), (reading) => listPersonIds(reading, null, 1000));
    const allocations = await storage.read(program(), listAllocations);
    const owed = await storage.read(program(), listOwedAWorker);
    const held = heldOn(owed, allocations, await storage.read(program(), (reading) => listTeamsLed(reading, on)), on);
    let opened = 0;
    for (const member of await storage.read(program(), listStaff)) {
      // Whoever has left, or has a role at work that lets nobody in, does not come in.
      if (member.roles.length === 0 || (member.endedOn !== null && member.endedOn <= on)) continue;
      const actor = await storage.read(program(), (reading) => findStaffActor(reading, member.id, on));
      assert.ok(actor, member.name);
      const seen = new Set(await storage.read(actor, (reading) => listPersonIds(reading, null, 1000)));
      for (const person of everybody) {
        const reader: Reader = { staffId: member.id, teamId: member.teamId, scope: actor.scope };
        assert.equal(
          seen.has(person),
          relationshipOf(reader, person, allocations, { on, held }) !== undefined,
          `${member.name} and ${person}`,
        );
      }
      opened += seen.size;
    }
    assert.ok(opened > everybody.length, 'somebody may open somebody');
  });

  test('ends for a member of staff on the day they leave, from the next request on', async () => {
    const leaver = {
      id: newId<StaffId>(),
      name: 'Sian Perrott',
      roles: ['social-worker'] as const,
      teamId: null,
      startedOn: addDays(on, -90),
      endedOn: on,
    };
    await storage.write(program(), { action: 'add-staff', touches: [], recordedOn: on }, (act) =>
      takeInWorkforce(act, { teams: [], staff: [leaver], allocations: [] }),
    );
    const find = (day: Day) => storage.read(program(), (reading) => findStaffActor(reading, leaver.id, day));
    assert.equal((await find(addDays(on, -1)))?.name, 'Sian Perrott');
    assert.equal(await find(on), undefined);
    assert.equal(await find(addDays(on, -91)), undefined);
  });
});
