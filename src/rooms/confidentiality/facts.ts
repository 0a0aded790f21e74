/** What this room tells others: who was let into a record in an emergency, whom a reader is locked out of, and whose record is restricted. */
export { isSomebodyHere, listEmergencyOpenings, listLockedOut, listRestricted } from './store.ts';
