/** Keeps what other councils offer beside ours: a council is added or changed, and so is one line of its offer. */
import type { Act } from '../../../storage/storage.ts';
import type { OtherCouncil, OtherOffer } from '../elsewhere.ts';
import { insertOtherCouncil, insertOtherOffer, updateOtherCouncil, updateOtherOffer } from '../elsewhere-store.ts';

type Kept = { readonly id: string };

export async function addOtherCouncil(act: Act, council: OtherCouncil): Promise<Kept> {
  const id = crypto.randomUUID();
  await insertOtherCouncil(act, id, council);
  return { id };
}

export async function changeOtherCouncil(act: Act, id: string, council: OtherCouncil): Promise<Kept> {
  await updateOtherCouncil(act, id, council);
  return { id };
}

export async function addOtherOffer(act: Act, line: OtherOffer): Promise<Kept> {
  const id = crypto.randomUUID();
  await insertOtherOffer(act, id, line);
  return { id };
}

export async function changeOtherOffer(act: Act, id: string, line: OtherOffer): Promise<Kept> {
  await updateOtherOffer(act, id, line);
  return { id };
}
