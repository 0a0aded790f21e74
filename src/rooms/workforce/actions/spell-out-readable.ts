/** Spells out again whom each worker may open, as it is on a day: for a demonstration whose day has moved. */
import type { Day } from '../../../ground/day.ts';
import type { Act } from '../../../storage/storage.ts';
import { replaceReadable } from '../store.ts';

export async function spellOutReadable(act: Act, on: Day): Promise<void> {
  await replaceReadable(act, on);
}
