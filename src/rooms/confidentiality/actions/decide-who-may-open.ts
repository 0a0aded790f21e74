/**
 * What a director decides about one record: restricted or not, who is named for it, whom a private tie keeps from it.
 * Each ends what it contradicts, and from the end of the act on the policies follow it.
 */
import type { Day } from '../../../ground/day.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertConcern, lockRecord } from '../readings-and-concerns.ts';
import { endRestriction, endTie, getRecordKept, insertRestriction, insertTie, type RecordKept } from '../store.ts';

export const DECISIONS = [
  { value: 'restrict', text: 'Restrict the record' },
  { value: 'open-again', text: 'End the restriction' },
  { value: 'name', text: 'Name somebody who may open it' },
  { value: 'stop-naming', text: 'Somebody named may no longer open it' },
  { value: 'keep-out', text: 'Keep somebody from it who has a private tie to them' },
  { value: 'let-in-again', text: 'The private tie is over' },
] as const;
export type Decision = (typeof DECISIONS)[number]['value'];
export type Decided = { readonly what: Decision; readonly staff: StaffId | null; readonly reason: string };

const NEEDS_STAFF: ReadonlySet<Decision> = new Set(['name', 'stop-naming', 'keep-out', 'let-in-again']);

type Refused = { readonly field: 'what' | 'staff'; readonly sentence: string };

/** Why it cannot be decided so, as the record is kept now; undefined when it can. */
export function refuseDecision(kept: RecordKept, { what, staff }: Decided): Refused | undefined {
  if (NEEDS_STAFF.has(what) && staff === null) return { field: 'staff', sentence: 'Choose whom it is about' };
  const isNamed = kept.named.some(({ staffId }) => staffId === staff);
  const isKeptOut = kept.conflicts.some(({ staffId }) => staffId === staff);
  switch (what) {
    case 'restrict':
      return kept.restriction === null ? undefined : { field: 'what', sentence: 'This record is restricted already' };
    case 'open-again':
      return kept.restriction === null ? { field: 'what', sentence: 'This record is not restricted' } : undefined;
    case 'name':
      if (isKeptOut) return { field: 'staff', sentence: 'They are kept from this record by a private tie' };
      return isNamed ? { field: 'staff', sentence: 'They are named already' } : undefined;
    case 'stop-naming':
      return isNamed ? undefined : { field: 'staff', sentence: 'They are not named for this record' };
    case 'keep-out':
      return isKeptOut ? { field: 'staff', sentence: 'They are kept from this record already' } : undefined;
    case 'let-in-again':
      return isKeptOut ? undefined : { field: 'staff', sentence: 'Nothing keeps them from this record' };
  }
}

/** Answers why not, where what was decided meanwhile no longer fits; nothing is then written. */
export async function decideWhoMayOpen(
  act: Act,
  person: PersonId,
  decided: Decided,
  on: Day,
): Promise<Refused | undefined> {
  await lockRecord(act, person);
  const refused = refuseDecision(await getRecordKept(act, person, on), decided);
  if (refused !== undefined) return refused;
  await write(act, person, decided, on);
  // Whoever lets themselves in does so in front of somebody.
  const isOwnName = decided.what === 'name' && decided.staff === act.actor.staffId;
  if (isOwnName || decided.what === 'open-again') {
    await insertConcern(act, {
      kind: isOwnName ? 'named-themselves' : 'ended-restriction',
      personId: person,
      staffId: act.actor.staffId,
      fromAt: act.at,
      toAt: act.at,
      because: decided.reason,
    });
  }
  await refreshAccess(act, on);
  return undefined;
}

async function write(act: Act, person: PersonId, { what, staff, reason }: Decided, on: Day): Promise<void> {
  if (what === 'restrict') return insertRestriction(act, person, reason, on);
  if (what === 'open-again') return endRestriction(act, person, on);
  if (staff === null) throw new Error('a decision about somebody names nobody');
  const table = what === 'name' || what === 'stop-naming' ? 'named_reader' : 'conflict_of_interest';
  const tie = { table, person, staff, on } as const;
  if (what === 'keep-out') await endTie(act, { ...tie, table: 'named_reader' });
  return what === 'name' || what === 'keep-out' ? insertTie(act, tie) : endTie(act, tie);
}
