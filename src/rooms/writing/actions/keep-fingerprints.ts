/**
 * The one place where what was written becomes fingerprints: in the act that wrote it, of everybody it touched. What an
 * earlier program wrote, or a load, is made up for by any later act that touches the young person, and by `los rebuild`.
 */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { fingerprintsOf } from '../fingerprints-of.ts';
import { getOrMakeKey, listUnprinted, replacePrints } from '../store.ts';

export async function keepFingerprints(act: Act, people: readonly PersonId[]): Promise<void> {
  const unprinted = await listUnprinted(act, people);
  if (unprinted.length === 0) return;
  const printsOf = fingerprintsOf(await getOrMakeKey(act));
  await replacePrints(
    act,
    unprinted.map(({ texts, ...row }) => ({ ...row, prints: printsOf(Object.values(texts)) })),
  );
}
