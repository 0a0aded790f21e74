/** The letters about one decision, to be shown with it; and the way to write one. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Beside } from '../../people/parts/recorded-thing.ts';
import { listPieces } from '../facts.ts';
import { stateWords } from '../model.ts';

export const WRITE_LETTER = { text: 'Tell them in a letter', path: 'letter' } as const;

export async function lettersAbout(reading: Reading, person: PersonId, id: string): Promise<Beside> {
  const letters = (await listPieces(reading, person)).filter(
    (piece) => piece.kind === 'letter' && piece.source?.id === id,
  );
  return {
    heading: 'Told to them in a letter',
    lines: letters.map((letter) => ({
      text: letter.title,
      href: `/people/${person}/pieces/${letter.id}/together`,
      words: `${stateWords(letter)}.`,
    })),
  };
}
