/** Adds entries of some people with what is written of them in words, all at once: from no file, so that no later load touches them. */
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { SaidInFull } from '../store.ts';

export type SaidEntry = SaidInFull & { readonly personId: PersonId };

export async function takeInSaidEntries(act: Act, entries: readonly SaidEntry[]): Promise<void> {
  await addRows(
    act,
    'entry',
    entries.map(({ personId, kind, on, until, answer, details, words }) => ({
      id: crypto.randomUUID(),
      person_id: personId,
      kind,
      on_day: isoOf(on),
      until_day: until === null ? null : isoOf(until),
      answer,
      subject: '',
      details,
      words,
    })),
  );
}
