/** Adds memories of some people, all at once; a photo is made once, and kept with each of them it stands beside. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { MadePhoto } from '../make-photo.ts';
import { columnsOfMemory, type Memory } from '../model.ts';
import { insertPhoto } from '../store.ts';

export type ReportedMemory = Omit<Memory, 'photoId'> & {
  readonly personId: PersonId;
  readonly photo: MadePhoto | null;
};

export async function takeInMemories(act: Act, reported: readonly ReportedMemory[]): Promise<void> {
  const rows = [];
  for (const { personId, photo, ...memory } of reported) {
    const photoId = photo === null ? null : await insertPhoto(act, personId, photo);
    rows.push({ ...columnsOfMemory({ ...memory, photoId }), id: crypto.randomUUID(), person_id: personId });
  }
  await addRows(act, 'memory', rows);
}
