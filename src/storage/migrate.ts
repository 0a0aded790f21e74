/**
 * Brings a database to the schema this program needs, as its owner. Migrations are SQL files, run once, in order of
 * their number, each in a transaction; they only go forward (expand, then contract).
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Refusal } from '../ground/refusal.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
const ROLE_WORDS = /\blos_(owner|app|reporting|released|sealer|backup)\b/g;

type Migration = { readonly number: number; readonly name: string; readonly text: string; readonly hash: string };
export type SchemaState = { readonly at: number; readonly needed: number };

async function migrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(FOLDER, name), 'utf8');
      return { number: Number(name.slice(0, 4)), name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Runs what is missing; answers the names of what it ran. Refuses a database that a newer program has changed. `upTo` is
 * for tests: the schema of an earlier version.
 */
export async function migrate(
  ownerUrl: string,
  { suffix = '', upTo = Number.POSITIVE_INFINITY }: { readonly suffix?: string; readonly upTo?: number } = {},
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'line of sight migrations' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query(`set lock_timeout = '2s'; create table if not exists schema_migration (
      number integer primary key, name text not null, hash text not null, at timestamptz not null default clock_timestamp())`);
    const done = new Map<number, string>(
      (await client.query<{ number: number; hash: string }>('select number, hash from schema_migration')).rows.map(
        (row) => [row.number, row.hash],
      ),
    );
    const all = await migrations();
    refuseNewer(done, all);
    const ran: string[] = [];
    for (const migration of all) {
      if (migration.number > upTo) break;
      const known = done.get(migration.number);
      if (known === migration.hash) continue;
      if (known !== undefined) throw new Refusal(`Migration ${migration.name} was changed after it had been run here.`);
      await runOne(client, migration, suffix);
      ran.push(migration.name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

const MIGRATION_LOCK = 7_463_001;

async function runOne(client: pg.Client, migration: Migration, suffix: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text.replaceAll(ROLE_WORDS, `$&${suffix}`));
    await client.query('insert into schema_migration (number, name, hash) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.hash,
    ]);
    await client.query(
      `revoke all on schema_migration from public; grant select on schema_migration to los_app${suffix}, los_backup${suffix}`,
    );
    await client.query('commit');
  } catch (failure) {
    await client.query('rollback');
    throw failure;
  }
}

function refuseNewer(done: ReadonlyMap<number, string>, all: readonly Migration[]): void {
  const newest = Math.max(0, ...done.keys());
  if (newest > (all.at(-1)?.number ?? 0)) {
    throw new Refusal(
      'This database was changed by a newer Line of Sight; start that version, or restore a backup made before it.',
    );
  }
}

/** Where the schema is, and where this program needs it: older means *run migrate*, newer means refuse. */
export async function schemaState(url: string): Promise<SchemaState> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const exists = await client.query<{ found: string | null }>(
      "select to_regclass('schema_migration')::text as found",
    );
    const at = exists.rows[0]?.found
      ? (await client.query<{ at: number | null }>('select max(number) as at from schema_migration')).rows[0]?.at
      : 0;
    return { at: at ?? 0, needed: (await migrations()).at(-1)?.number ?? 0 };
  } finally {
    await client.end();
  }
}
