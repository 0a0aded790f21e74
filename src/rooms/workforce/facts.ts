/** What the workforce room tells others: who is asking, and who works with whom. */

export { listCovers, listStoodInFor } from './covers.ts';
export { findSignedInActor, hasIssuer, listWaiting } from './sign-ins.ts';
export {
  listAllocations,
  listAllocationsOfPeople,
  listPeopleOf,
  listPeopleOfTeam,
  listWhoMayOpen,
  listWorkers,
  type PeopleOfTeam,
  type WorkerOf,
} from './allocations.ts';
export { findStaffActor, listStaff } from './store.ts';
