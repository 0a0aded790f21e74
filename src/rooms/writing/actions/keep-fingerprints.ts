/**
 * The one place where what was written becomes fingerprints: in the act that wrote it, of everybody it touched. What an
 * earlier program wrote is made up for by `los rebuild`, whose acts write nothing and make everything again.
 */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { fingerprintsOf } from '../fingerprints-of.ts';
import { getOrMakeKey, listUnprinted, replacePrints } from '../store.ts';
import { PLACE_NAMES } from '../where-words-stand.ts';

export async function keepFingerprints(
  act: Act,
  people: readonly PersonId[],
  written: ReadonlySet<string>,
): Promise<void> {
  const places = PLACE_NAMES.filter((place) => written.has(place));
  const unprinted = await listUnprinted(act, people, places.length > 0 ? places : PLACE_NAMES);
  if (unprinted.length === 0) return;
  const printsOf = fingerprintsOf(await getOrMakeKey(act));
  await replacePrints(
    act,
    unprinted.map(({ texts, ...row }) => ({ ...row, prints: printsOf(Object.values(texts)) })),
  );
}
