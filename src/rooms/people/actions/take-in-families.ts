/** Adds who belongs to whom as somebody else knew it, all at once. What is recorded already, from either end, is not added again. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertTies } from '../family.ts';
import { columnsOfTie, type TieKept } from './keep-family.ts';

export type ReportedTie = TieKept & { readonly personId: PersonId };

export async function takeInFamilies(act: Act, ties: readonly ReportedTie[]): Promise<void> {
  if (ties.length === 0) return;
  await insertTies(
    act,
    ties.map((tie) => ({ person_id: tie.personId, ...columnsOfTie(tie) })),
  );
}
