/** What other rooms may ask of the closes: which months are closed, and every number as it was. */
export { type ClosedCount, listClosedCounts, listCloses, listKeysEverClosed } from './store.ts';
