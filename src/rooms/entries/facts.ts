/** What the entries room tells others: the dated things on some people's records. */
export {
  type EntryInFull,
  listDaysOf,
  listEntries,
  listEntriesForRules,
  listEntriesInFull,
  listEntriesOf,
  listEntriesOfPart,
  listEntriesRecordedSince,
  listEntriesWithWords,
  listLastOf,
  listToKnow,
  listUntoldChanges,
  type RecordedEntry,
  type ToKnow,
  type UntoldChange,
} from './store.ts';
