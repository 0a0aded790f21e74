/** Keeps a memory, and the photo of it where there is one. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { MadePhoto } from '../make-photo.ts';
import { columnsOfMemory, type Memory } from '../model.ts';
import { insertPhoto } from '../store.ts';

export async function keepMemory(
  act: Act,
  person: PersonId,
  memory: Omit<Memory, 'photoId' | 'hiddenOn'>,
  photo: MadePhoto | null,
): Promise<{ readonly id: string }> {
  const photoId = photo === null ? null : await insertPhoto(act, person, photo);
  return { id: await addRow(act, 'memory', person, columnsOfMemory({ ...memory, photoId, hiddenOn: null })) };
}
