/** Closes every month whose fifth working day has come, from the month in which recording began here. */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { Storage } from '../../../storage/storage.ts';
import { findBeingLoaded } from '../../imports/parts/being-loaded.ts';
import { needsRebuilding } from '../../ledger/actions/rebuild-ledger.ts';
import { type Close, monthsDue } from '../model.ts';
import { findFirstRecordedOn, listCloses } from '../store.ts';
import { closeMonths, type Release } from './close-months.ts';

/** While a file is being loaded or duties are worked out again nothing is closed: it would be kept for good. */
export async function closeDueMonths(
  storage: Storage,
  actor: Actor,
  on: Day,
  release: Release,
): Promise<readonly Close[]> {
  const due = await storage.read(actor, async (reading) => {
    if ((await findBeingLoaded(reading)) !== undefined || (await needsRebuilding(reading))) return [];
    const closed = (await listCloses(reading)).map(({ month }) => month);
    // What lies before the first month ever closed is past: it cannot be known any more as it was known then.
    const first = closed.length > 0 ? closed.reduce((a, b) => (a < b ? a : b)) : await findFirstRecordedOn(reading);
    return first === undefined ? [] : monthsDue(first, new Set(closed), on);
  });
  return closeMonths(storage, actor, due, on, release);
}
