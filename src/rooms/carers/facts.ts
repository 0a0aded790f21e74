/** What the carers room tells others: the fostering households behind a figure. */
export { type Household, listHouseholds } from './store.ts';
