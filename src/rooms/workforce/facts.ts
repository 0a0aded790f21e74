/** What the workforce room tells others: who is asking, and who works with whom. */

export { listCovers, listStoodInFor } from './covers.ts';
export { findSignedInActor, hasIssuer, listWaiting } from './sign-ins.ts';
export {
  findStaffActor,
  listAllocations,
  listAllocationsOfPeople,
  listPeopleOf,
  listPeopleOfTeam,
  listStaff,
  listWhoMayOpen,
  listWorkers,
  type PeopleOfTeam,
  type WorkerOf,
} from './store.ts';
