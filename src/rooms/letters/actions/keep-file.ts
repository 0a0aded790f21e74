/** Keeps a version of a letter with its file, or that somebody got one. What was kept before stays as it is. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { MadeFile } from '../make-file.ts';
import { columnsOfLetterFile, columnsOfLetterGiven, type LetterFile, type LetterGiven } from '../model.ts';
import { insertBytes } from '../store.ts';

export async function keepFile(
  act: Act,
  person: PersonId,
  said: Pick<LetterFile, 'letterId' | 'version' | 'about' | 'keptOn'>,
  { kind, bytes }: MadeFile,
): Promise<{ readonly id: string }> {
  const file = { ...said, kind, sizeBytes: bytes.length, bytesId: await insertBytes(act, person, bytes) };
  return { id: await addRow(act, 'letter_file', person, columnsOfLetterFile(file)) };
}

export const keepGiven = async (act: Act, person: PersonId, given: LetterGiven): Promise<{ readonly id: string }> => ({
  id: await addRow(act, 'letter_given', person, columnsOfLetterGiven(given)),
});
