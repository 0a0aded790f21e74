/** What every act remakes of the people it has touched, before it ends: their duties, the keys by which they are found, who holds them, and by which words what was written is found again. */
import type { PersonId } from './ground/ids.ts';
import { refreshSearchKeys } from './rooms/find/actions/refresh-search-keys.ts';
import { refreshDuties } from './rooms/ledger/actions/refresh-duties.ts';
import { keepFingerprints } from './rooms/writing/actions/keep-fingerprints.ts';
import { holdTouched } from './storage/refresh-access.ts';
import type { Act } from './storage/storage.ts';

export async function refreshTouched(act: Act, people: readonly PersonId[]): Promise<void> {
  await refreshDuties(act, people);
  await refreshSearchKeys(act, people);
  await holdTouched(act, people);
  await keepFingerprints(act, people);
}
