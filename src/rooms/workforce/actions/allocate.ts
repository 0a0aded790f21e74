/**
 * Says who works with a young person from a day on: whoever had the role until then has it no more, so that one is the
 * one responsible. Whom each may open follows in the same act. Why stands in the act.
 */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { endWorking, insertAllocations, listWorking, withdrawPlanned, type Working } from '../allocations.ts';
import { listStaff, type StaffMember } from '../store.ts';

export const ALLOCATED_ROLES = ['personal-adviser', 'social-worker'] as const;
export type AllocatedRole = (typeof ALLOCATED_ROLES)[number];

export type Allocated = {
  readonly role: AllocatedRole;
  /** null: nobody, from that day. */
  readonly staffId: StaffId | null;
  readonly from: Day;
};
type Refused = { readonly field: 'who' | 'from'; readonly sentence: string };

/** Why it cannot be so, given who works with them, who they are and what day it is; undefined when it can. */
export function whyNotAllocate(
  { role, staffId, from }: Allocated,
  working: readonly Working[],
  staff: readonly Pick<StaffMember, 'id' | 'name' | 'roles' | 'startedOn' | 'endedOn'>[],
  { bornOn, diedOn }: { readonly bornOn: Day | null; readonly diedOn: Day | null },
  today: Day,
): Refused | undefined {
  if (bornOn !== null && from < bornOn)
    return { field: 'from', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && from >= diedOn)
    return { field: 'from', sentence: `They died on ${wordsOf(diedOn)}: nobody is needed from then on` };
  // What has not begun was only planned: whoever decides anew from an earlier day decides in its place.
  const own = working.filter((one) => one.role === role && (one.from < from || one.from <= today));
  const later = own.find((one) => one.from >= from);
  if (later !== undefined)
    return { field: 'from', sentence: `${later.name} is recorded from ${wordsOf(later.from)}: choose a later day` };
  const holds = own.filter((one) => one.to === null || one.to > from);
  if (staffId === null)
    return holds.length === 0 ? { field: 'who', sentence: 'Nobody has that role with them on that day' } : undefined;
  const member = staff.find(({ id }) => id === staffId);
  if (member === undefined || !member.roles.includes(role))
    return { field: 'who', sentence: 'Choose somebody who works here' };
  if (from < member.startedOn)
    return { field: 'from', sentence: `${member.name} works here from ${wordsOf(member.startedOn)}` };
  if (member.endedOn !== null && member.endedOn <= from)
    return { field: 'who', sentence: `${member.name} has left by then, on ${wordsOf(member.endedOn)}` };
  if (holds.length === 1 && holds[0]?.staffId === staffId && holds[0].to === null)
    return { field: 'who', sentence: `${member.name} works with them already, since ${wordsOf(holds[0].from)}` };
  return undefined;
}

/** Why not, where it cannot be so; nothing is then written. `remake` is what follows from who works with them. */
export async function allocate(
  act: Act,
  personId: PersonId,
  person: { readonly bornOn: Day | null; readonly diedOn: Day | null },
  allocated: Allocated,
  remake: (act: Act, people: readonly PersonId[]) => Promise<void>,
): Promise<Refused | undefined> {
  const refused = whyNotAllocate(
    allocated,
    await listWorking(act, personId),
    await listStaff(act),
    person,
    act.recordedOn,
  );
  if (refused !== undefined) return refused;
  const { role, staffId, from } = allocated;
  await withdrawPlanned(act, personId, role, from);
  await endWorking(act, personId, role, from);
  if (staffId !== null) await insertAllocations(act, [{ personId, staffId, role, from, to: null }]);
  // While whoever gives them to another team may still open the record.
  await remake(act, [personId]);
  await refreshAccess(act, act.recordedOn);
  return undefined;
}
