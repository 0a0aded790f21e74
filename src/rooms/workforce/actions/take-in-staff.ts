/**
 * Makes staff and their teams equal to what files now say of them. The roles of those who sign in through the council's
 * service are what that last said, whatever a file says; a role the program does not know gives nobody a way in.
 */
import { ROLES } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeInNumbered } from '../../../storage/take-in-numbered.ts';
import { listRolesOfJoined } from '../sign-ins.ts';
import { findOrAddTeams } from '../store.ts';

export type ReportedStaff = {
  readonly number: string;
  readonly name: string;
  readonly role: string | null;
  readonly team: string | null;
  /** `0.6`; null where it is not said. */
  readonly fullTimeShare: string | null;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly awaySince?: Day | null;
  readonly backOn?: Day | null;
  readonly sourceFile: FileId;
  readonly sourceRow: number;
};

/** `numbers`: all that the files tell of; one without a row is marked as removed. */
export async function takeInStaff(
  act: Act,
  numbers: readonly string[],
  staff: readonly ReportedStaff[],
): Promise<void> {
  const teams = await findOrAddTeams(act, [...new Set(staff.flatMap(({ team }) => team ?? []))]);
  const joined = await listRolesOfJoined(act, numbers);
  await takeInNumbered(
    act,
    {
      table: 'staff',
      columns: {
        name: 'text',
        roles: 'text[]',
        team_id: 'uuid',
        role_at_work: 'text',
        full_time_share: 'numeric',
        away_since: 'date',
        back_on: 'date',
        started_on: 'date',
        ended_on: 'date',
      },
    },
    numbers,
    staff.map((member) => ({
      number: member.number,
      name: member.name,
      roles: joined.get(member.number) ?? (ROLES as readonly string[]).filter((role) => role === member.role),
      team_id: member.team === null ? null : (teams.get(member.team) ?? null),
      role_at_work: member.role,
      full_time_share: shareOf(member.fullTimeShare),
      away_since: member.awaySince == null ? null : isoOf(member.awaySince),
      back_on: member.backOn == null ? null : isoOf(member.backOn),
      started_on: isoOf(member.startedOn),
      ended_on: member.endedOn === null ? null : isoOf(member.endedOn),
      source_file: member.sourceFile,
      source_row: member.sourceRow,
    })),
  );
  await refreshAccess(act, act.recordedOn);
}

function shareOf(text: string | null): number | null {
  const share = Number((text ?? '').replace(',', '.'));
  return text === null || !(share > 0 && share <= 1) ? null : share;
}
