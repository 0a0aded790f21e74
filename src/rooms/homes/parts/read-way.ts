/** Reads the homes of some people and what is ahead of them: two queries, however many they are. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listEntriesWithWords } from '../../entries/facts.ts';
import { listPromises } from '../../promises/facts.ts';
import { ON_THE_WAY } from '../model.ts';
import { type SaidEntry, type Way, wayOf } from './the-way.ts';

type Person = { readonly personId: PersonId; readonly bornOn: Day | null };

export type WayOf = { readonly way: Way; readonly entries: readonly SaidEntry[] };

export async function readWays(
  reading: Reading,
  people: readonly Person[],
  on: Day,
): Promise<ReadonlyMap<PersonId, WayOf>> {
  const ids = people.map(({ personId }) => personId);
  const entries = Map.groupBy(await listEntriesWithWords(reading, ids, ON_THE_WAY), ({ personId }) => personId);
  const promises = Map.groupBy(await listPromises(reading, ids), ({ personId }) => personId);
  return new Map(
    people.map(({ personId, bornOn }) => {
      const own = entries.get(personId) ?? [];
      return [personId, { entries: own, way: wayOf(own, promises.get(personId) ?? [], bornOn, on) }];
    }),
  );
}
