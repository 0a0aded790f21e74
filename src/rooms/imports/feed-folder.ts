/**
 * The folder that another system puts its files in. A batch is complete once a file named `complete` stands beside its
 * files: it is written last, and until then nothing is read. The batch is then moved into `reading`, where nobody writes,
 * and at the end into `done` or `refused` with its report beside it. Files are moved, never deleted.
 */
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanFileName } from '../../web/posted.ts';
import type { Upload } from './load.ts';

const MARKER = 'complete';
const READING = 'reading';

export type Batch = {
  readonly uploads: readonly Upload[];
  /** Larger than may be read. */
  readonly tooLarge: readonly string[];
  readonly settle: (stamp: string, refused: ReadonlySet<string>, report: string) => Promise<void>;
};

/** undefined while no batch is complete. */
export async function findBatch(folder: string, mostBytes: number): Promise<Batch | undefined> {
  const reading = join(folder, READING);
  // Before anything is loaded: where they could not be put away, they would be read again and again.
  for (const each of [READING, 'done', 'refused']) await mkdir(join(folder, each), { recursive: true });
  const names = await plainFiles(folder);
  if (names.includes(MARKER)) {
    // The marker last: stopped half way through, the rest is still complete and is moved the next time.
    for (const name of [...names.filter((each) => each !== MARKER), MARKER])
      await rename(join(folder, name), join(reading, name));
  }
  const claimed = await plainFiles(reading);
  if (!claimed.includes(MARKER)) return undefined;
  const uploads: Upload[] = [];
  const tooLarge: string[] = [];
  for (const name of claimed) {
    if (name === MARKER) continue;
    if ((await lstat(join(reading, name))).size > mostBytes) tooLarge.push(name);
    else uploads.push({ name, bytes: await readFile(join(reading, name)) });
  }
  if (uploads.length + tooLarge.length === 0) {
    await rm(join(reading, MARKER));
    return undefined;
  }
  return {
    uploads,
    tooLarge,
    settle: async (stamp, refused, report) => {
      for (const [into, theirs] of [
        ['done', uploads.filter(({ name }) => !refused.has(name)).map(({ name }) => name)],
        ['refused', [...uploads.map(({ name }) => name).filter((name) => refused.has(name)), ...tooLarge]],
      ] as const) {
        if (theirs.length === 0) continue;
        const to = join(folder, into, stamp);
        await mkdir(to, { recursive: true });
        for (const name of theirs) await rename(join(reading, name), join(to, name));
        await writeFile(join(to, 'report.txt'), report);
      }
      await rm(join(reading, MARKER));
    },
  };
}

/** Neither folders, nor links that lead elsewhere, nor what is still being written under a name with a dot before it. */
async function plainFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && cleanFileName(entry.name) === entry.name)
    .map(({ name }) => name)
    .toSorted();
}
