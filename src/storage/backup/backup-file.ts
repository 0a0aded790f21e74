/**
 * The file a backup is: gzip of JSON lines, which any tool can open. A head; for each table its name and columns, then a
 * line for each row; the manifest; and a hash of all lines before it, so that whatever was cut or altered shows.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../ground/refusal.ts';
import { codeOf } from '../embedded/account.ts';
import { splitLines } from '../split-lines.ts';
import type { ContentHashes, Table } from './table-lines.ts';

export const KEPT_APART =
  'The seal key and the seal log are not in a backup: they stand outside the database on purpose, so keep a copy of each somewhere else than the backup.';

export type Head = { readonly format: 'Line of Sight backup'; readonly version: 1; readonly schema: number };
export type TableHead = Pick<Table, 'columns'> & { readonly table: string };
export type Manifest = {
  readonly schema: number;
  readonly takenAt: string;
  readonly notInside: string;
  readonly tables: ContentHashes;
  /** The last number given out, and whether it was. */
  readonly sequences: Readonly<Record<string, readonly [last: string, isCalled: boolean]>>;
};

export type Part =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly head: TableHead }
  | { readonly kind: 'row'; readonly table: string; readonly line: string }
  | { readonly kind: 'manifest'; readonly manifest: Manifest };

/** Every part in order. Refuses whatever is not as it was written; after the last part there was nothing else. */
export async function* readBackup(file: string): AsyncGenerator<Part, void> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    yield* partsOf(file, splitLines(gunzip));
    // What stands after the compressed data would otherwise go unseen.
    if (gunzip.bytesWritten !== (await stat(file)).size) throw altered(file);
  } catch (error) {
    throw refusalOf(file, error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** Reads the whole file and answers its manifest: what it says of each table is true of the rows in it. */
export async function checkBackup(file: string): Promise<Manifest> {
  let manifest: Manifest | undefined;
  for await (const part of readBackup(file)) if (part.kind === 'manifest') manifest = part.manifest;
  if (manifest === undefined) throw altered(file);
  return manifest;
}

async function* partsOf(file: string, lines: AsyncIterable<string>): AsyncGenerator<Part, void> {
  const all = createHash('sha256');
  const tables: [name: string, content: { rows: number; hash: Hash }][] = [];
  let stage: 'head' | 'tables' | 'hash' | 'over' = 'head';
  for await (const line of lines) {
    if (!line.endsWith('\n') || stage === 'over') throw altered(file);
    if (stage === 'hash') {
      if (objectOf(line)['sha256'] !== all.digest('hex')) throw altered(file);
      stage = 'over';
      continue;
    }
    all.update(line);
    if (stage === 'tables' && line.startsWith('[')) {
      const [name, content] = tables.at(-1) ?? [];
      if (name === undefined || content === undefined) throw altered(file);
      content.rows += 1;
      content.hash.update(line);
      yield { kind: 'row', table: name, line };
      continue;
    }
    const part = partOf(objectOf(line));
    if (part === undefined && stage === 'head') throw notABackup(file);
    if (part === undefined || (part.kind === 'head') !== (stage === 'head')) throw altered(file);
    if (part.kind === 'head') stage = 'tables';
    if (part.kind === 'table') tables.push([part.head.table, { rows: 0, hash: createHash('sha256') }]);
    if (part.kind === 'manifest') {
      const found = tables.map(([name, { rows, hash }]) => [name, { rows, sha256: hash.digest('hex') }] as const);
      if (JSON.stringify(part.manifest.tables) !== JSON.stringify(Object.fromEntries(found))) throw altered(file);
      stage = 'hash';
    }
    yield part;
  }
  if (stage !== 'over') throw altered(file);
}

function partOf(read: object): Part | undefined {
  if ('format' in read) {
    const head = read as Head;
    return head.format === 'Line of Sight backup' && head.version === 1 ? { kind: 'head', head } : undefined;
  }
  if ('table' in read) return { kind: 'table', head: read as TableHead };
  return 'tables' in read ? { kind: 'manifest', manifest: read as Manifest } : undefined;
}

function objectOf(line: string): Readonly<Record<string, unknown>> {
  const read: unknown = JSON.parse(line);
  return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
}

function refusalOf(file: string, error: unknown): unknown {
  const code = codeOf(error) ?? '';
  if (error instanceof Error && error.message === 'incorrect header check') return notABackup(file);
  if (code.startsWith('Z_') || error instanceof SyntaxError) return altered(file);
  if (code === 'ENOENT') return new Refusal(`There is no file ${file}.`);
  return code === '' || error instanceof Refusal ? error : new Refusal(`${file} cannot be read (${code}).`);
}

function altered(file: string): Refusal {
  return new Refusal(`${file} was cut short or altered since it was written; nothing was restored from it.`);
}

function notABackup(file: string): Refusal {
  return new Refusal(`${file} is not a backup that this Line of Sight can read.`);
}
