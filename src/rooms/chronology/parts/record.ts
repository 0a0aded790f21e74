/** Everything dated on one person's record, each with where it is known from: read once, for every part of a page. */
import type { PersonId } from '../../../ground/ids.ts';
import { askTogether } from '../../../storage/ask-together.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type EntryInFull, listEntriesInFull, listUntoldChanges, type UntoldChange } from '../../entries/facts.ts';
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
  /** That something changed, and not what: its kind stands in the part of changes. */
  readonly changes: readonly UntoldChange[];
};

export async function readRecord(reading: Reading, person: PersonId): Promise<RecordInFull> {
  return askTogether({
    episodes: listEpisodesInFull(reading, person),
    reviews: listReviewsInFull(reading, person),
    visits: listVisitsInFull(reading, person),
    entries: listEntriesInFull(reading, person),
    managementEntries: listManagementEntriesInFull(reading, person),
    changes: listUntoldChanges(reading, person),
  });
}
