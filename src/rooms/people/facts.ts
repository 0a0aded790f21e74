/** What the people room tells others: who somebody is, and by which numbers they are known. */
export {
  listByChildNumber,
  listIdentifiers,
  listPeopleFacts,
  listPeopleInFull,
  listPersonIds,
  type PersonInFull,
} from './store.ts';
