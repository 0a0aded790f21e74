/** What this room tells others: who was let into a record in an emergency. */
export { type EmergencyOpening, listEmergencyOpenings } from './store.ts';
