/** Sets files aside that were received and never loaded. They are kept as they came. */
import type { ImportId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import type { Act } from '../../../storage/storage.ts';
import { moveImport } from '../store.ts';

export async function setAside(act: Act, id: ImportId): Promise<void> {
  const from = { state: 'previewed', doneTo: null } as const;
  const to = { state: 'withdrawn', doneTo: null, peopleDone: 0, peopleTotal: 0 } as const;
  if (!(await moveImport(act, id, from, to)))
    throw new Refusal('These files are being loaded, or have been set aside already.');
}
