/** What this room tells others: the versions of somebody's letters with their files, and who got each. */
import type { PersonId } from '../../ground/ids.ts';
import { listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import { type LetterFile, letterFileOf, type LetterGiven, letterGivenOf } from './model.ts';
import { listLettersNow } from './store.ts';

export type KeptGiven = LetterGiven & { readonly id: string };
export type KeptVersion = LetterFile & { readonly id: string; readonly given: readonly KeptGiven[] };

/** In the order they were kept; `letterId` is the entry by which the letter stands now. */
export async function listVersions(reading: Reading, person: PersonId): Promise<readonly KeptVersion[]> {
  const kept = await listStanding(reading, 'letter_file', [person]);
  if (kept.length === 0) return [];
  const now = await listLettersNow(reading, person);
  const given = (await listStanding(reading, 'letter_given', [person]))
    .map(({ id, image }) => ({ ...letterGivenOf(image), id }))
    .toSorted((a, b) => a.givenOn - b.givenOn);
  return kept.map(({ id, image }) => {
    const file = letterFileOf(image);
    return {
      ...file,
      id,
      letterId: now.get(file.letterId) ?? file.letterId,
      given: given.filter(({ letterFileId }) => letterFileId === id),
    };
  });
}
