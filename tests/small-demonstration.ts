/**
 * A twentieth of the demonstration, and of its shape: the named people are in it, and somebody in every state. Made once a
 * run, as a data folder to copy, and by a file that runs alone for itself.
 */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { los, temporaryDataDir } from './command-line.ts';

export const SMALL = 0.05;

/** Where the run has made one for all its processes. */
export const MADE_AT = 'SMALL_DEMONSTRATION';

let made: Promise<string> | undefined;

/** In a folder of its own, stopped. */
export async function smallDemonstration(): Promise<{
  readonly dataDir: string;
  readonly remove: () => Promise<void>;
}> {
  made ??= Promise.resolve(process.env[MADE_AT] ?? makeSmallDemonstration());
  const from = await made;
  const { dataDir, remove } = await temporaryDataDir();
  await mkdir(join(dataDir, '..'), { recursive: true });
  // Not every copy keeps whose files they are, and PostgreSQL asks.
  if (process.platform === 'win32') await cp(from, dataDir, { recursive: true });
  else await promisify(execFile)('cp', ['-a', from, dataDir]);
  return { dataDir, remove };
}

/** Goes with this process. */
export async function makeSmallDemonstration(): Promise<string> {
  const { dataDir } = await temporaryDataDir();
  process.once('exit', () => rmSync(join(dataDir, '..'), { recursive: true, force: true }));
  const { code, said } = await los(dataDir, ['demo', '--scale', String(SMALL)]);
  if (code !== 0) throw new Error(`the demonstration could not be made: ${said}`);
  return dataDir;
}
