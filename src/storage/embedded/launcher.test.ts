/** The embedded server: started once, shared, taken over and stopped, whoever else is there. As long as there are ways for a start to go wrong. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile, utimes } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Refusal } from '../../ground/refusal.ts';
import { runAs, waysFor } from './account.ts';
import { type EmbeddedServer, openEmbedded } from './launcher.ts';
import { openEmbeddedDatabase } from './open-embedded-database.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
const projectIsOpen =
  isRoot && (await runAs(waysFor(NOBODY)[0]!, '/bin/sh', ['-c', `test -x ${process.execPath}`])).code === 0;

type Opener = { readonly child: ChildProcess; readonly adminUrl: string; readonly startedHere: boolean };

describe('the embedded database, in one folder through its life', () => {
  let home: string;
  let folder: string;
  const open = new Set<EmbeddedServer>();
  const children = new Set<ChildProcess>();

  before(async () => {
    // Named directly below the temporary folder, so that root's server runs under an ordinary account's own rights.
    home = await mkdtemp(join(tmpdir(), 'line-of-sight-launcher-'));
    await chmod(home, 0o755);
    folder = join(home, 'Line of Sight');
  });
  afterEach(async () => {
    for (const server of open) await server.release();
    open.clear();
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });
  after(async () => rm(home, { recursive: true, force: true }));

  test('the first start makes it, closed to everybody else, and says so', async () => {
    const said: string[] = [];
    const server = await opened({ onProgress: (sentence) => said.push(sentence) });
    assert.equal(server.startedHere, true);
    assert.deepEqual(said, [`Making the database in ${folder}, which happens only once.`, 'Starting the database.']);
    assert.equal(await modeOf(folder), 0o700);
    assert.equal(await modeOf(join(folder, 'database-secrets.json')), 0o600);
    assert.equal(await modeOf(join(folder, 'postgres', 'server.log')), 0o600);
    const names = ['server_encoding', 'fsync', 'data_checksums', 'listen_addresses', 'unix_socket_directories'];
    const settings = await asked(server.adminUrl, 'select name, setting from pg_settings where name = any ($1)', [
      names,
    ]);
    assert.deepEqual(Object.fromEntries(settings.map(({ name, setting }) => [name, setting])), {
      server_encoding: 'UTF8',
      fsync: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    });
    await asked(server.adminUrl, 'create table kept (word text primary key)');
  });

  test('nobody enters without the password', async () => {
    const server = await opened();
    const url = new URL(server.adminUrl);
    url.password = 'password';
    await assert.rejects(asked(url.href, 'select'), /password authentication failed/);
  });

  test('the log keeps no statement and no value', async () => {
    const server = await opened();
    await asked(server.adminUrl, "insert into kept values ('Amira')");
    await assert.rejects(asked(server.adminUrl, "insert into kept values ('Amira')"), /duplicate key/);
    const log = await readFile(join(folder, 'postgres', 'server.log'), 'utf8');
    assert.match(log, /ready to accept connections/);
    assert.doesNotMatch(log, /Amira|insert/);
  });

  test('the second start keeps what was written, at the same port', async () => {
    const first = await opened();
    await asked(first.adminUrl, "insert into kept values ('second start')");
    await first.release();
    const second = await opened();
    assert.equal(second.startedHere, true);
    assert.equal(second.adminUrl, first.adminUrl);
    assert.equal(await count(second, 'second start'), 1);
  });

  test('takes another port when something else has its own', async () => {
    const first = await opened();
    await first.release();
    const other = createServer().listen(Number(new URL(first.adminUrl).port), '127.0.0.1');
    await once(other, 'listening');
    try {
      const second = await opened();
      assert.notEqual(new URL(second.adminUrl).port, new URL(first.adminUrl).port);
    } finally {
      other.close();
    }
  });

  test('two processes share it, and the last to leave stops it', async () => {
    const first = await openedElsewhere();
    const second = await opened();
    assert.equal(first.startedHere, true);
    assert.equal(second.startedHere, false);
    assert.equal(second.adminUrl, first.adminUrl);
    first.child.stdin?.end();
    await once(first.child, 'exit');
    assert.deepEqual(await asked(second.adminUrl, 'select 1 as one'), [{ one: 1 }]);
    await second.release();
    await assert.rejects(asked(second.adminUrl, 'select'), /ECONNREFUSED/);
  });

  test('the process that opened it is killed: the next one joins the server left running', async () => {
    const first = await openedElsewhere();
    const pid = await serverPid();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await opened();
    assert.equal(second.startedHere, false);
    assert.equal(await serverPid(), pid);
    await second.release();
    await assert.rejects(asked(second.adminUrl, 'select'), /ECONNREFUSED/);
  });

  test('PostgreSQL is killed: the next start recovers every committed row', async () => {
    const first = await opened();
    for (let word = 0; word < 20; word += 1) await asked(first.adminUrl, `insert into kept values ('killed ${word}')`);
    process.kill(await serverPid(), 'SIGKILL');
    await first.release();
    const second = await opened();
    assert.equal(second.startedHere, true);
    assert.equal(await count(second, 'killed %'), 20);
  });

  test('starts although another process now has the number that a killed server had', async () => {
    const first = await opened();
    const pid = await serverPid();
    process.kill(pid, 'SIGKILL');
    await first.release();
    const lockFile = join(folder, 'postgres', 'postmaster.pid');
    const stranger = spawn('sleep', ['60'], isRoot ? await ownerOf(join(folder, 'postgres')) : {});
    children.add(stranger);
    await writeFile(lockFile, (await readFile(lockFile, 'utf8')).replace(String(pid), String(stranger.pid)));
    const second = await opened();
    assert.equal(second.startedHere, true);
    assert.equal(await count(second, 'second start'), 1);
  });

  test('starts although a crash left an empty lock file', async () => {
    const first = await opened();
    process.kill(await serverPid(), 'SIGKILL');
    await first.release();
    const lockFile = join(folder, 'postgres', 'postmaster.pid');
    await writeFile(lockFile, '');
    await utimes(lockFile, new Date(0), new Date(0));
    const second = await opened();
    assert.equal(second.startedHere, true);
    assert.equal(await count(second, 'second start'), 1);
  });

  test('waits where another start has made its lock file and not filled it yet', async () => {
    const first = await opened();
    process.kill(await serverPid(), 'SIGKILL');
    await first.release();
    const lockFile = join(folder, 'postgres', 'postmaster.pid');
    await writeFile(lockFile, '');
    const [second] = await Promise.all([opened(), sleep(400).then(async () => rm(lockFile))]);
    assert.equal(second.startedHere, true);
    assert.equal(await count(second, 'second start'), 1);
  });

  test('several processes at once get one server', async () => {
    const servers = await Promise.all([opened(), opened(), openedElsewhere()]);
    assert.equal(new Set(servers.map(({ adminUrl }) => adminUrl)).size, 1);
    assert.equal(servers.filter(({ startedHere }) => startedHere).length, 1);
  });

  test('one that comes while the last is leaving waits, and starts it again', async () => {
    const first = await opened();
    const [, second] = await Promise.all([first.release(), sleep(5).then(async () => opened())]);
    assert.equal(await count(second, 'second start'), 1);
  });

  test('holds the database of Line of Sight with its log-ins, the same at each start', async () => {
    const first = await openEmbeddedDatabase(folder);
    await asked(first.urls.owner, 'create table review (id integer)');
    await first.release();
    const second = await openEmbeddedDatabase(folder);
    try {
      assert.deepEqual(second.urls, first.urls);
      assert.deepEqual(await asked(second.urls.app, 'select session_user::text as name, current_database() as place'), [
        { name: 'los_app', place: 'line_of_sight' },
      ]);
      await assert.rejects(asked(second.urls.app, 'select from review'), /permission denied/);
    } finally {
      await second.release();
    }
  });

  test('a folder whose secrets are lost or wrong is refused', async () => {
    const path = join(folder, 'database-secrets.json');
    const secrets = await readFile(path, 'utf8');
    await rm(path);
    await refused(opened(), /database-secrets\.json is not; put that file back/);
    await writeFile(path, secrets.replace(/"superuser": "[^"]*"/, '"superuser": "wrong"'), { mode: 0o600 });
    await refused(opened(), /does not know the password in its database-secrets\.json/);
    await writeFile(path, secrets);
    await opened();
  });

  test('a database of another PostgreSQL is refused, with the way over', async () => {
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await refused(opened(), /was made by PostgreSQL 17 and this Line of Sight brings 18; make a backup/);
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n');
    await opened();
  });

  async function opened(options: { onProgress?: (sentence: string) => void } = {}): Promise<EmbeddedServer> {
    const server = await openEmbedded(folder, options);
    open.add(server);
    return server;
  }

  async function openedElsewhere(): Promise<Opener> {
    const opener = await openInAnotherProcess(folder);
    children.add(opener.child);
    return opener;
  }

  async function serverPid(): Promise<number> {
    return Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  }
});

describe('where the embedded database may live', () => {
  let home: string;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'line-of-sight-home-'));
  });
  after(async () => rm(home, { recursive: true, force: true }));

  test('in a home nobody else may enter, also when root starts it', async () => {
    assert.equal(await modeOf(home), 0o700);
    await makeAndReopen(join(home, 'data'));
  });

  test('in an empty folder that is there already, which is closed', async () => {
    const folder = join(home, 'mine');
    await mkdir(folder, { mode: 0o755 });
    await makeAndReopen(folder);
    assert.equal(await modeOf(folder), 0o700);
  });

  test('not where its path would mean something to a shell', async () => {
    await refused(openEmbedded(join(home, '$(id)')), /cannot have a quotation mark/);
  });

  test('not among other files, which stay as they are', async () => {
    const folder = join(home, 'letters');
    await mkdir(folder, { mode: 0o755 });
    await writeFile(join(folder, 'letter.txt'), 'Dear Amira');
    await refused(
      openEmbedded(folder),
      /holds other files and no Line of Sight database; set DATA_DIR to an empty folder\.$/,
    );
    assert.equal(await modeOf(folder), 0o755);
  });

  test('as an ordinary user, with nothing of root', {
    skip: projectIsOpen ? false : 'every test here runs as an ordinary user, or no other user may enter the project',
  }, async () => {
    const open = await mkdtemp(join(tmpdir(), 'line-of-sight-nobody-'));
    await chown(open, NOBODY.uid, NOBODY.gid);
    try {
      const opener = await openInAnotherProcess(join(open, 'data'), NOBODY);
      assert.deepEqual(await ownerOf(join(open, 'data', 'postgres')), NOBODY);
      opener.child.stdin?.end();
      await once(opener.child, 'exit');
      await assert.rejects(asked(opener.adminUrl, 'select'), /ECONNREFUSED/);
      // Root finds it made, and keeps the account that made it.
      await makeAndReopen(join(open, 'data'));
      const again = await openInAnotherProcess(join(open, 'data'), NOBODY);
      again.child.stdin?.end();
      await once(again.child, 'exit');
    } finally {
      await rm(open, { recursive: true, force: true });
    }
  });

  async function makeAndReopen(folder: string): Promise<void> {
    for (const start of ['first', 'second']) {
      const server = await openEmbedded(folder, { throwaway: true });
      try {
        await asked(server.adminUrl, 'create table if not exists kept (word text)');
        await asked(server.adminUrl, 'insert into kept values ($1)', [start]);
        assert.equal((await asked(server.adminUrl, 'select from kept')).length, start === 'first' ? 1 : 2);
      } finally {
        await server.release();
      }
    }
  }
});

/** Opens the folder until its standard input ends. */
async function openInAnotherProcess(folder: string, as: { uid?: number; gid?: number } = {}): Promise<Opener> {
  const script = `
    const { openEmbedded } = await import(${JSON.stringify(import.meta.resolve('./launcher.ts'))});
    const server = await openEmbedded(process.argv[1]);
    console.log(JSON.stringify(server));
    process.stdin.resume().once('end', () => server.release());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    ...as,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number | null];
  if (!Buffer.isBuffer(line)) throw new Error(`the process ended with ${line} before it had opened the folder`);
  const said = JSON.parse(line.toString()) as { adminUrl: string; startedHere: boolean };
  return { child, ...said };
}

async function refused(opening: Promise<EmbeddedServer>, sentence: RegExp): Promise<void> {
  await assert.rejects(opening, (error) => error instanceof Refusal && sentence.test(error.message));
}

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number }> {
  const { uid, gid } = await stat(path);
  return { uid, gid };
}

async function count(server: EmbeddedServer, like: string): Promise<number> {
  return (await asked(server.adminUrl, 'select from kept where word like $1', [like])).length;
}

async function asked(
  url: string,
  query: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query, [...values])).rows;
  } finally {
    await client.end();
  }
}
