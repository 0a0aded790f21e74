/** What the workforce room tells others: who is asking, and who works with whom. */
export {
  findStaffActor,
  listAllocations,
  listAllocationsOfPeople,
  listPeopleOf,
  listStaff,
  listWorkers,
} from './store.ts';
export { findSignedInActor, hasIssuer, listWaiting } from './sign-ins.ts';
