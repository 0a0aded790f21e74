/** Writes down which key documents somebody has: one, several, or those of many people at once. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, addRows, changeRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { KeptDocument } from '../facts.ts';
import { columnsOfKeyDocument, type KeyDocument } from '../model.ts';

/** What stood there before is changed; what did not stand there is added. */
export async function keepDocuments(
  act: Act,
  person: PersonId,
  documents: readonly KeyDocument[],
  before: readonly KeptDocument[],
): Promise<void> {
  for (const one of documents) {
    const stood = before.find(({ document }) => document === one.document);
    if (stood === undefined) await addRow(act, 'key_document', person, columnsOfKeyDocument(one));
    else await changeRow(act, 'key_document', stood.id, columnsOfKeyDocument(one));
  }
}

export type ReportedDocument = KeyDocument & { readonly personId: PersonId };

export async function takeInDocuments(act: Act, reported: readonly ReportedDocument[]): Promise<void> {
  await addRows(
    act,
    'key_document',
    reported.map(({ personId, ...one }) => ({
      ...columnsOfKeyDocument(one),
      id: crypto.randomUUID(),
      person_id: personId,
    })),
  );
}
