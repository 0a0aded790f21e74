/** Everything dated on one person's record, each with where it is known from: read once, for every part of a page. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type EntryInFull, listEntriesInFull } from '../../entries/facts.ts';
import { type EpisodeInFull, listEpisodesInFull } from '../../journey/facts.ts';
import { listVisitsInFull, type VisitInFull } from '../../keeping-in-touch/facts.ts';
import {
  listManagementEntriesInFull,
  listReviewsInFull,
  type ManagementEntryInFull,
  type ReviewInFull,
} from '../../oversight/facts.ts';

/** Each in order of its days. */
export type RecordInFull = {
  readonly episodes: readonly EpisodeInFull[];
  readonly reviews: readonly ReviewInFull[];
  readonly visits: readonly VisitInFull[];
  readonly entries: readonly EntryInFull[];
  readonly managementEntries: readonly ManagementEntryInFull[];
};

export async function readRecord(reading: Reading, person: PersonId): Promise<RecordInFull> {
  return {
    episodes: await listEpisodesInFull(reading, person),
    reviews: await listReviewsInFull(reading, person),
    visits: await listVisitsInFull(reading, person),
    entries: await listEntriesInFull(reading, person),
    managementEntries: await listManagementEntriesInFull(reading, person),
  };
}
