/** Runs the program as a person or another program would: `npm run los -- …`, in a process and a data folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Ended = { readonly code: number; readonly printed: string; readonly said: string };

const MAIN = join(import.meta.dirname, '../src/main.ts');

/** Only what a command needs of the environment, so that nothing set on this machine leaks into a test. */
export function environmentFor(dataDir: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ, LANG, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, TZ, LANG, NODE_COMPILE_CACHE, DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...more };
}

export function los(dataDir: string, args: readonly string[], more?: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: environmentFor(dataDir, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, said]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => printed.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? -1, printed: Buffer.concat(printed).toString(), said: Buffer.concat(said).toString() }),
    );
  });
}

export async function temporaryDataDir(): Promise<{ readonly dataDir: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'line-of-sight-'));
  return { dataDir: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) };
}
