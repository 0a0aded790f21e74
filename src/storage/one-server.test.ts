import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Migrate, type TestDatabase, testCluster, testDatabase } from '../../tests/database.ts';
import { alreadyRunning, holdPresence, holdServerLock, type ServerLock } from './one-server.ts';

const empty: Migrate = async () => {};
const HERE = 'http://127.0.0.1:3000';
const THERE = 'http://127.0.0.1:3001';

describe('one serving process per installation', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase(empty);
  });
  after(async () => database.drop());

  test('a second one learns where the first is, and may serve when it has gone', async () => {
    const first = await holdServerLock(database.urls.app, HERE);
    const second = await holdServerLock(database.urls.app, THERE);
    assert.deepEqual(second, { held: false, address: HERE });
    await release(first);
    const third = await holdServerLock(database.urls.app, THERE);
    assert.equal(third.held, true);
    await release(third);
  });

  test('the refusal is one sentence, with the exit code for in use', () => {
    const refusal = alreadyRunning(HERE);
    assert.equal(refusal.message, 'Line of Sight is already running at http://127.0.0.1:3000');
    assert.equal(refusal.exitCode, 3);
  });

  test('the place goes with the process, also when it is killed', async () => {
    const script = `
      const { holdServerLock } = await import(${JSON.stringify(import.meta.resolve('./one-server.ts'))});
      console.log((await holdServerLock(process.argv[1], ${JSON.stringify(THERE)})).held);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, database.urls.app]);
    await once(child.stdout, 'data');
    assert.deepEqual(await holdServerLock(database.urls.app, HERE), { held: false, address: THERE });
    child.kill('SIGKILL');
    const lock = await eventually(async () => {
      const tried = await holdServerLock(database.urls.app, HERE);
      return tried.held ? tried : undefined;
    });
    await release(lock);
  });

  test('a lock lost with its connection is taken again', async () => {
    const lock = await holdServerLock(database.urls.app, HERE);
    await endConnection(HERE);
    await eventually(async () => (await isConnected(HERE)) || undefined);
    assert.deepEqual(await holdServerLock(database.urls.app, THERE), { held: false, address: HERE });
    await release(lock);
  });

  test('one that lost its lock to another is told so', async () => {
    const told: string[] = [];
    const first = await holdServerLock(database.urls.app, HERE, (address) => told.push(address));
    await endConnection(HERE);
    const second = await eventually(async () => {
      const tried = await holdServerLock(database.urls.app, THERE);
      return tried.held ? tried : undefined;
    });
    await eventually(async () => told.length || undefined);
    assert.deepEqual(told, [THERE]);
    await release(first);
    await release(second);
  });

  async function endConnection(name: string): Promise<void> {
    await asAdministrator('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', name);
  }
  async function isConnected(name: string): Promise<boolean> {
    return (await asAdministrator('select from pg_stat_activity where application_name = $1', name)) > 0;
  }
});

describe('being present', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase(empty);
  });
  after(async () => database.drop());

  test('only the last one to leave is the last', async () => {
    const last: string[] = [];
    const first = await holdPresence(database.urls.app);
    const second = await holdPresence(database.urls.app);
    await first.leave(async () => void last.push('first'));
    assert.equal(last.length, 0);
    await second.leave(async () => void last.push('second'));
    assert.deepEqual(last, ['second']);
    await second.leave(async () => void last.push('second again'));
    assert.deepEqual(last, ['second']);
  });

  test('of several who leave together one is the last, and never two at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      let lasts = 0;
      let atOnce = 0;
      const present = await Promise.all([1, 2, 3].map(async () => holdPresence(database.urls.app)));
      await Promise.all(
        present.map(async ({ leave }) =>
          leave(async () => {
            lasts += 1;
            atOnce += 1;
            assert.equal(atOnce, 1);
            await sleep(5);
            atOnce -= 1;
          }),
        ),
      );
      assert(lasts >= 1);
    }
  });

  test('nobody arrives while the last one is leaving', async () => {
    const order: string[] = [];
    const first = await holdPresence(database.urls.app);
    let arrival: ReturnType<typeof holdPresence> | undefined;
    await first.leave(async () => {
      arrival = holdPresence(database.urls.app);
      void arrival.then(() => order.push('arrived'));
      await sleep(100);
      order.push('left');
    });
    await (await arrival)?.leave();
    assert.deepEqual(order, ['left', 'arrived']);
  });
});

async function release(lock: ServerLock): Promise<void> {
  if (lock.held) await lock.release();
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 200; tries > 0; tries -= 1) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(25);
  }
  throw new Error('it did not happen within five seconds');
}

async function asAdministrator(query: string, value: string): Promise<number> {
  const client = new Client({ connectionString: (await testCluster()).adminUrl });
  await client.connect();
  try {
    return (await client.query(query, [value])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
