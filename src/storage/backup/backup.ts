/**
 * Writes everything in the database into one file: every table of the catalogue, as it stood at one moment. It is the way
 * back after a loss, and the way from the embedded database to a server and from one PostgreSQL to the next.
 */

import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { Refusal } from '../../ground/refusal.ts';
import { codeOf } from '../embedded/account.ts';
import { syncFolder } from '../sync-folder.ts';
import { inSnapshot, textRows, withExactClient } from '../text-rows.ts';
import { type Head, KEPT_APART, type Manifest, type TableHead } from './backup-file.ts';
import { listTables, schemaNumber, type TableContent, tableLines } from './table-lines.ts';

export type BackedUp = {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  /** What the person who made it should do beside. */
  readonly reminder: string;
};

const NOT_ALLOWED = '42501';

/** As the backup log-in. The file is whole or not there; only its owner may read it. */
export async function backup({
  backupUrl,
  file,
  now,
  onProgress = () => {},
}: {
  readonly backupUrl: string;
  readonly file: string;
  readonly now: Date;
  readonly onProgress?: (sentence: string) => void;
}): Promise<BackedUp> {
  const path = resolve(file);
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.unfinished`;
  try {
    const manifest = await withExactClient(backupUrl, 'line of sight backup', async (client) =>
      inSnapshot(client, async () => writeBackup(client, unfinished, now, onProgress)),
    );
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    const contents = Object.values(manifest.tables);
    const rows = contents.reduce((sum, content) => sum + content.rows, 0);
    return { tables: contents.length, rows, bytes: (await stat(path)).size, reminder: KEPT_APART };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw refusalOf(path, error);
  }
}

async function writeBackup(
  client: pg.Client,
  file: string,
  now: Date,
  onProgress: (sentence: string) => void,
): Promise<Manifest> {
  let manifest: Manifest | undefined;
  const lines = async function* (): AsyncGenerator<string, void> {
    const all = createHash('sha256');
    const inside = backupLines(client, now, onProgress);
    for (let next = await inside.next(); ; next = await inside.next()) {
      if (next.done) {
        manifest = next.value;
        yield `${JSON.stringify({ sha256: all.digest('hex') })}\n`;
        return;
      }
      all.update(next.value);
      yield next.value;
    }
  };
  // One piece at a time is waiting to be compressed, so that memory stays flat however slow the disk is.
  const source = Readable.from(lines(), { highWaterMark: 1 });
  await pipeline(source, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  if (manifest === undefined) throw new Error('a backup ended without its manifest');
  return manifest;
}

async function* backupLines(
  client: pg.Client,
  now: Date,
  onProgress: (sentence: string) => void,
): AsyncGenerator<string, Manifest> {
  const tables = await listTables(client);
  // A migration waits until the backup is done. Nothing else does.
  await client.query(`lock table ${tables.map(({ name }) => name).join(', ')} in access share mode`);
  const schema = await schemaNumber(client);
  yield line<Head>({ format: 'Line of Sight backup', version: 1, schema });
  const contents: Record<string, TableContent> = {};
  for (const table of tables) {
    yield line<TableHead>({ table: table.name, columns: table.columns });
    const content = yield* tableLines(client, table);
    contents[table.name] = content;
    onProgress(`${table.name}: ${content.rows.toLocaleString('en-GB')} rows`);
  }
  const sequences = await readSequences(client);
  const manifest = { schema, takenAt: now.toISOString(), notInside: KEPT_APART, tables: contents, sequences };
  yield line<Manifest>(manifest);
  return manifest;
}

/** Read after the rows: a number that stands in a row has been given out. */
async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const sequences: Record<string, readonly [string, boolean]> = {};
  const names = await textRows(
    client,
    `select format('%I.%I', space.nspname, class.relname) from pg_class as class join pg_namespace as space on space.oid = relnamespace
     where relkind = 'S' and relpersistence <> 't' and space.nspname !~ '^pg_' order by 1`,
  );
  for (const [name] of names) {
    const [[last, isCalled] = []] = await textRows(client, `select last_value::text, is_called::text from ${name}`);
    sequences[name ?? ''] = [last ?? '', isCalled === 'true'];
  }
  return sequences;
}

function line<Content>(content: Content): string {
  return `${JSON.stringify(content)}\n`;
}

function refusalOf(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === NOT_ALLOWED && error instanceof Error) {
    return new Refusal(`The backup log-in may not read everything, so no backup was made: ${error.message}.`);
  }
  const isOfTheDisk = error instanceof Error && 'syscall' in error && 'path' in error;
  return isOfTheDisk || code === 'ENOSPC' ? new Refusal(`The backup ${file} could not be written (${code}).`) : error;
}
