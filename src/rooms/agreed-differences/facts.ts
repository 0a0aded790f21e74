/** What the room tells others: the local standards that were agreed differently with some people. */
export { type AgreedOf, listAgreedDifferences } from './store.ts';
