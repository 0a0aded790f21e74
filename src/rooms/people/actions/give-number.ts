/** Gives a number of some source to a person: what joins two sources, and what undoes it. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { giveNumber } from '../store.ts';

export async function giveNumberTo(
  act: Act,
  number: { readonly kind: string; readonly number: string },
  to: PersonId,
): Promise<void> {
  await giveNumber(act, number, to);
}
