/** What released figures tell others: the newest numbers that may be known by somebody who may not know today's. */
export { listNewestReleased, type NewestReleased } from './store.ts';
