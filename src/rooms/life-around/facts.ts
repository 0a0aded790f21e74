/** What this room tells others: which key documents a young person has. */
import type { PersonId } from '../../ground/ids.ts';
import { listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import { type KeyDocument, keyDocumentOf } from './model.ts';

export type KeptDocument = KeyDocument & { readonly id: string; readonly act: number };

export async function listKeyDocuments(reading: Reading, person: PersonId): Promise<readonly KeptDocument[]> {
  return (await listStanding(reading, 'key_document', [person])).map(({ id, image }) => ({
    ...keyDocumentOf(image),
    id,
    act: Number(image['act']),
  }));
}
