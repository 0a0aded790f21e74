import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Client } from 'pg';
import { type Migrate, testCluster, testDatabase } from './database.ts';

describe('a database for a test', () => {
  let migrations = 0;
  const migrate: Migrate = async (ownerUrl) => {
    migrations += 1;
    await ask(ownerUrl, 'create table review (id integer); insert into review values (1)');
  };
  const made: { drop: () => Promise<void> }[] = [];
  after(async () => {
    for (const database of made) await database.drop();
  });

  test('is copied from one that was migrated once, and nobody else sees what is written in it', async () => {
    const [first, second] = await Promise.all([testDatabase(migrate), testDatabase(migrate)]);
    made.push(first, second);
    await ask(first.urls.owner, 'insert into review values (2)');
    assert.equal(await count(first.urls.owner), 2);
    assert.equal(await count(second.urls.owner), 1);
    assert.equal(migrations, 1);
  });

  test('has the log-ins of this run, closed to everybody else', async () => {
    const database = await testDatabase(migrate);
    made.push(database);
    const { suffix } = await testCluster();
    const rows = await ask<{ name: string }>(database.urls.app, 'select session_user as name');
    assert.deepEqual(rows, [{ name: `los_app${suffix}` }]);
    await assert.rejects(ask(database.urls.app, 'select * from review'), /permission denied/);
  });

  test('is gone when dropped', async () => {
    const database = await testDatabase(migrate);
    await database.drop();
    await assert.rejects(ask(database.urls.owner, 'select'), /does not exist/);
  });
});

async function count(url: string): Promise<number | undefined> {
  return (await ask<{ count: number }>(url, 'select count(*)::integer as count from review'))[0]?.count;
}

async function ask<Row extends object>(url: string, query: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}
