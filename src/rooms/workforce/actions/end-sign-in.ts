/** Ends what somebody may do here: from a day, because they leave; or their account's part in it, because it is not theirs. */
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import type { MemberOfStaff } from '../model.ts';
import { findMemberOfStaff, keepRoles, lockMemberOfStaff, partSignIn, setLeaving } from '../sign-ins.ts';

export type Ended = 'done' | 'stale';

/** Their next request is asked of this row, so it counts at once. null: they stay after all. */
export async function leave(act: Act, id: StaffId, version: number | undefined, on: Day | null): Promise<Ended> {
  if ((await findLocked(act, id, version)) === undefined) return 'stale';
  await setLeaving(act, id, on);
  await refreshAccess(act, act.recordedOn);
  return 'done';
}

/** Whoever signed in as them waits again, and what is open in a browser ends with its next request. */
export async function partFromAccount(act: Act, id: StaffId, version: number | undefined): Promise<Ended> {
  if ((await findLocked(act, id, version)) === undefined) return 'stale';
  await keepRoles(act, id, []);
  await partSignIn(act, id);
  await refreshAccess(act, act.recordedOn);
  return 'done';
}

async function findLocked(act: Act, id: StaffId, version: number | undefined): Promise<MemberOfStaff | undefined> {
  await lockMemberOfStaff(act, id);
  const member = await findMemberOfStaff(act, id);
  return member?.version === version ? member : undefined;
}
