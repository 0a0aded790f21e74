/** One member of staff, for administrators: whether and how they sign in, and which roles they had from when. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, type Path, page, type SignedInRoute } from '../../../web/route.ts';
import { goneOn } from '../model.ts';
import { findMemberOfStaff, type HeldRole, listHeldRoles } from '../sign-ins.ts';
import { roleOf, roleWords, standingOf } from './staff.ts';

type MemberModel = PageModel & {
  readonly facts: readonly { readonly name: string; readonly words: string }[];
  readonly roles: ListTable;
  readonly leaving: Path;
  /** undefined where nobody signs in as them, or it is the reader. */
  readonly account: Path | undefined;
  readonly isReader: boolean;
};

export const memberOfStaffPage: SignedInRoute = {
  method: 'GET',
  path: '/staff/:staff',
  allow: 'manage-sign-in',
  audit: 'nobody',
  handle: async ({ read, id, on, actor }) => {
    const staffId = id<StaffId>('staff');
    const { member, roles } = await read(async (reading) => ({
      member: await findMemberOfStaff(reading, staffId),
      roles: await listHeldRoles(reading, staffId),
    }));
    if (member === undefined) throw notFound();
    const gone = goneOn(member);
    const model: MemberModel = {
      title: member.name,
      facts: [
        { name: 'Signing in', words: standingOf(member, on) },
        { name: 'Team', words: member.team ?? 'no team' },
        { name: 'Role', words: roleOf(member) },
        { name: 'Staff number', words: member.number ?? 'none' },
        { name: 'First day', words: wordsOf(member.startedOn) },
        { name: 'No longer here from', words: gone === null ? 'not set' : wordsOf(gone) },
      ],
      roles: rolesTable(roles),
      leaving: `/staff/${staffId}/leaving`,
      account: member.signsIn && actor.staffId !== staffId ? `/staff/${staffId}/account` : undefined,
      isReader: actor.staffId === staffId,
    };
    return page('workforce/pages/member-of-staff.njk', model);
  },
};

function rolesTable(roles: readonly HeldRole[]): ListTable {
  return {
    caption: 'Roles the sign-in service gave them',
    columns: [{ heading: 'Role' }, { heading: 'From' }, { heading: 'No longer from' }],
    rows: roles.map(({ role, from, to }) => [
      { text: roleWords([role]) || role },
      { day: from },
      to === null ? { text: 'still held' } : { day: to },
    ]),
    empty: 'The sign-in service has given them no role yet: they have not signed in.',
  };
}
