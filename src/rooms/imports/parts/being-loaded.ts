/** Whether a load is changing the record just now: pages that count people say so. */
import type { Reading } from '../../../storage/storage.ts';
import { listUnfinishedImports } from '../store.ts';

/** One sentence, or undefined while nothing is being loaded or taken back. */
export async function findBeingLoaded(reading: Reading): Promise<string | undefined> {
  const [unfinished] = await listUnfinishedImports(reading);
  if (unfinished === undefined) return undefined;
  return unfinished.state === 'withdrawing'
    ? 'A load is being withdrawn. Until that is done, figures mix what was and what will be.'
    : 'A file is being loaded. Until that is done, figures mix what was and what will be.';
}
