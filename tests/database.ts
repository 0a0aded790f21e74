/**
 * The PostgreSQL that tests run on, and a database of its own for each test that asks. `TEST_DATABASE_URL` names a server
 * (as an administrator of it); without it an embedded one is started in a temporary folder. A run of many processes opens it
 * once and hands it on in `TEST_RUN`. Role and database names carry the run's ending, so runs do not collide, and everything
 * made is dropped; what a killed run left is dropped by the next.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { openEmbedded } from '../src/storage/embedded/launcher.ts';
import { migrate as migrateOnly } from '../src/storage/migrate.ts';
import {
  dropLogIns,
  makeDatabase,
  makeLogIns,
  type Passwords,
  roleName,
  type Urls,
  urlsOf,
} from '../src/storage/log-ins.ts';

export type TestCluster = {
  readonly adminUrl: string;
  /** What the role names of this run end in: `_t2kvx9f03ab`. A test that makes log-ins of its own adds letters to it. */
  readonly suffix: string;
};
export type TestDatabase = { readonly urls: Urls; readonly suffix: string; readonly drop: () => Promise<void> };
export type Migrate = (ownerUrl: string, run: { readonly suffix: string }) => Promise<unknown>;

type Opened = TestCluster & {
  readonly passwords: Passwords;
  readonly inTurn: <T>(work: (admin: Client) => Promise<T>) => Promise<T>;
  readonly nextName: () => string;
  readonly close: () => Promise<void>;
};

const FOLDER_NAME = 'line-of-sight-tests';
const SESSION_NAME = 'line of sight tests';
const SWEEPING = 0x4c6f53ff;

/** Where a run of many processes has opened one for all of them: an address, and the run's ending. */
export const RUN_AT = 'TEST_RUN';

let opening: Promise<Opened> | undefined;
const templates = new Map<Migrate, Promise<string>>();
const shared = new Map<Migrate, string>([[migrateOnly, 'migrated']]);

/** Made once a run under this name, by whichever process asks first; others are made once a process. */
export function shareTemplate(name: string, migrate: Migrate): Migrate {
  shared.set(migrate, name);
  return migrate;
}

export async function testCluster(): Promise<TestCluster> {
  return openedCluster();
}

/** Migrated once for each `migrate`, then copied: the same function must be handed in for the copy to be quick. */
export async function testDatabase(migrate: Migrate): Promise<TestDatabase> {
  const { adminUrl, suffix, passwords, inTurn, nextName } = await openedCluster();
  const template = await (templates.get(migrate) ?? makeTemplate(migrate));
  const database = nextName();
  await inTurn(async (admin) => makeDatabase(admin, { database, suffix, template }));
  return {
    urls: urlsOf(adminUrl, { database, suffix, passwords }),
    suffix,
    drop: async () => inTurn(async (admin) => dropDatabase(admin, database)),
  };
}

export async function stopTestCluster(): Promise<void> {
  const cluster = opening;
  opening = undefined;
  templates.clear();
  // An opening that failed has already told whoever asked for it.
  await (await cluster?.catch(() => undefined))?.close();
}

// For a run of one file, which has no runner to stop the cluster. Nothing here keeps the process from getting this far.
process.once('beforeExit', () => void stopTestCluster());

async function openedCluster(): Promise<Opened> {
  opening ??= open();
  return opening;
}

async function makeTemplate(migrate: Migrate): Promise<string> {
  const name = shared.get(migrate);
  const made = name === undefined ? makeOwnTemplate(migrate) : makeSharedTemplate(name, migrate);
  templates.set(migrate, made);
  return made;
}

async function makeOwnTemplate(migrate: Migrate): Promise<string> {
  const { adminUrl, suffix, passwords, nextName } = await openedCluster();
  const database = nextName();
  const urls = await makeLogIns(adminUrl, { database, suffix, passwords });
  await migrate(urls.owner, { suffix });
  return database;
}

/** Under its name only once it is whole; whoever asks while it is being made waits. */
async function makeSharedTemplate(name: string, migrate: Migrate): Promise<string> {
  const { adminUrl, suffix, passwords } = await openedCluster();
  const database = `los${suffix}_${name}`;
  const unfinished = `${database}_unfinished`;
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [database]);
    if (((await admin.query('select from pg_database where datname = $1', [database])).rowCount ?? 0) > 0)
      return database;
    await dropDatabase(admin, unfinished);
    const urls = await makeLogIns(adminUrl, { database: unfinished, suffix, passwords });
    await migrate(urls.owner, { suffix });
    await admin.query(`alter database ${escapeIdentifier(unfinished)} rename to ${escapeIdentifier(database)}`);
    return database;
  } finally {
    await admin.end();
  }
}

async function open(): Promise<Opened> {
  const given = process.env[RUN_AT];
  const run = given === undefined ? undefined : (JSON.parse(given) as TestCluster);
  const suffix = run?.suffix ?? `_t${process.pid.toString(36)}x${randomBytes(3).toString('hex')}`;
  const server: Server =
    run === undefined ? await openServer() : { adminUrl: run.adminUrl, endsWithUs: 'nothing', close: async () => {} };
  const admin = new Client({ connectionString: server.adminUrl, application_name: `${SESSION_NAME} ${suffix}` });
  admin.on('error', () => {});
  await admin.connect();
  if (run === undefined) await sweepServer(admin, server.adminUrl);
  admin.unref();

  let last: Promise<unknown> = Promise.resolve();
  let names = 0;
  return {
    adminUrl: server.adminUrl,
    suffix,
    passwords: {
      owner: suffix,
      app: suffix,
      reporting: suffix,
      released: suffix,
      sealer: suffix,
      backup: suffix,
    },
    nextName: () => {
      names += 1;
      return `los${suffix}_${process.pid.toString(36)}_${names}`;
    },
    inTurn: async (work) => {
      const turn = last.then(async () => {
        admin.ref();
        try {
          return await work(admin);
        } finally {
          admin.unref();
        }
      });
      last = turn.catch(() => {});
      return turn;
    },
    close: async () => {
      await last;
      admin.ref();
      if (server.endsWithUs === 'what we made') await dropRun(admin, server.adminUrl, suffix);
      await admin.end();
      await server.close();
    },
  };
}

type Server = {
  readonly adminUrl: string;
  readonly endsWithUs: 'all of it' | 'what we made' | 'nothing';
  readonly close: () => Promise<void>;
};

async function openServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { adminUrl: given, endsWithUs: 'what we made', close: async () => {} };
  await sweepFolders();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER_NAME}-${process.pid}-`));
  const { adminUrl, release } = await openEmbedded(folder, { throwaway: true });
  return {
    adminUrl,
    endsWithUs: 'all of it',
    close: async () => {
      await release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A run is over when its administrator's session is gone. */
async function sweepServer(admin: Client, adminUrl: string): Promise<void> {
  // Two processes of one run sweep at the same moment; each would find what the other is just dropping.
  await admin.query('select pg_advisory_lock($1)', [SWEEPING]);
  const answer = await admin.query<{ suffix: string }>(
    `select distinct suffix from pg_roles, substring(rolname from '^los_owner(_t[0-9a-z]+x[0-9a-f]{6})') as suffix
      where suffix is not null
        and not exists (select from pg_stat_activity where application_name = $1 || ' ' || suffix)`,
    [SESSION_NAME],
  );
  for (const { suffix } of answer.rows) await dropRun(admin, adminUrl, suffix);
  await admin.query('select pg_advisory_unlock($1)', [SWEEPING]);
}

async function dropRun(admin: Client, adminUrl: string, suffix: string): Promise<void> {
  const answer = await admin.query<{ owner: string; databases: string[] }>(
    `select rolname::text as owner, array(select datname::text from pg_database where datdba = role.oid) as databases
       from pg_roles as role where starts_with(rolname, $1)`,
    [roleName('owner', suffix)],
  );
  for (const { owner, databases } of answer.rows) {
    for (const database of databases) await dropDatabase(admin, database);
    await dropLogIns(adminUrl, { database: `los${suffix}`, suffix: owner.slice(roleName('owner').length) });
  }
}

async function dropDatabase(admin: Client, database: string): Promise<void> {
  await admin.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
}

async function sweepFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${FOLDER_NAME}-(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    try {
      // Joined as the last one present, and so stopped on leaving.
      await (await openEmbedded(folder, { throwaway: true })).release();
      await rm(folder, { recursive: true, force: true });
    } catch {
      // Another account's, or half made: not ours to judge.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
