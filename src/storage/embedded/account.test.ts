import assert from 'node:assert/strict';
import { chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Refusal } from '../../ground/refusal.ts';
import { type Account, chooseAccount, runAs, waysFor } from './account.ts';
import { findBinaries, reachBinaries } from './binaries.ts';
import { type Cluster, findRunning, makeCluster, stop, tryStart } from './cluster.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
const [directly, inNamespace, withPower] = waysFor(NOBODY) as [Account, Account, Account];

test('a program is run without the surroundings of this process', async () => {
  const ran = await runAs({ owner: undefined, spawnAs: {}, through: [] }, '/usr/bin/env', []);
  assert.deepEqual(
    ran.output
      .split('\n')
      .map((line) => line.replace(/=.*/, ''))
      .filter(Boolean)
      .toSorted(),
    ['LC_ALL', 'PATH'],
  );
});

describe('root starts the server', {
  skip: isRoot ? false : 'only root has to hand the server to another account',
}, () => {
  let home: string;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'line-of-sight-account-'));
  });
  after(async () => rm(home, { recursive: true, force: true }));

  test('as an ordinary account where that may enter, and otherwise by lending it what it needs', async () => {
    const closed = join(home, 'closed');
    await mkdir(closed, { mode: 0o700 });
    assert.equal((await runAs(directly, '/usr/bin/test', ['-d', closed])).code, 1);
    const account = await chooseAccount(closed, undefined);
    assert.notDeepEqual(account.through, []);

    const open = await mkdtemp(join(tmpdir(), 'line-of-sight-account-'));
    try {
      const ordinary = await chooseAccount(open, undefined);
      assert.deepEqual(ordinary.through, []);
      assert.notEqual((await stat(open)).uid, 0);
    } finally {
      await rm(open, { recursive: true });
    }
  });

  for (const [name, account] of [
    ['a user namespace', inNamespace],
    ['one power over folders', withPower],
  ] as const) {
    test(`in a home nobody else may enter, through ${name}`, async (context) => {
      const tried = await runAs(account, '/bin/true', []);
      if (tried.code !== 0) return context.skip(`this system does not allow it: ${tried.output.trim()}`);
      const folder = join(home, name.replaceAll(' ', '-'));
      await mkdir(folder, { mode: 0o700 });
      await chown(folder, account.owner?.uid ?? 0, account.owner?.gid ?? 0);
      const binaries = await reachBinaries(await findBinaries(), account, folder);
      const cluster: Cluster = { folder, account, binaries, throwaway: true };
      await makeCluster(cluster, 'a-password');
      assert.equal(await tryStart(cluster), 'started');
      assert.equal((await stat(join(folder, 'postgres'))).uid, account.owner?.uid);
      // Whoever starts it next finds the same way by the owner of the files.
      assert.deepEqual((await chooseAccount(folder, join(folder, 'postgres'))).owner, account.owner);
      await stop(cluster);
      assert.equal(await findRunning(cluster), undefined);
    });
  }

  test('not under an account that the system does not know, and says what to do', async () => {
    const folder = join(home, 'stranger');
    await mkdir(join(folder, 'postgres'), { recursive: true });
    await chown(join(folder, 'postgres'), 54_321, 54_321);
    await assert.rejects(
      chooseAccount(folder, join(folder, 'postgres')),
      (error) => error instanceof Refusal && /as an ordinary user, set DATA_DIR .* DATABASE_URL\.$/.test(error.message),
    );
  });
});
