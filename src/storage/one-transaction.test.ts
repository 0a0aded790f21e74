/** What one transaction lets be asked side by side, and what it refuses: nobody asks under somebody else's settings. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../tests/database.ts';
import { openPool } from './connection.ts';
import { migrate } from './migrate.ts';
import { inOneTransaction } from './one-transaction.ts';

describe('one transaction on one connection', () => {
  let database: TestDatabase;
  let pool: ReturnType<typeof openPool>;
  before(async () => {
    database = await testDatabase(migrate);
    // One connection: whoever comes next gets the very same.
    pool = openPool(database.urls.app, { most: 1, name: 'one transaction', prepares: true });
  });
  after(async () => {
    await pool.destroy();
    await database.drop();
  });

  const settingOf = async (db: typeof pool): Promise<string | null> =>
    (await sql<{ is: string | null }>`select current_setting('los.actor', true) as is`.execute(db)).rows[0]?.is ?? null;
  const as = (who: string): string => `begin; set local los.actor = '${who}'`;

  test('answers what is asked together, each with its own, under one setting', async () => {
    const asked = await inOneTransaction(pool, as('ada'), (db) =>
      Promise.all([
        ...Array.from({ length: 20 }, async (_, index) => {
          const { rows } = await sql<{ is: number }>`select ${index}::int as is`.execute(db);
          return rows[0]?.is;
        }),
        settingOf(db),
      ]),
    );
    assert.deepEqual(asked, [...Array.from({ length: 20 }, (_, index) => index), 'ada']);
  });

  test('whoever comes next on the connection has settings of their own', async () => {
    await assert.rejects(
      inOneTransaction(pool, as('ada'), async (db) => {
        await Promise.all([sql`select pg_sleep(0.05)`.execute(db), sql`select 1 / 0`.execute(db)]);
      }),
      /division by zero/,
    );
    assert.equal(await inOneTransaction(pool, as('kai'), settingOf), 'kai');
    assert.equal(await inOneTransaction(pool, 'begin', settingOf), '');
  });

  test('refuses what is asked after it has ended', async () => {
    let kept: typeof pool | undefined;
    await inOneTransaction(pool, as('ada'), async (db) => {
      kept = db;
    });
    assert.ok(kept !== undefined);
    await assert.rejects(settingOf(kept), /after its transaction had ended/);
  });

  test('keeps nothing, and says so, where a question had failed and nobody said it', async () => {
    await assert.rejects(
      inOneTransaction(pool, as('ada'), async (db) => {
        await sql`select 1 / 0`.execute(db).catch(() => undefined);
      }),
      /committed after one of its questions had failed/,
    );
  });

  test('one that only reads and could not begin answers with that, and leaves the connection as it was', async () => {
    await assert.rejects(
      inOneTransaction(pool, "begin read only; set local los.actor = 'ada'; select nonsense", settingOf),
      /nonsense/,
    );
    assert.equal(await inOneTransaction(pool, as('kai'), settingOf), 'kai');
  });
});
