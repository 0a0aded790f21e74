/** What this room tells others: who was let into a record in an emergency, and whom a reader is locked out of. */
export { listEmergencyOpenings, listLockedOut, mayOpenInEmergency } from './store.ts';
