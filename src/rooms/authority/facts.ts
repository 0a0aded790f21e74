/** What this room tells others: which councils there are. */
export { type Authority, listAuthorities } from './store.ts';
