/** Adds what was asked of others about some people, all at once. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Asked } from '../model.ts';
import { insertAsks } from '../store.ts';
import { columnsOfAsk } from './ask-somebody.ts';

export type ReportedAsk = Asked & { readonly personId: PersonId };

export async function takeInAsks(act: Act, asks: readonly ReportedAsk[]): Promise<void> {
  if (asks.length === 0) return;
  await insertAsks(
    act,
    asks.map((each) => ({ person_id: each.personId, ...columnsOfAsk(each) })),
  );
}
