/** What this room tells others: who matters to some people, as the reader may see them. Who is kept off is left out. */
import type { PersonId } from '../../ground/ids.ts';
import { listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import { type WhoMatters, whoMattersOf } from './model.ts';

export type KeptWhoMatters = WhoMatters & { readonly id: string; readonly personId: PersonId };

/** Those whom the young person wants kept off are there too: for the page on which they are put back, and for nothing else. */
export async function listAllWhoMatter(
  reading: Reading,
  people: readonly PersonId[],
): Promise<readonly KeptWhoMatters[]> {
  return (await listStanding(reading, 'who_matters', people)).map(({ id, personId, image }) => ({
    ...whoMattersOf(image),
    id,
    personId,
  }));
}

export async function listWhoMatter(reading: Reading, people: readonly PersonId[]): Promise<readonly KeptWhoMatters[]> {
  return (await listAllWhoMatter(reading, people)).filter(({ offOn }) => offOn === null);
}
