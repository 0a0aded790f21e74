/** Adds a word to the council's own lists, or ends one. What it said before is in the journal. */
import type { Day } from '../../../ground/day.ts';
import type { Act } from '../../../storage/storage.ts';
import type { CouncilWord } from '../council-words.ts';
import { endCouncilWord, insertCouncilWord } from '../store.ts';

export async function addCouncilWord(act: Act, said: CouncilWord): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  await insertCouncilWord(act, id, said);
  return { id };
}

/** `to` is the first day on which it is looked for no more. */
export async function takeOffCouncilWord(act: Act, id: string, to: Day): Promise<{ readonly id: string }> {
  await endCouncilWord(act, id, to);
  return { id };
}
