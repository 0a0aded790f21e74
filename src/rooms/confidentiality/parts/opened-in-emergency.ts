/** Whose record somebody else opened in an emergency in the last days: told to those who work with them and who lead. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { momentWords } from '../../../web/moment-words.ts';
import { listEmergencyOpenings } from '../facts.ts';
import { groundWords } from '../model.ts';

export type OpenedLine = { readonly id: PersonId; readonly name: string; readonly words: string };

const OPENED_FOR_MS = 7 * 24 * 3_600_000;

export async function openedByOthers(
  reading: Reading,
  people: readonly { readonly id: PersonId; readonly name: string }[],
  now: Date,
): Promise<readonly OpenedLine[]> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const since = new Date(now.getTime() - OPENED_FOR_MS);
  return (await listEmergencyOpenings(reading, [...names.keys()], since))
    .filter(({ staffId }) => staffId !== reading.actor.staffId)
    .map(({ personId: id, staffName, ground, reason, openedAt }) => ({
      id,
      name: names.get(id) ?? 'A young person',
      words: `${staffName}, ${momentWords(openedAt)}. ${groundWords(ground)}: ${reason}`,
    }));
}
