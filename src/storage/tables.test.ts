/** Every table is kept in one of the agreed ways, asked of the catalogue and not of a list made by hand. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { migrate } from './migrate.ts';

/** Derived, passing or append-only: outside the journal of changes, each for the reason its migration gives. */
const OUTSIDE_THE_JOURNAL = [
  'closed_figure',
  'denied',
  'draft',
  'duty',
  'file_part',
  'fingerprint',
  'fingerprint_key',
  'form_key',
  'held',
  'import_problem',
  'journal',
  'journal_content',
  'ledger_state',
  'letter_bytes',
  'person_key',
  'photo',
  'readable',
  'reading_log',
  'received_row',
  'released_figure',
  'reminder_sent',
  'seal',
  'sealed',
  'session',
  'spell',
  'written_text',
];

describe('tables', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  before(async () => {
    database = await testDatabase(migrate);
    owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
  });
  after(async () => {
    await owner.end();
    await database.drop();
  });

  const tables = async (condition: string): Promise<readonly string[]> => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind = 'r' and nspname in ('public', 'access') and relname <> 'schema_migration' and (${condition}) order by relname`,
    );
    return rows.map(({ name }) => name);
  };

  test('every table whose rows can be struck out is asked whether one was', async () => {
    const { rows } = await owner.query<{ asks: string }>(
      "select prosrc as asks from pg_proc where oid = 'access.struck_out_in(uuid)'::regprocedure",
    );
    const struck = await tables(`relnamespace = 'public'::regnamespace and 2 = (
      select count(*) from pg_attribute where attrelid = pg_class.oid and not attisdropped and attname in ('struck_by', 'person_id'))`);
    assert.ok(struck.includes('entry') && struck.includes('visit'));
    assert.deepEqual(
      struck.filter((name) => rows[0]?.asks.includes(`from public.${name} where`) !== true),
      [],
    );
  });

  test('row-level security is on and forced on every one', async () => {
    assert.deepEqual(await tables('not relrowsecurity or not relforcerowsecurity'), []);
  });

  test('every one carries the authority, and it leads its key', async () => {
    assert.deepEqual(
      await tables(`not exists (
        select 1 from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where indrelid = pg_class.oid and indisprimary and attname = 'authority_id')`),
      [],
    );
  });

  test('every one is journalled, or stands in the list of those that are not', async () => {
    const notJournalled = await tables(
      `(select count(*) from pg_trigger where tgrelid = pg_class.oid and tgname like 'journal_%') <> 2`,
    );
    assert.deepEqual(notJournalled, OUTSIDE_THE_JOURNAL);
  });

  test('the application may delete only from those that are derived or pass', async () => {
    const role = `los_app${database.suffix}`;
    const deletable = await tables(`has_table_privilege('${role}', pg_class.oid, 'DELETE')`);
    assert.deepEqual(
      deletable.filter((name) => !OUTSIDE_THE_JOURNAL.includes(name)),
      [],
    );
    assert.deepEqual(await tables(`has_table_privilege('${role}', pg_class.oid, 'TRUNCATE')`), []);
  });

  test('no function runs a query for each row of a policy: none names a table', async () => {
    const { rows } = await owner.query<{ prosrc: string }>(
      `select prosrc from pg_proc where proname in ('current_authority', 'current_actor', 'current_scope')`,
    );
    assert.equal(rows.length, 3);
    for (const { prosrc } of rows) assert.doesNotMatch(prosrc, /from\s/i);
  });
});
