/** What the entries room tells others: the dated things on some people's records. */
export { type EntryInFull, listEntries, listEntriesOf, listEntriesInFull, listLastOf } from './store.ts';
