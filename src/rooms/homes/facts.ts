/** What this room tells others: the council’s emergency beds. */
export { listEmergencyBeds } from './store.ts';
