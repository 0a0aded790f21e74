/** What the oversight room tells others: reviews held for a set of people, and what managers wrote on their records. */
export {
  listLastWritten,
  listManagementEntriesInFull,
  listManagementFacts,
  listReviews,
  listReviewsInFull,
  listWaiting,
  listWaitingWrittenBy,
  type ManagementEntryInFull,
  type ManagementEntryOf,
  type ReviewInFull,
} from './store.ts';
