/** What this room tells others: which parts of a record are open to a reader, and who was let know of changes; who was let into a record in an emergency, whom a reader is locked out of, and whose record is restricted. */
export { isSomebodyHere, listEmergencyOpenings, listLockedOut, listRestricted } from './store.ts';
export { type KnownTo, listMayKnow } from './agreed-readers.ts';
export { listOpenParts } from './parts-of-record.ts';
