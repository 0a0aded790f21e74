/** What the people room tells others: who somebody is, and by which numbers they are known. */

export { type KeptContactDetail, listContactDetails } from './contact-details.ts';
export { type FamilyTie, listFamilyTies } from './family.ts';
export { listNamesEverUsed } from './names.ts';
export {
  getPersonInFull,
  listByChildNumber,
  listByNumber,
  listIdentifiers,
  listInOrderOfNames,
  listNumbersButForZeros,
  listNumbersOf,
  listPeopleFacts,
  listPeopleInFull,
  listPersonIds,
  type PersonInFull,
} from './store.ts';
