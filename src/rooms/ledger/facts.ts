/** What the ledger tells other rooms: the duties and statuses of a set of people. */
export { factsOfPeople, getFactsOf } from './facts-of-people.ts';
export { getSettings, listDuties, listOpenDuties, listOverdue, listSpells } from './store.ts';
