/** The door to the database: who sees what, that writes are acts, that forms are sent once, that writers wait for one another. One door, and everything it must keep. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { type Actor, processActor } from '../access/roles.ts';
import { day } from '../ground/day-words.ts';
import { type AuthorityId, type FormKey, newId, type PersonId, type StaffId } from '../ground/ids.ts';
import { foundAuthority } from '../rooms/authority/actions/found-authority.ts';
import { openPool } from './connection.ts';
import { migrate } from './migrate.ts';
import type { Act, Storage } from './storage.ts';
import { openStorage } from './transaction.ts';

const ON = day('2025-03-26');

describe('the door to the database', () => {
  let database: TestDatabase;
  let storage: Storage;
  const refreshed: PersonId[][] = [];
  let [riverside, hillside] = [0 as AuthorityId, 0 as AuthorityId];

  before(async () => {
    database = await testDatabase(migrate);
    storage = openStorage({
      appUrl: database.urls.app,
      reportingUrl: database.urls.reporting,
      refresh: async (_act, people) => void refreshed.push([...people]),
    });
    riverside = (
      await foundAuthority(storage, ON, { name: 'Riverside', dfeCode: null, demonstration: false, todayIs: null })
    ).id;
    hillside = (
      await foundAuthority(storage, ON, { name: 'Hillside', dfeCode: null, demonstration: false, todayIs: null })
    ).id;
  });
  after(async () => {
    await storage.close();
    await database.drop();
  });

  const process = (authority = riverside): Actor => processActor(authority, 'Test');
  const adviser = (staffId = newId<StaffId>()): Actor => ({
    authorityId: riverside,
    staffId,
    name: 'Priya Raman',
    roles: ['personal-adviser'],
    scope: 'own',
  });

  async function addPerson(authority = riverside): Promise<PersonId> {
    const id = newId<PersonId>();
    await storage.write(process(authority), { action: 'add-person', touches: [id], recordedOn: ON }, (act) =>
      insertPerson(act, id),
    );
    return id;
  }
  const insertPerson = async ({ db, actor, id: act }: Act, id: PersonId): Promise<void> => {
    await db
      .insertInto('person')
      .values({
        authority_id: actor.authorityId,
        id,
        born_on: '2009-03-04',
        died_on: null,
        sex: 'F',
        ethnicity: null,
        source_file: null,
        source_row: null,
        removed_by: null,
        act,
      })
      .execute();
  };
  const peopleSeenBy = async (actor: Actor): Promise<readonly string[]> =>
    storage.read(actor, async ({ db }) => (await db.selectFrom('person').select('id').execute()).map((row) => row.id));
  const open = (actor: Actor, person: PersonId, until: string | null = null): Promise<unknown> =>
    storage.write(process(), { action: 'allocate', touches: [person], recordedOn: ON }, async ({ db }) =>
      db
        .insertInto('access.readable')
        .values({ authority_id: riverside, actor_id: actor.staffId ?? '', person_id: person, until_on: until })
        .execute(),
    );

  test('a reader of one council sees nobody of another', async () => {
    const [here, there] = [await addPerson(), await addPerson(hillside)];
    assert.ok((await peopleSeenBy(process())).includes(here));
    assert.ok(!(await peopleSeenBy(process())).includes(there));
    assert.deepEqual(await peopleSeenBy(process(hillside)), [there]);
  });

  test('an adviser sees those they may open, and nobody once it has ended', async () => {
    const [maya, leo, yusuf] = [await addPerson(), await addPerson(), await addPerson()];
    const priya = adviser();
    assert.deepEqual(await peopleSeenBy(priya), []);
    await open(priya, maya);
    await open(priya, leo, '2020-01-01');
    assert.deepEqual(await peopleSeenBy(priya), [maya]);
    assert.ok(!(await peopleSeenBy(priya)).includes(yusuf));
  });

  test('someone locked out of a person sees nothing of them, however wide their scope', async () => {
    const maya = await addPerson();
    const tom: Actor = { ...adviser(), roles: ['performance-analyst'], scope: 'all' };
    assert.ok((await peopleSeenBy(tom)).includes(maya));
    await storage.write(process(), { action: 'deny', touches: [maya], recordedOn: ON }, async ({ db }) =>
      db
        .insertInto('access.denied')
        .values({ authority_id: riverside, actor_id: tom.staffId ?? '', person_id: maya })
        .execute(),
    );
    assert.ok(!(await peopleSeenBy(tom)).includes(maya));
  });

  test('an adviser cannot write about somebody they may not open', async () => {
    const maya = await addPerson();
    const write = storage.write(
      adviser(),
      { action: 'record-visit', touches: [maya], recordedOn: ON },
      async ({ db, actor, id: act }) =>
        db
          .insertInto('visit')
          .values({
            authority_id: actor.authorityId,
            id: newId<PersonId>(),
            person_id: maya,
            visited_on: '2025-03-01',
            seen_alone: null,
            source_file: null,
            source_row: null,
            removed_by: null,
            act,
          })
          .execute(),
    );
    await assert.rejects(write, /row-level security/);
  });

  test('without saying who asks, a connection sees no rows at all', async () => {
    await addPerson();
    for (const url of [database.urls.app, database.urls.reporting]) {
      const pool = openPool(url, { most: 1, name: 'nobody' });
      const { rows } = await sql<{ count: number }>`select count(*) as count from person`.execute(pool);
      assert.equal(rows[0]?.count, 0);
      await pool.destroy();
    }
  });

  test('the program reads no journal and no reading log, and only those who reach everyone read what is in a file', async () => {
    for (const query of [
      sql`select after from journal_content`,
      sql`select row_id from journal`,
      sql`select people from reading_log`,
    ]) {
      await assert.rejects(
        storage.read(process(), ({ db }) => query.execute(db)),
        /permission denied/,
      );
    }
    await storage.write(process(), { action: 'receive-files', touches: [], recordedOn: ON }, ({ db }) =>
      sql`insert into import_problem (authority_id, import_id, position, file_name, code, sentence)
          values (${riverside}, ${newId()}, 0, 'header.csv', 'blank', 'Child 106241 is in no header file.')`.execute(
        db,
      ),
    );
    const problemsSeenBy = async (actor: Actor): Promise<number> =>
      storage.read(actor, async ({ db }) => (await db.selectFrom('import_problem').select('code').execute()).length);
    assert.deepEqual([await problemsSeenBy(process()), await problemsSeenBy(adviser())], [1, 0]);
  });

  test('figures have a log-in that sees no names and no free text', async () => {
    for (const query of [
      sql`select * from person_name`,
      sql`select reason from act`,
      sql`select value from person_identifier`,
      sql`select content from received_row`,
    ]) {
      await assert.rejects(
        storage.readPopulation(process(), ({ db }) => query.execute(db)),
        /permission denied/,
      );
    }
  });

  test('the application cannot delete from a record, nor touch the journal', async () => {
    const maya = await addPerson();
    for (const query of [
      sql`delete from person where id = ${maya}`,
      sql`delete from journal`,
      sql`update journal set operation = 'insert'`,
      sql`update journal_content set after = '{}'`,
      sql`update act set actor_name = 'Somebody else'`,
      sql`delete from reading_log`,
      sql`insert into seal (authority_id, chain, previous_hash, hash, entries, sealed_at, signature) values (1, 'journal', '', '', 1, now(), '')`,
      sql`truncate person cascade`,
      sql`alter table person disable row level security`,
      sql`create table elsewhere (name text)`,
    ]) {
      await assert.rejects(
        storage.pass(process(), ({ db }) => query.execute(db)),
        /permission denied|must be owner/,
      );
    }
  });

  test('every change is in the journal with who, what and both states; the act says why', async () => {
    const maya = await addPerson();
    await storage.write(
      process(),
      { action: 'correct-birthday', touches: [maya], recordedOn: ON, reason: 'The passport says 5 March' },
      async ({ db, id: act }) =>
        db.updateTable('person').set({ born_on: '2009-03-05', act }).where('id', '=', maya).execute(),
    );
    const books = openPool(database.urls.backup, { most: 1, name: 'journal' });
    const entries = await books.connection().execute(async (db) => {
      const { rows } = await sql<{
        operation: string;
        action: string;
        reason: string | null;
        before: { born_on: string } | null;
        after: { born_on: string };
      }>`
        select operation, action, reason, before, after from journal
        join journal_content on journal_content.authority_id = journal.authority_id and journal_id = journal.id
        join act on act.authority_id = journal.authority_id and act.id = journal.act
        where table_name = 'person' and row_id = ${maya} order by journal.id`.execute(db);
      return rows.map(({ operation, action, reason, before: was, after: is }) => [
        operation,
        action,
        reason,
        was?.born_on,
        is.born_on,
      ]);
    });
    await books.destroy();
    assert.deepEqual(entries, [
      ['insert', 'add-person', null, undefined, '2009-03-04'],
      ['update', 'correct-birthday', 'The passport says 5 March', '2009-03-04', '2009-03-05'],
    ]);
  });

  test('what fails leaves nothing behind, not even the act', async () => {
    const maya = newId<PersonId>();
    const before = await storage.read(
      process(),
      async ({ db }) => (await db.selectFrom('act').select('id').execute()).length,
    );
    await assert.rejects(
      storage.write(process(), { action: 'add-person', touches: [maya], recordedOn: ON }, async (act) => {
        await insertPerson(act, maya);
        throw new Error('the light went out');
      }),
      /the light went out/,
    );
    assert.equal(
      await storage.read(process(), async ({ db }) => (await db.selectFrom('act').select('id').execute()).length),
      before,
    );
    assert.ok(!(await peopleSeenBy(process())).includes(maya));
  });

  test('a page whose log row cannot be written is not answered', async () => {
    const answer = storage.readLogged(process(), async () => ({
      result: 'the record',
      log: { route: '/people/:person', purpose: 'reading', people: ['not an id' as PersonId] },
    }));
    await assert.rejects(answer);
  });

  test('the people an act touches are worked out again inside it', async () => {
    const maya = await addPerson();
    assert.deepEqual(refreshed.at(-1), [maya]);
  });

  describe('a form', () => {
    const send = (actor: Actor, key: FormKey, body: string, person: PersonId) =>
      storage.writeForm(
        actor,
        { action: 'add-person', touches: [person], recordedOn: ON, form: { key, body } },
        async (act) => {
          await insertPerson(act, person);
          return { person };
        },
      );

    test('sent twice at the same moment is done once, and both get the first outcome', async () => {
      const key = newId<FormKey>();
      const person = newId<PersonId>();
      const outcomes = await Promise.all([send(process(), key, 'body', person), send(process(), key, 'body', person)]);
      assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ['done', 'done-before']);
      for (const outcome of outcomes)
        assert.deepEqual(outcome.kind === 'key-used-differently' || outcome.result, { person });
    });

    test('sent again with other words is told apart', async () => {
      const key = newId<FormKey>();
      await send(process(), key, 'first words', newId<PersonId>());
      assert.equal((await send(process(), key, 'other words', newId<PersonId>())).kind, 'key-used-differently');
    });

    test('that failed can be sent again', async () => {
      const key = newId<FormKey>();
      const failing = storage.writeForm(
        process(),
        { action: 'add-person', touches: [], recordedOn: ON, form: { key, body: 'body' } },
        async () => {
          throw new Error('the light went out');
        },
      );
      await assert.rejects(failing);
      assert.equal((await send(process(), key, 'body', newId<PersonId>())).kind, 'done');
    });
  });

  test('two writers on one person take turns, and neither misses the other’s fact', async () => {
    const maya = await addPerson();
    const addOne = () =>
      storage.write(process(), { action: 'count', touches: [maya], recordedOn: ON }, async ({ db, id: act }) => {
        const { rows } = await sql<{ sex: string }>`select sex from person where id = ${maya}`.execute(db);
        const next = String((Number(rows[0]?.sex) || 0) + 1);
        await db.updateTable('person').set({ sex: next, act }).where('id', '=', maya).execute();
      });
    await Promise.all(Array.from({ length: 40 }, addOne));
    const [row] = await storage.read(process(), ({ db }) =>
      db.selectFrom('person').select('sex').where('id', '=', maya).execute(),
    );
    assert.equal(row?.sex, '40');
  });

  test('many readers on few connections never see one another’s people', async () => {
    const advisers = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const [actor, person] = [adviser(), await addPerson()];
        await open(actor, person);
        return { actor, person };
      }),
    );
    const reads = Array.from({ length: 200 }, (_, index) => advisers[index % advisers.length]).map(async (one) => {
      assert.deepEqual(one && (await peopleSeenBy(one.actor)), one && [one.person]);
    });
    await Promise.all(reads);
  });

  test('a connection that dies between two queries fails the next one and nobody else', async () => {
    const maya = await addPerson();
    const dying = storage.read(process(), async ({ db }) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await storage.read(process(), async (other) =>
        sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(other.db),
      );
      return db.selectFrom('person').select('id').execute();
    });
    await assert.rejects(dying);
    assert.ok((await peopleSeenBy(process())).includes(maya));
  });
});
