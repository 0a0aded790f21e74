/** Adds what was agreed differently with some people, all at once, as a council that begins here agreed it before. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Agreed } from '../model.ts';
import { insertAgreedDifferences } from '../store.ts';
import { columnsOfAgreed } from './agree-differently.ts';

export type ReportedDifference = Agreed & { readonly personId: PersonId };

export async function takeInAgreedDifferences(act: Act, agreed: readonly ReportedDifference[]): Promise<void> {
  if (agreed.length === 0) return;
  await insertAgreedDifferences(
    act,
    agreed.map((each) => ({ person_id: each.personId, ...columnsOfAgreed(each) })),
  );
}
