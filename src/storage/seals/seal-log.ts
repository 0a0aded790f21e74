/**
 * The seal log: every seal once more, a JSON line each, in a file outside the database. Who can change the database
 * cannot change this. Beside the seal stands what it was made over, so that an entry can be named when nothing in the
 * database knows of it any more. A log that begins after the record did says so in its first line.
 */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../../ground/refusal.ts';
import { codeOf } from '../embedded/account.ts';
import { splitLines } from '../split-lines.ts';
import { syncFolder } from '../sync-folder.ts';
import type { Seal } from './seal.ts';

/** The number of an entry, its table and its row; the reading log has numbers only. */
export type EntryName = readonly (string | null)[];
export type LoggedSeal = Seal & { readonly over: readonly EntryName[] };

/** `begunAfter`: nothing here vouches for this seal of the database and those before it. */
export type LogLine = LoggedSeal | { readonly begunAfter: number; readonly at: string };

const USUAL_LINE = 16_384;

/** `line` is undefined where it cannot be read; an end without a newline is a line that is not written yet. */
export async function* readSealLog(
  file: string,
): AsyncGenerator<{ readonly line: LogLine | undefined; readonly endsAt: number }, void> {
  let endsAt = 0;
  try {
    for await (const text of splitLines(createReadStream(file))) {
      endsAt += Buffer.byteLength(text);
      if (text.endsWith('\n')) yield { line: findLine(text), endsAt };
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw cannotRead(file, error);
  }
}

/** On the disk when this returns. */
export async function appendToSealLog(file: string, line: LogLine): Promise<void> {
  const isNew = (await findSealLogSize(file)) === undefined;
  const handle = await open(file, 'a', 0o600).catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  try {
    await handle.writeFile(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(dirname(file));
}

/**
 * The last whole line, after which the log goes on; undefined where there is none. A line that a crash cut short is taken
 * off: its seal stands in the database, where it was written first.
 */
export async function findLastLine(file: string): Promise<LogLine | undefined> {
  const size = (await findSealLogSize(file)) ?? 0;
  if (size === 0) return undefined;
  const handle = await open(file, 'r+').catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  try {
    for (let length = USUAL_LINE; ; length *= 4) {
      const from = Math.max(0, size - length);
      const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
      const end = buffer.lastIndexOf('\n') + 1;
      const start = end < 2 ? 0 : buffer.lastIndexOf('\n', end - 2) + 1;
      if (start === 0 && from > 0) continue;
      if (from + end < size) await handle.truncate(from + end);
      if (end === 0) return undefined;
      const line = findLine(buffer.toString('utf8', start, end));
      if (line === undefined) throw new Refusal(`The last line of the seal log ${file} is not a seal.`);
      return line;
    }
  } finally {
    await handle.close();
  }
}

function findLine(text: string): LogLine | undefined {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line !== 'object' || line === null) return undefined;
    if ('begunAfter' in line) return typeof line.begunAfter === 'number' ? (line as LogLine) : undefined;
    const isSeal = 'seal' in line && typeof line.seal === 'number' && 'over' in line && Array.isArray(line.over);
    return isSeal ? (line as LoggedSeal) : undefined;
  } catch {
    return undefined;
  }
}

export async function findSealLogSize(file: string): Promise<number | undefined> {
  return stat(file).then(
    (about) => about.size,
    () => undefined,
  );
}

function cannotRead(file: string, error: unknown): unknown {
  const code = codeOf(error);
  return code === undefined ? error : new Refusal(`The seal log ${file} cannot be opened (${code}).`);
}
