/** A change a version of a plan answers, or was asked about: also once it was struck out, so that nobody loses what they wrote about it. */
import { findId, type PersonId } from '../../../ground/ids.ts';
import { KINDS_OF_CHANGE } from '../../../rules/leaving-care/changes.ts';
import { findKept } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { recordedEntry } from '../../entries/parts/recorded-entry.ts';
import { type AskedEntry, listChangesToAsk } from '../changes-to-ask.ts';

export type Change = Omit<AskedEntry, 'details'>;

export async function findChange(
  reading: Reading,
  person: PersonId,
  id: string | null | undefined,
): Promise<Change | undefined> {
  const known = findId(id ?? '');
  if (known === undefined) return undefined;
  const stands = (await listChangesToAsk(reading, person)).find((change) => change.id === known);
  if (stands !== undefined && KINDS.has(stands.kind)) return stands;
  const kept = await findKept(reading, 'entry', person, known);
  if (kept === undefined) return undefined;
  const { kind, on, answer } = recordedEntry.saidOf(kept.image);
  return KINDS.has(kind) ? { id: kept.id, kind, on, answer } : undefined;
}

const KINDS: ReadonlySet<string> = new Set(KINDS_OF_CHANGE);
