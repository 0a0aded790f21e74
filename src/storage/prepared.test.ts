import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { openPool } from './connection.ts';
import { migrate } from './migrate.ts';
import { inOneTransaction } from './one-transaction.ts';
import { OF_FEW } from './prepared.ts';
import type { Tables } from './tables.ts';

describe('what is asked often', () => {
  let database: TestDatabase;
  let pool: Kysely<Tables>;

  before(async () => {
    database = await testDatabase(migrate);
    pool = openPool(database.urls.app, { most: 1, name: 'prepared', prepares: true });
  });
  after(async () => {
    await pool.destroy();
    await database.drop();
  });

  /** Asks the same six times, each in a transaction, and answers whether the server holds it as prepared. */
  const isPrepared = async (begin: string, mark: string, value: unknown): Promise<boolean> => {
    for (let time = 0; time < 6; time += 1)
      await inOneTransaction(pool, begin, (db) => sql`select ${value}::text as ${sql.ref(mark)}`.execute(db));
    const { rows } = await inOneTransaction(pool, begin, (db) =>
      sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db),
    );
    return rows.some(({ statement }) => statement.includes(`"${mark}"`));
  };

  test('is prepared where a page asks it, or an act on few', async () => {
    assert.equal(await isPrepared(`begin; ${OF_FEW}`, 'of_a_page', 'Maya'), true);
  });

  test('is planned anew by a load: its tables were empty a moment ago', async () => {
    assert.equal(await isPrepared('begin', 'of_a_load', 'Maya'), false);
    const many = Array.from({ length: 200 }, (_, index) => `child ${index}`);
    assert.equal(await isPrepared(`begin; ${OF_FEW}`, 'of_many', many), false, 'also where it is only read');
    assert.equal(await isPrepared(`begin; ${OF_FEW}`, 'of_less', many.slice(1)), true);
  });
});
