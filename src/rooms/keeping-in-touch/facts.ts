/** What this room tells others: a set of people in, the visits made to them out. */
export { listVisits, listVisitsInFull, type VisitInFull } from './store.ts';
