/**
 * Remakes the keys of the people an act has touched, inside that act, from what other rooms then say of them. Storage
 * calls it with the ledger's own refresh; a rebuild of the ledger is therefore one of all keys.
 */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { listEpisodes } from '../../journey/facts.ts';
import { listContactDetails, listIdentifiers, listNamesEverUsed, listPeopleFacts } from '../../people/facts.ts';
import { keysOf } from '../model.ts';
import { replaceKeys } from '../store.ts';

/** Who was removed is found no more. */
export async function refreshSearchKeys(act: Act, people: readonly PersonId[]): Promise<void> {
  const persons = await listPeopleFacts(act, people);
  const names = Map.groupBy(await listNamesEverUsed(act, people), ({ personId }) => personId);
  const identifiers = Map.groupBy(await listIdentifiers(act, people), ({ personId }) => personId);
  const contactDetails = Map.groupBy(await listContactDetails(act, people), ({ personId }) => personId);
  const episodes = Map.groupBy(await listEpisodes(act, people), ({ personId }) => personId);
  const keys = persons.flatMap(({ personId, bornOn }) =>
    keysOf({
      names: names.get(personId) ?? [],
      bornOn,
      identifiers: (identifiers.get(personId) ?? []).map(({ value }) => value),
      contactDetails: contactDetails.get(personId) ?? [],
      postcodes: (episodes.get(personId) ?? []).flatMap(({ placementPostcode }) => placementPostcode ?? []),
    }).map((key) => ({ personId, ...key })),
  );
  await replaceKeys(act, people, keys);
}
