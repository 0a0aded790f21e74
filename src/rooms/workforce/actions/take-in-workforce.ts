/** Adds teams, staff and who works with whom, as a first load does, and spells out whom each may open. */
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { type Allocation, insertAllocations } from '../allocations.ts';
import { type AtWork, insertStaff, insertTeams, type StaffMember, type Team } from '../store.ts';

export type Workforce = {
  readonly teams: readonly Team[];
  readonly staff: readonly (StaffMember & Partial<AtWork>)[];
  readonly allocations: readonly Allocation[];
};

export async function takeInWorkforce(act: Act, { teams, staff, allocations }: Workforce): Promise<void> {
  if (teams.length > 0) await insertTeams(act, teams);
  await insertStaff(act, staff);
  await insertAllocations(act, allocations);
  await refreshAccess(act, act.recordedOn);
}

export type { Allocation, AtWork, StaffMember, Team };
