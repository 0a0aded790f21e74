/** What the carers room tells others: the fostering households behind a figure. */
export { listHouseholds } from './store.ts';
