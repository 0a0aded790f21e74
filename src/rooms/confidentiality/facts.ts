/** What this room tells others: who was let into a record in an emergency, and whom a reader is locked out of. */
export { type EmergencyOpening, listEmergencyOpenings, listLockedOut, mayOpenInEmergency } from './store.ts';
