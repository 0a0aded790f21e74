/** One page of the people a search finds, the closest first, then whom somebody works with, and then by name. */
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { pageAsked } from '../../web/pagination.ts';
import { listSpells } from '../ledger/facts.ts';
import { statusInShort } from '../ledger/parts/status-history.ts';
import { listPeopleInFull, type PersonInFull } from '../people/facts.ts';
import { ageWords } from '../people/model.ts';
import { listWorkers } from '../workforce/facts.ts';
import type { Asked } from './read-words.ts';
import { listMatches, type Match } from './store.ts';

export const PER_PAGE = 20;
/** So many are listed; when there are more, the closest. */
export const MATCHES_MOST = 200;

export type FoundPerson = {
  readonly person: PersonInFull;
  readonly status: string;
  readonly workers: string | null;
  readonly age: string;
};

/** `total` is one above the most where there are more. */
export async function findPeople(reading: Reading, asked: Asked, wanted: string | undefined, on: Day) {
  const matches = await listMatches(reading, asked, on, MATCHES_MOST + 1);
  const closeness = new Map(matches.map((match) => [match.personId, match]));
  const people = await listPeopleInFull(reading, [...closeness.keys()], on);
  const ranked = people.toSorted((a, b) => compareRanks(closeness.get(a.personId), closeness.get(b.personId)));
  const total = ranked.length;
  const number = pageAsked(wanted, Math.min(total, MATCHES_MOST), PER_PAGE);
  const here = ranked.slice((number - 1) * PER_PAGE, Math.min(number * PER_PAGE, MATCHES_MOST));
  return { shown: await withWhatIsKnown(reading, here, on), total, number };
}

function compareRanks(a: Match | undefined, b: Match | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.rank - b.rank || Number(b.isWorkedWith) - Number(a.isWorkedWith) || a.sum - b.sum;
}

async function withWhatIsKnown(
  reading: Reading,
  people: readonly PersonInFull[],
  on: Day,
): Promise<readonly FoundPerson[]> {
  const ids = people.map(({ personId }): PersonId => personId);
  const spells = Map.groupBy(await listSpells(reading, ids), ({ personId }) => personId);
  const workers = Map.groupBy(await listWorkers(reading, ids, on), ({ personId }) => personId);
  return people.map((person) => ({
    person,
    age: ageWords(person.bornOn, person.diedOn ?? on),
    status: person.diedOn === null ? statusInShort(spells.get(person.personId) ?? [], on) : 'Has died',
    workers:
      workers
        .get(person.personId)
        ?.map(({ name }) => name)
        .join(', ') ?? null,
  }));
}
