/** Adds the names people use, with their pronouns and the day from which they use them. */
import type { Act } from '../../../storage/storage.ts';
import { insertNames, type NewName } from '../store.ts';

export type { NewName };

export async function takeInNames(act: Act, names: readonly NewName[]): Promise<void> {
  await insertNames(act, names);
}
