import assert from 'node:assert/strict';
import { chmod, cp, lstat, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Refusal } from '../../ground/refusal.ts';
import { type Account, runAs, waysFor } from './account.ts';
import { type Binaries, findBinaries, majorOf, programOf, reachBinaries, restoreLinks } from './binaries.ts';

const isRoot = process.getuid?.() === 0;
const self: Account = { owner: undefined, spawnAs: {}, through: [] };
const other: Account = isRoot ? waysFor({ uid: 65_534, gid: 65_534 })[0]! : self;

describe('the PostgreSQL programs from npm', () => {
  let home: string;
  let installed: Binaries;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'line-of-sight-binaries-'));
    await chmod(home, 0o755);
    installed = await findBinaries();
  });
  after(async () => {
    await runAs(self, '/bin/chmod', ['-R', 'u+w', home]);
    await rm(home, { recursive: true, force: true });
  });

  test('are found for this machine', async () => {
    assert.equal(majorOf(installed), 18);
    assert.equal((await reachBinaries(installed, self, home)).folder, installed.folder);
  });

  test('are not there for another machine, and one sentence says what to do', async () => {
    await refused(
      findBinaries('sunos-sparc'),
      /^There is no PostgreSQL from npm for this machine \(sunos-sparc; .*DATABASE_URL\.$/,
    );
  });

  test('run after an install without scripts, which leaves out the links', async () => {
    const package_ = await copyWithoutLinks('no-scripts');
    assert.notEqual((await runAs(self, programOf(package_, 'postgres'), ['--version'])).code, 0);
    assert.equal(await restoreLinks(package_.folder), true);
    assert.equal(await readlink(join(package_.folder, 'native/lib/libpq.so.5')), 'libpq.so.5.18');
    const ran = await runAs(self, programOf(package_, 'postgres'), ['--version']);
    assert.deepEqual(ran, { code: 0, output: 'postgres (PostgreSQL) 18.4\n' });
    assert.equal(await restoreLinks(package_.folder), true);
  });

  test('are copied beside the data where the project is closed to the account, or may not be written in', async () => {
    const package_ = await copyWithoutLinks('closed');
    const dataDir = join(home, 'data');
    await mkdir(dataDir);
    await chmod(isRoot ? package_.folder : join(package_.folder, 'native/lib'), isRoot ? 0o700 : 0o555);
    for (const _ of ['copied', 'found again']) {
      const reached = await reachBinaries(package_, other, dataDir);
      assert.equal(reached.folder, join(dataDir, `postgresql-${package_.version}`));
      assert.equal((await runAs(other, programOf(reached, 'postgres'), ['--version'])).code, 0);
    }
  });

  test('cannot run where the C library is another, and one sentence says what to do', async () => {
    const folder = join(home, 'musl');
    await mkdir(join(folder, 'native/bin'), { recursive: true });
    const binaries = { folder, version: installed.version };
    await writeFile(programOf(binaries, 'postgres'), '#!/lib/no-such-loader.so\n', { mode: 0o755 });
    await refused(reachBinaries(binaries, self, home), /cannot run on this system.*Alpine.*DATABASE_URL/);
    await assert.rejects(lstat(join(home, `postgresql-${installed.version}`)), /ENOENT/);
  });

  async function copyWithoutLinks(name: string): Promise<Binaries> {
    const folder = join(home, name);
    await cp(installed.folder, folder, {
      recursive: true,
      filter: async (path) => !(await lstat(path)).isSymbolicLink() && !path.endsWith('.a'),
    });
    return { ...installed, folder };
  }
});

async function refused(attempt: Promise<unknown>, sentence: RegExp): Promise<void> {
  await assert.rejects(attempt, (error) => error instanceof Refusal && sentence.test(error.message));
}
