/** What the people room tells others: who somebody is, and by which numbers they are known. */
export {
  listByChildNumber,
  listByNumber,
  listContactDetails,
  listIdentifiers,
  listNamesEverUsed,
  listNumbersButForZeros,
  listNumbersOf,
  listPeopleFacts,
  listPeopleInFull,
  listPersonIds,
  type PersonInFull,
} from './store.ts';
