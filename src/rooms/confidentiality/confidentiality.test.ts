/** What was decided about records, in the database as in the decision; the log of readings; concerns and what is held back. One council with one of everything serves all of it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { heldOn } from '../../access/held.ts';
import { type Reader, relationshipOf } from '../../access/relationships.ts';
import { type Actor, processActor, ROLES, type Role } from '../../access/roles.ts';
import { chanceFrom } from '../../demo/chance.ts';
import { makeDemonstration } from '../../demo/make-demonstration.ts';
import { addDays, type Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../../ground/ids.ts';
import { refreshTouched } from '../../refresh.ts';
import { migrate } from '../../storage/migrate.ts';
import { listOwedAWorker, listTeamsLed, refreshAccess } from '../../storage/refresh-access.ts';
import type { Act, Storage } from '../../storage/storage.ts';
import { openStorage } from '../../storage/transaction.ts';
import { listPersonIds } from '../people/facts.ts';
import { takeInWorkforce } from '../workforce/actions/take-in-workforce.ts';
import { findStaffActor, listCovers, listStaff } from '../workforce/facts.ts';
import { listAllocations } from '../workforce/allocations.ts';
import { checkAccess } from './actions/check-access.ts';
import { type Decision, decideWhoMayOpen } from './actions/decide-who-may-open.ts';
import { openInEmergency } from './actions/open-in-emergency.ts';
import { RECORDS_IN_AN_HOUR_MOST, watchReadings } from './actions/watch-readings.ts';
import {
  endHold,
  insertConcern,
  insertHold,
  listConcerns,
  listHolds,
  listReadingsBy,
  listReadingsOfPerson,
} from './readings-and-concerns.ts';
import { insertRestriction, insertTie, listDecided, mayOpenInEmergency } from './store.ts';

const ALL = { before: Number.MAX_SAFE_INTEGER, most: 1000 } as const;

describe('confidentiality', () => {
  let database: TestDatabase;
  let storage: Storage;
  let on: Day;
  let program: Actor;
  let everybody: readonly PersonId[];
  const staff = new Map<Role, StaffId>();

  before(async () => {
    database = await testDatabase(migrate);
    storage = openStorage({
      appUrl: database.urls.app,
      reportingUrl: database.urls.reporting,
      refresh: refreshTouched,
    });
    const authority = await makeDemonstration(storage, { scale: 0.02 });
    on = authority.todayIs as Day;
    program = processActor(authority.id, 'Test');
    everybody = await storage.read(program, (reading) => listPersonIds(reading, null, 1000));
    await write((act) =>
      takeInWorkforce(act, {
        teams: [],
        staff: ROLES.map((role) => {
          const id = newId<StaffId>();
          staff.set(role, id);
          return { id, name: `The ${role}`, roles: [role], teamId: null, startedOn: addDays(on, -9), endedOn: null };
        }),
        allocations: [],
      }),
    );
  });
  after(async () => {
    await storage.close();
    await database.drop();
  });

  const write = (work: (act: Act) => Promise<unknown>, actor = program) =>
    storage.write(actor, { action: 'decide', touches: [], recordedOn: on, reason: 'a test' }, work);
  const as = async (role: Role): Promise<Actor> => {
    const actor = await storage.read(program, (reading) => findStaffActor(reading, staff.get(role) as StaffId, on));
    assert.ok(actor);
    return actor;
  };
  const seenBy = async (actor: Actor) =>
    new Set(await storage.read(actor, (reading) => listPersonIds(reading, null, 1000)));
  const readAs = (actor: Actor, people: readonly PersonId[]) =>
    storage.readLogged(actor, async () => ({
      result: null,
      log: { route: '/people/:person', purpose: 'reading your record', people },
    }));

  test('whatever is decided, the database opens what the decision opens, for everybody and everyone', async () => {
    const chance = chanceFrom(7);
    const members = await storage.read(program, listStaff);
    const anyone = () => members[chance.whole(members.length)]?.id as StaffId;
    const anybody = () => everybody[chance.whole(everybody.length)] as PersonId;
    await write(async (act) => {
      for (const person of new Set(Array.from({ length: 12 }, anybody)))
        await insertRestriction(act, person, 'a test', on);
      const ties = new Set(Array.from({ length: 80 }, () => `${anybody()} ${anyone()}`));
      for (const tie of ties) {
        const [person, member] = tie.split(' ') as [PersonId, StaffId];
        await insertTie(act, {
          table: chance.happens(0.5) ? 'named_reader' : 'conflict_of_interest',
          person,
          staff: member,
          on,
        });
      }
      // Some have nobody any more, and some never had; and some workers and managers are away.
      const [ended, never] = [0, 1].map((which) => everybody.filter((_person, index) => index % 7 === which));
      await sql`update allocation set to_on = ${isoOf(addDays(on, -1))}::date, act = ${act.id}
        where person_id = any(${ended}::uuid[]) and (to_on is null or to_on > ${isoOf(on)}::date)`.execute(act.db);
      await sql`update allocation set removed_by = act, act = ${act.id} where person_id = any(${never}::uuid[])`.execute(
        act.db,
      );
      // Not those whom the other tests ask as.
      const standIns = members.map(({ id }) => id).filter((id) => ![...staff.values()].includes(id));
      const leading = members.filter(({ roles }) => roles.includes('team-manager'));
      for (const { id } of [...leading, ...members.slice(0, 10)])
        await sql`insert into cover (authority_id, id, absent_id, cover_id, from_on, until_on, act)
          select 1, gen_random_uuid(), ${id}, id, ${isoOf(on)}::date, ${isoOf(addDays(on, 7))}::date, ${act.id}
          from staff where id = ${chance.one(standIns)} and id <> ${id}`.execute(act.db);
      await refreshAccess(act, on);
    });
    for (let time = 0; time < 20; time += 1) {
      const actor = await storage.read(program, (reading) => findStaffActor(reading, anyone(), on));
      const person = anybody();
      if (actor === undefined || !['own', 'team'].includes(actor.scope)) continue;
      if (!(await storage.read(actor, (reading) => mayOpenInEmergency(reading, person)))) continue;
      await write((act) => openInEmergency(act, { personId: person, ground: 'danger', reason: 'a test' }), actor);
    }
    await write((act) => refreshAccess(act, on));
    const decided = await storage.read(program, listDecided);
    const allocations = await storage.read(program, listAllocations);
    const owed = await storage.read(program, listOwedAWorker);
    const held = heldOn(owed, allocations, await storage.read(program, (reading) => listTeamsLed(reading, on)), on);
    assert.ok(held.some(({ teamIds }) => teamIds.length > 0) && held.some(({ teamIds }) => teamIds.length === 0));
    const covers = await storage.read(program, listCovers);
    assert.ok(decided.emergencies.length > 3 && decided.conflicts.length > 10 && decided.named.length > 10);
    for (const { id, teamId, name } of members) {
      const actor = await storage.read(program, (reading) => findStaffActor(reading, id, on));
      if (actor === undefined) continue;
      const seen = await seenBy(actor);
      const reader: Reader = { staffId: id, teamId, scope: actor.scope };
      for (const person of everybody) {
        const is = relationshipOf(reader, person, allocations, { on, now: new Date(), decided, held, covers });
        assert.equal(seen.has(person), is !== undefined, `${name} and ${person}: ${is}`);
      }
    }
    assert.deepEqual(await storage.read(program, (reading) => checkAccess(reading, on, new Date())), []);
  });

  test('verify finds somebody whom the database lets in and the decision does not', async () => {
    const worker = await as('social-worker');
    const open = await seenBy(worker);
    const [stranger] = everybody.filter((person) => !open.has(person));
    const letIn = { authority_id: 1, actor_id: worker.staffId as string, person_id: stranger as PersonId };
    await write(({ db }) =>
      db
        .insertInto('access.readable')
        .values({ ...letIn, until_on: null, until_at: null })
        .execute(),
    );
    const [finding, ...others] = await storage.read(program, (reading) => checkAccess(reading, on, new Date()));
    assert.match(finding ?? '', /^The social-worker may open Record [0-9a-f]{8}, and should not\.$/);
    assert.deepEqual(others, []);
    await write((act) => refreshAccess(act, on));
    assert.deepEqual(await storage.read(program, (reading) => checkAccess(reading, on, new Date())), []);
  });

  test('an emergency opens one record, ends by itself, and is told to the information officer', async () => {
    const worker = await as('social-worker');
    const officer = await as('information-officer');
    const open = await seenBy(worker);
    const decided = await storage.read(program, listDecided);
    const isDecided = (person: PersonId) =>
      [...decided.restrictions, ...decided.conflicts].some(({ personId }) => personId === person);
    const [maya] = everybody.filter((person) => !open.has(person) && !isDecided(person));
    assert.ok(maya);
    await write(
      (act) => openInEmergency(act, { personId: maya, ground: 'missing', reason: 'She rang from a station' }),
      worker,
    );
    assert.ok((await seenBy(worker)).has(maya));
    const raised = await storage.read(officer, (reading) => listConcerns(reading, 500));
    const told = raised.find(({ personId, staffId }) => personId === maya && staffId === worker.staffId);
    assert.equal(told?.kind, 'opened-in-emergency');
    assert.match(told?.because ?? '', /They are missing: She rang from a station/);
    assert.deepEqual(await storage.read(worker, (reading) => listConcerns(reading, 500)), []);
    assert.deepEqual(await storage.read(await as('director'), (reading) => listConcerns(reading, 500)), []);
    assert.equal((told?.toAt.getTime() ?? 0) - (told?.fromAt.getTime() ?? 0), 4 * 3_600_000);
  });

  test('the log says as what somebody read and why it was open to them; names only to an information officer', async () => {
    const [director, officer, worker] = [
      await as('director'),
      await as('information-officer'),
      await as('social-worker'),
    ];
    const free = [...(await seenBy(director))].at(-1) as PersonId;
    await readAs(director, [free]);
    const [newest] = await storage.read(director, (reading) => listReadingsOfPerson(reading, free, ALL));
    assert.deepEqual(newest?.roles, ['director']);
    assert.equal(newest?.relationship, 'whole-authority');
    assert.equal(
      (await storage.read(officer, (reading) => listReadingsOfPerson(reading, free, ALL)))[0]?.staffId,
      director.staffId,
    );
    assert.deepEqual(await storage.read(worker, (reading) => listReadingsOfPerson(reading, free, ALL)), []);
    const ever = { from: new Date(0), to: new Date(Date.now() + 60_000), ...ALL };
    assert.ok(
      (await storage.read(director, (reading) => listReadingsBy(reading, director.staffId as StaffId, ever))).length >
        0,
    );
    assert.deepEqual(
      await storage.read(worker, (reading) => listReadingsBy(reading, director.staffId as StaffId, ever)),
      [],
    );
    assert.ok(
      (await storage.read(officer, (reading) => listReadingsBy(reading, director.staffId as StaffId, ever))).length > 0,
    );
  });

  test('readings held back are missing without a trace, and come again; one’s own and those of workers stay', async () => {
    const [director, officer, auditor] = [await as('director'), await as('information-officer'), await as('auditor')];
    const open = await seenBy(auditor);
    const person = [...(await seenBy(director))].filter((each) => open.has(each)).at(-2) as PersonId;
    const seen = async () =>
      (await storage.read(director, (reading) => listReadingsOfPerson(reading, person, ALL))).map(
        ({ roles }) => roles?.[0],
      );
    const since = new Date(Date.now() - 3_600_000);
    await readAs(auditor, [person]);
    await readAs(director, [person]);
    assert.deepEqual(await seen(), ['director', 'auditor']);
    const hold = { ground: 'enquiry', from: since, staffId: null, reviewOn: addDays(on, 30) } as const;
    await write((act) => insertHold(act, person, hold), officer);
    assert.deepEqual(await seen(), ['director'], 'the page that looks stands in it, as it would');
    assert.deepEqual(
      (await storage.read(officer, listHolds)).map(({ personId, reviewOn }) => [personId, reviewOn]),
      [[person, addDays(on, 30)]],
    );
    assert.equal((await storage.read(officer, (reading) => listReadingsOfPerson(reading, person, ALL))).length, 2);
    await write((act) => endHold(act, person), officer);
    assert.deepEqual(await seen(), ['director', 'auditor']);
    await write((act) => insertHold(act, person, { ...hold, staffId: director.staffId }), officer);
    assert.deepEqual(await seen(), ['director', 'auditor'], 'held for one reader, another’s stays');
    await write((act) => endHold(act, person), officer);
  });

  test('a concern shows its own readings however many there are since, and looking into it gives nothing away', async () => {
    const [director, officer, auditor] = [await as('director'), await as('information-officer'), await as('auditor')];
    const open = await seenBy(auditor);
    const person = [...(await seenBy(director))].filter((each) => open.has(each)).at(-3) as PersonId;
    await readAs(auditor, [person]);
    // The database tells moments apart that are one to this clock.
    const to = new Date(Date.now() + 1000);
    for (let time = 0; time < 110; time += 1) await readAs(director, [person]);
    const about = { before: ALL.before, most: 100, from: new Date(to.getTime() - 60_000), to, reader: auditor.staffId };
    const found = await storage.read(officer, (reading) => listReadingsOfPerson(reading, person, about));
    assert.deepEqual(
      found.map(({ staffId }) => staffId),
      [auditor.staffId],
    );
    await write((act) =>
      insertConcern(act, { kind: 'asked', personId: person, staffId: null, fromAt: to, toAt: to, because: 'a test' }),
    );
    await readAs(officer, [person]);
    const roles = (await storage.read(director, (reading) => listReadingsOfPerson(reading, person, ALL))).flatMap(
      (one) => one.roles ?? [],
    );
    assert.ok(!roles.includes('information-officer'));
    const [newest] = await storage.read(officer, (reading) => listReadingsOfPerson(reading, person, ALL));
    assert.deepEqual(
      [newest?.roles, newest?.relationship],
      [['information-officer'], null],
      'he may read nobody because of his job',
    );
  });

  test('two who decide at the same moment: one is told; a private tie ends being named; ending a restriction is told', async () => {
    const [director, officer, worker] = [
      await as('director'),
      await as('information-officer'),
      await as('social-worker'),
    ];
    const kept = new Set((await storage.read(program, listDecided)).restrictions.map(({ personId }) => personId));
    const person = [...(await seenBy(director))].find((each) => !kept.has(each)) as PersonId;
    const decide = (what: Decision, staffId: StaffId | null = null) =>
      storage.write(director, { action: 'decide', touches: [], recordedOn: on, reason: 'a test' }, (act) =>
        decideWhoMayOpen(act, person, { what, staff: staffId, reason: 'a test' }, on),
      );
    const both = await Promise.all([decide('restrict'), decide('restrict')]);
    assert.deepEqual(
      both.map((refused) => refused?.sentence ?? null).toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
      [null, 'This record is restricted already'].toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
    );
    await decide('name', worker.staffId);
    assert.ok((await seenBy(worker)).has(person));
    await decide('keep-out', worker.staffId);
    await decide('let-in-again', worker.staffId);
    assert.ok(!(await seenBy(worker)).has(person), 'being named was ended by it');
    await decide('open-again');
    const told = await storage.read(officer, (reading) => listConcerns(reading, 500));
    assert.ok(told.some(({ kind, personId }) => kind === 'ended-restriction' && personId === person));
  });

  test('many records within an hour are told once; lists, and what is older than an hour, do not count', async () => {
    const [auditor, officer] = [await as('auditor'), await as('information-officer')];
    let now = new Date('2025-03-26T09:00:00Z');
    const problems: unknown[] = [];
    const watch = watchReadings({ storage, now: () => now, report: (problem) => problems.push(problem) });
    const raised = async () => {
      // The writing is not waited for by a page; here it is, by waiting for its turn.
      await write(async () => {});
      const concerns = await storage.read(officer, (reading) => listConcerns(reading, 500));
      return concerns.filter(({ kind, staffId }) => kind === 'many-records-read' && staffId === auditor.staffId).length;
    };
    const one = () => watch.saw(auditor, [newId<PersonId>()], on);
    for (let time = 0; time < RECORDS_IN_AN_HOUR_MOST; time += 1) one();
    watch.saw(auditor, everybody, on);
    assert.equal(await raised(), 0);
    now = new Date('2025-03-26T10:00:01Z');
    for (let time = 0; time < RECORDS_IN_AN_HOUR_MOST; time += 1) one();
    assert.equal(await raised(), 0);
    for (let time = 0; time < 5; time += 1) one();
    for (let tries = 0; tries < 100 && (await raised()) === 0; tries += 1) await new Promise(setImmediate);
    assert.equal(await raised(), 1);
    assert.deepEqual(problems, []);
  });
});
