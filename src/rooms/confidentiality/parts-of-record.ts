/** Which parts of one record, among those that fewer people read, are open to whoever asks: as the policies decide. */
import { opensPart, PARTS } from '../../access/parts.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Part } from '../../rules/entry-kinds.ts';
import type { Reading } from '../../storage/storage.ts';
import { isAgreedReader } from './agreed-readers.ts';
import { findTie } from './store.ts';

export async function listOpenParts(reading: Reading, person: PersonId): Promise<ReadonlySet<Part>> {
  const isStaff = reading.actor.staffId !== null;
  const standing = {
    tie: isStaff ? await findTie(reading, person) : undefined,
    isAgreed: isStaff && (await isAgreedReader(reading, person)),
  };
  return new Set((Object.keys(PARTS) as Part[]).filter((part) => opensPart(part, reading.actor, standing)));
}
