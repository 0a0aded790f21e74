/** Keeps whom a young person agreed may know what a change in their life is: of one, and of many at once. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { columnsOfMayKnow, type MayKnow } from '../may-know.ts';

export const letKnow = async (act: Act, person: PersonId, agreed: MayKnow): Promise<{ readonly id: string }> => ({
  id: await addRow(act, 'agreed_reader', person, columnsOfMayKnow(agreed)),
});

export async function takeInMayKnow(
  act: Act,
  agreed: readonly (MayKnow & { readonly personId: PersonId })[],
): Promise<void> {
  await addRows(
    act,
    'agreed_reader',
    agreed.map((one) => ({ ...columnsOfMayKnow(one), id: crypto.randomUUID(), person_id: one.personId })),
  );
}
