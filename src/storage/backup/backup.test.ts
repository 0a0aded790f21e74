/** A backup is whole, is checked, and comes back; what is missing or was changed is named. One file is written, altered and restored in all of it. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { type TestDatabase, testCluster, testDatabase } from '../../../tests/database.ts';
import { Refusal } from '../../ground/refusal.ts';
import { openEmbedded } from '../embedded/launcher.ts';
import { dropLogIns, makeLogIns, roles, type Urls } from '../log-ins.ts';
import { migrate } from '../migrate.ts';
import { withStorage, writeExampleRecord, writeOneMore } from '../seals/example-record.ts';
import { readOrMakeSealKey, type SealKey } from '../seals/seal-key.ts';
import { sealNow } from '../seals/sealer.ts';
import { verifyJournal } from '../seals/verify.ts';
import { backup } from './backup.ts';
import { KEPT_APART } from './backup-file.ts';
import { restore } from './restore.ts';
import { contentHashes } from './table-lines.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

describe('backup and restore', () => {
  let folder: string;
  let file: string;
  let database: TestDatabase;
  let key: SealKey;
  let log: string;
  const made: TestDatabase[] = [];
  const emptyDatabase = async (): Promise<TestDatabase> => {
    const empty = await testDatabase(migrate);
    made.push(empty);
    return empty;
  };
  const backUp = async (urls: Urls, to = file) => backup({ backupUrl: urls.backup, file: to, now: NOW });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'line-of-sight-backup-'));
    file = join(folder, 'backup.gz');
    log = join(folder, 'seals.log');
    key = await readOrMakeSealKey(folder);
    database = await emptyDatabase();
    await withStorage(database.urls, writeExampleRecord);
    await sealNow({ sealerUrl: database.urls.sealer, key, log, now: NOW });
    await backUp(database.urls);
  });
  after(async () => {
    for (const one of made) await one.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('brings back everything, journal and seals too, and the record goes on from there', async () => {
    const empty = await emptyDatabase();
    const { rows, takenAt } = await restore({ ownerUrl: empty.urls.owner, file });
    assert.equal(takenAt, NOW.toISOString());
    assert(rows > 150);
    assert.deepEqual(await contentHashes(empty.urls.backup), await contentHashes(database.urls.backup));
    const verified = async (by: string) => verifyJournal({ backupUrl: empty.urls.backup, key, log: by });
    assert.deepEqual((await verified(log)).findings, []);
    assert.deepEqual(await numbers(empty.urls.owner), await numbers(database.urls.owner));

    // What was set aside for the restore works again: journal, foreign keys, numbers.
    await withStorage(empty.urls, writeOneMore);
    const restoredLog = await copyOf(log);
    await sealNow({ sealerUrl: empty.urls.sealer, key, log: restoredLog, now: NOW });
    const { findings, unsealed } = await verified(restoredLog);
    assert.deepEqual({ findings, unsealed }, { findings: [], unsealed: 0 });
    const stranger = `insert into review (authority_id, id, person_id, held_on, act) values (1, gen_random_uuid(), gen_random_uuid(), '2026-03-02', 1)`;
    await assert.rejects(ask(empty.urls.owner, stranger), /foreign key/);
  });

  test('holds every table of the catalogue and says what it leaves out', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    const manifest = JSON.parse(lines.at(-2) ?? '') as Record<string, unknown>;
    const schema = (await ask(database.urls.owner, 'select max(number) as number from schema_migration'))[0]?.[
      'number'
    ];
    assert.equal(manifest['schema'], schema);
    assert.equal(manifest['notInside'], KEPT_APART);
    assert.deepEqual(manifest['tables'], await contentHashes(database.urls.backup));
    const tables = await ask(
      database.urls.owner,
      `select format('%s.%s', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'access') and tablename <> 'schema_migration' order by schemaname, tablename collate "C"`,
    );
    const names = tables.map((row) => String(row['name']));
    assert.deepEqual(Object.keys(manifest['tables'] as object).sort(), names.sort());
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal((await backUp(database.urls)).reminder, KEPT_APART);
  });

  test('is of one moment, while others write', async () => {
    const other = join(folder, 'while-writing.gz');
    await withStorage(database.urls, async (storage) => {
      let going = true;
      const writing = (async () => {
        while (going) await writeOneMore(storage);
      })();
      await backUp(database.urls, other);
      going = false;
      await writing;
    });
    const empty = await emptyDatabase();
    await restore({ ownerUrl: empty.urls.owner, file: other });
    const { findings } = await verifyJournal({ backupUrl: empty.urls.backup, key, log });
    assert.deepEqual(findings, []);
  });

  test('a file that was cut or altered is refused, and the database stays empty', async () => {
    const empty = await emptyDatabase();
    const before = await contentHashes(empty.urls.backup);
    const whole = await readFile(file);
    const text = gunzipSync(whole).toString();
    const lines = text.split('\n');
    const broken = join(folder, 'broken.gz');
    const flip = (at: number): Buffer => Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 1 : byte)));
    const isRead = (bytes: Buffer): boolean => {
      try {
        return gunzipSync(bytes).toString() === text;
      } catch {
        return false;
      }
    };
    // Between two parts of a packed file stand bits that say nothing: the next that says something is flipped.
    const flipped = (at: number): Buffer => (isRead(flip(at)) ? flipped(at + 1) : flip(at));
    const spoilt: readonly Buffer[] = [
      ...[0, 1, 20, 0.5, 0.9].map((part) => whole.subarray(0, part < 1 ? Math.floor(whole.length * part) : part)),
      whole.subarray(0, -1),
      Buffer.concat([whole, Buffer.from('more')]),
      Buffer.concat([whole, gzipSync('{"more":1}\n')]),
      ...[12, 0.3, 0.6].map((part) => flipped(part < 1 ? Math.floor(whole.length * part) : part)),
      flipped(whole.length - 6),
      gzipSync(text.slice(0, -1)),
      gzipSync(text.replace('Walsh', 'Welsh')),
      gzipSync(lines.slice(0, -2).join('\n')),
      gzipSync(lines.toSpliced(-3, 1).join('\n')),
      gzipSync(lines.toSpliced(10, 1).join('\n')),
    ];
    for (const [index, bytes] of spoilt.entries()) {
      await writeFile(broken, bytes);
      await assert.rejects(
        restore({ ownerUrl: empty.urls.owner, file: broken }),
        isRefusal(/cut short or altered|is not a backup/),
        `${index}`,
      );
    }
    await writeFile(broken, 'LAC_CHILD,DECOM\n');
    await assert.rejects(restore({ ownerUrl: empty.urls.owner, file: broken }), isRefusal(/is not a backup/));
    await assert.rejects(
      restore({ ownerUrl: empty.urls.owner, file: `${broken}.absent` }),
      isRefusal(/^There is no file/),
    );
    await assert.rejects(restore({ ownerUrl: empty.urls.owner, file: folder }), isRefusal(/cannot be read \(EISDIR\)/));
    assert.deepEqual(await contentHashes(empty.urls.backup), before);
  });

  test('a restore that fails half way leaves the database empty and as it was', async () => {
    const empty = await emptyDatabase();
    const before = [
      await contentHashes(empty.urls.backup),
      await shape(empty.urls.owner),
      await numbers(empty.urls.owner),
    ];
    await ask(
      empty.urls.owner,
      `create function refuse() returns trigger language plpgsql as 'begin return null; end'`,
    );
    await ask(empty.urls.owner, 'create trigger a before insert on visit for each row execute function refuse()');
    await ask(empty.urls.owner, 'create trigger a before insert on review for each row execute function refuse()');
    // One that is always on is not ours to set aside; here it drops rows.
    await ask(empty.urls.owner, 'alter table review enable always trigger a');
    await assert.rejects(
      restore({ ownerUrl: empty.urls.owner, file }),
      isRefusal(/rows of public.review did not come back/),
    );
    await ask(empty.urls.owner, 'drop function refuse cascade');
    assert.deepEqual(
      [await contentHashes(empty.urls.backup), await shape(empty.urls.owner), await numbers(empty.urls.owner)],
      before,
    );
    await restore({ ownerUrl: empty.urls.owner, file });
    assert.deepEqual(await shape(empty.urls.owner), before[1]);
  });

  test('only an empty database of the same schema is restored into', async () => {
    await assert.rejects(restore({ ownerUrl: database.urls.owner, file }), isRefusal(/is not empty/));
    const older = await emptyDatabase();
    await ask(
      older.urls.owner,
      'delete from schema_migration where number = (select max(number) from schema_migration)',
    );
    await assert.rejects(
      restore({ ownerUrl: older.urls.owner, file }),
      isRefusal(/^The backup was made at migration \d+ and/),
    );
    const other = await emptyDatabase();
    await ask(other.urls.owner, 'alter table team add column place text');
    await assert.rejects(restore({ ownerUrl: other.urls.owner, file }), isRefusal(/other tables or columns/));
    await ask(other.urls.owner, 'create table place (id integer)');
    await assert.rejects(restore({ ownerUrl: other.urls.owner, file }), isRefusal(/other tables or columns/));
  });

  test('a backup that cannot be written or may not read everything is refused and leaves no file', async () => {
    await assert.rejects(
      backUp(database.urls, join(folder, 'absent', 'backup.gz')),
      isRefusal(/could not be written \(ENOENT\)/),
    );
    const another = await emptyDatabase();
    await ask(another.urls.owner, 'create table not_kept (id integer)');
    await assert.rejects(
      backUp(another.urls, join(folder, 'partial.gz')),
      isRefusal(/permission denied for table not_kept/),
    );
    assert.deepEqual(
      (await readdir(folder)).filter((name) => /partial|unfinished/.test(name)),
      [],
    );
  });

  test('goes from the embedded database to a server and back with the same contents', async (t) => {
    const other = await openOtherServer(folder);
    if (other === undefined) {
      t.skip('no PostgreSQL server answers beside the embedded one');
      return;
    }
    try {
      const [[here], [there]] = [await version(database.urls.owner), await version(other.urls.owner)];
      t.diagnostic(`between PostgreSQL ${here} and ${there}`);
      await migrate(other.urls.owner, { suffix: other.suffix });
      await restore({ ownerUrl: other.urls.owner, file });
      const contents = await contentHashes(other.urls.backup);
      const tables = (
        JSON.parse(
          gunzipSync(await readFile(file))
            .toString()
            .trimEnd()
            .split('\n')
            .at(-2) ?? '',
        ) as { tables: unknown }
      ).tables;
      assert.deepEqual(contents, tables);
      const back = join(folder, 'back.gz');
      await backUp(other.urls, back);
      const empty = await emptyDatabase();
      await restore({ ownerUrl: empty.urls.owner, file: back });
      assert.deepEqual(await contentHashes(empty.urls.backup), contents);
      for (const urls of [other.urls, empty.urls]) {
        assert.deepEqual((await verifyJournal({ backupUrl: urls.backup, key, log })).findings, []);
      }
    } finally {
      await other.close();
    }
  });
});

async function copyOf(path: string): Promise<string> {
  await writeFile(`${path}.copy`, await readFile(path));
  return `${path}.copy`;
}

function isRefusal(sentence: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert(error instanceof Refusal, String(error));
    assert.match(error.message, sentence);
    assert.equal(error.exitCode, 1);
    return true;
  };
}

async function ask(url: string, query: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(query)).rows;
  } finally {
    await client.end();
  }
}

/** What the next number of each sequence will be. */
async function numbers(url: string): Promise<unknown> {
  const next = ['act_id', 'journal_id', 'reading_log_id', 'seal_id'].map(
    (name) => `(select last_value + is_called::integer from ${name}) as ${name}`,
  );
  return ask(url, `select ${next.join(', ')}`);
}

async function shape(url: string): Promise<unknown> {
  return ask(
    url,
    `select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) as what, conname as name from pg_constraint where connamespace = 'public'::regnamespace
     union all select tgrelid::regclass::text || ' ' || tgenabled::text, tgname from pg_trigger where not tgisinternal order by 1, 2`,
  );
}

async function version(url: string): Promise<readonly string[]> {
  return (await ask(url, 'show server_version')).map((row) => String(row['server_version']));
}

type OtherServer = { readonly urls: Urls; readonly suffix: string; readonly close: () => Promise<void> };

/** The kind of server that the tests are not running on: the embedded one, or one that answers on the usual port. */
async function openOtherServer(folder: string): Promise<OtherServer | undefined> {
  const cluster = await testCluster();
  const suffix = `${cluster.suffix}o`;
  const embedded = process.env['TEST_DATABASE_URL']
    ? await openEmbedded(join(folder, 'other'), { throwaway: true })
    : undefined;
  const adminUrl = embedded?.adminUrl ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  // Named as every run is, so that other runs know that these log-ins are in use.
  const presence = new Client({
    connectionString: adminUrl,
    application_name: `line of sight tests ${cluster.suffix}`,
    connectionTimeoutMillis: 1_000,
  });
  presence.on('error', () => {});
  try {
    await presence.connect();
  } catch {
    return undefined;
  }
  const installation = { database: `los${suffix}`, suffix };
  const passwords = Object.fromEntries(roles.map((role) => [role, suffix])) as Readonly<
    Record<(typeof roles)[number], string>
  >;
  const urls = await makeLogIns(adminUrl, { ...installation, passwords });
  return {
    urls,
    suffix,
    close: async () => {
      await dropLogIns(adminUrl, installation);
      await presence.end();
      await embedded?.release();
    },
  };
}
