/** A council is backed up, restored elsewhere and looked over: every table of the copy has the contents of the first. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { los, temporaryDataDir } from './command-line.ts';
import { checkBackup } from '../src/storage/backup/backup-file.ts';

/** What differs, in sentences; none: the copy is equal, and `verify` finds nothing in it. */
export async function restoreDrill(dataDir: string, files: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const { dataDir: elsewhere, remove } = await temporaryDataDir();
  const run = async (folder: string, ...args: readonly string[]): Promise<string> => {
    const { code, printed, said } = await los(folder, args);
    if (code !== 0) faults.push(`${args[0]} ended with ${code}: ${said}${printed}`);
    return printed;
  };
  try {
    await run(dataDir, 'import', ...files);
    const first = await run(dataDir, 'figures', '--json', '--as-at', '2019-03-31');
    const file = join(dataDir, 'drill.los');
    await run(dataDir, 'backup', file);
    await run(elsewhere, 'restore', file);
    if ((await run(elsewhere, 'figures', '--json', '--as-at', '2019-03-31')) !== first)
      faults.push('the figures differ');
    const again = join(elsewhere, 'again.los');
    await run(elsewhere, 'backup', again);
    const [one, other] = [(await checkBackup(file)).tables, (await checkBackup(again)).tables];
    for (const [table, content] of Object.entries(one))
      if (!isDeepStrictEqual(other[table], content)) faults.push(`${table} differs`);
    if (Object.values(one).every(({ rows }) => rows === 0)) faults.push('nothing was backed up');
    // As whoever restores must: under the key and beside the log of before.
    for (const name of ['seal-key.pem', 'seals.log']) await copyFile(join(dataDir, name), join(elsewhere, name));
    await run(elsewhere, 'verify');
  } finally {
    await remove();
  }
  return faults;
}
