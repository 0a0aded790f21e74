/** What the promises room tells others: what was agreed with some people, and what of it is still to be kept. */
export { listPromises, listStandingPromises, type PromiseOf } from './store.ts';
