/** What somebody must know before they visit, and no longer than it holds: shown wherever a visit begins or is planned. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { entryWords } from '../../../rules/entry-kinds.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listToKnow, type ToKnow } from '../facts.ts';

export type ToKnowLine = {
  readonly title: string;
  readonly what: string;
  readonly since: Day;
  /** Below the page of the young person. */
  readonly path: string;
};

export function toKnowLines(notes: readonly ToKnow[]): readonly ToKnowLine[] {
  return notes.map(({ id, kind, what, on }) => ({
    title: entryWords(kind).words,
    what,
    since: on,
    path: `entries/${id}`,
  }));
}

/** Of one person, on a day. */
export async function readToKnow(reading: Reading, person: PersonId, on: Day): Promise<readonly ToKnowLine[]> {
  return toKnowLines(await listToKnow(reading, [person], on));
}
