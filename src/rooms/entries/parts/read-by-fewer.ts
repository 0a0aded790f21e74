/** What the reading log says of a part that fewer people read, and whether it is open to whoever asks. */
import type { PersonId } from '../../../ground/ids.ts';
import { type EntryKind, entryWords, type Part } from '../../../rules/entry-kinds.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { listOpenParts } from '../../confidentiality/facts.ts';

export const PURPOSES: Readonly<Record<Part, string>> = {
  health: 'reading the part of your record about health, which fewer people read',
  immigration: 'reading the part of your record about your right to stay, which fewer people read',
  changes: 'reading what changed in your life, which fewer people read',
};

export function purposeOfPart(kind: EntryKind): string | undefined {
  const { part } = entryWords(kind);
  return part === undefined ? undefined : PURPOSES[part];
}

/** What happens at night is written down by whoever is told of it, where it belongs, also where they do not read it. */
const WRITTEN_UNREAD: ReadonlySet<Part> = new Set(['changes']);

export const isWrittenUnread = (kind: EntryKind): boolean => {
  const { part } = entryWords(kind);
  return part !== undefined && WRITTEN_UNREAD.has(part);
};

/**
 * Whether whoever writes will read it again. Of a kind that stands in a part they do not read they find no form, but for what
 * is written down by whoever is told of it.
 */
export async function willRead(reading: Reading, person: PersonId, kind: EntryKind): Promise<boolean> {
  const { part } = entryWords(kind);
  if (part === undefined || (await listOpenParts(reading, person)).has(part)) return true;
  if (!isWrittenUnread(kind)) throw notFound();
  return false;
}
