/** What the entries room tells others: the dated things on some people's records. */
export {
  type EntryInFull,
  listDaysOf,
  listEntries,
  listEntriesInFull,
  listEntriesOf,
  listEntriesRecordedSince,
  listLastOf,
  listToKnow,
  type RecordedEntry,
  type ToKnow,
} from './store.ts';
