/** What a reader must know before trusting a figure: a day still to come, duties being worked out again, a file being loaded. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { Reading } from '../../../storage/storage.ts';
import { findBeingLoaded } from '../../imports/parts/being-loaded.ts';
import { needsRebuilding } from '../../ledger/actions/rebuild-ledger.ts';

export async function standingOfFigures(reading: Reading, asked: Day, today: Day): Promise<readonly string[]> {
  const loading = await findBeingLoaded(reading);
  const isStale = await needsRebuilding(reading);
  return [
    ...(asked > today
      ? [
          `${wordsOf(asked)} is still to come. This is what is recorded so far, carried forward as if nothing else happened.`,
        ]
      : []),
    ...(loading === undefined ? [] : [loading]),
    ...(isStale ? ['Duties are being worked out again. Until that is done, figures may still change.'] : []),
  ];
}
