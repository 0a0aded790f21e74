/** What a reader must know before trusting any figure just now: duties being worked out again, a file being loaded. */
import type { Reading } from '../../../storage/storage.ts';
import { findBeingLoaded } from '../../imports/parts/being-loaded.ts';
import { needsRebuilding } from '../../ledger/actions/rebuild-ledger.ts';

export async function standingOfFigures(reading: Reading): Promise<readonly string[]> {
  const loading = await findBeingLoaded(reading);
  const isStale = await needsRebuilding(reading);
  return [
    ...(loading === undefined ? [] : [loading]),
    ...(isStale ? ['Duties are being worked out again. Until that is done, figures may still change.'] : []),
  ];
}
