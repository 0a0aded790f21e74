/** For administrators: who waits to be let in, and all staff with who can sign in. It opens no young person's record. */
import { GRANTS } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { findMailTrouble, type MailTrouble } from '../../reminders/facts.ts';
import { goneOn, isHere, knownRoles, type MemberOfStaff, type Waiting } from '../model.ts';
import { listMembersOfStaff, listWaiting } from '../sign-ins.ts';

type StaffModel = PageModel & {
  readonly waiting: ListTable;
  readonly staff: ListTable;
  /** Said where letters could not be sent. */
  readonly mailTrouble: string | null;
};

export const staffPage: SignedInRoute = {
  method: 'GET',
  path: '/staff',
  allow: 'manage-sign-in',
  audit: 'nobody',
  handle: async ({ read, on, now }) => {
    const [waiting, staff, trouble] = await read(async (reading) => [
      await listWaiting(reading),
      await listMembersOfStaff(reading),
      await findMailTrouble(reading, now),
    ]);
    const model: StaffModel = {
      title: 'Staff and signing in',
      waiting: waitingTable(waiting),
      staff: staffTable(staff, on),
      mailTrouble: trouble === undefined ? null : troubleWords(trouble),
    };
    return page('workforce/pages/staff.njk', model);
  },
};

function troubleWords({ day, failed }: MailTrouble): string {
  const letters = failed === 1 ? '1 letter' : `${failed} letters`;
  return `${letters} of ${wordsOf(day)} could not be sent. They are tried again until midnight that day; whoever looks after the mail server should know.`;
}

export function roleWords(roles: readonly string[]): string {
  return knownRoles(roles)
    .map((role) => GRANTS[role].words)
    .join(', ');
}

/** Somebody just let in has none yet, which is no mistake of the sign-in service. */
export function roleOf({ roles, signsIn }: MemberOfStaff): string {
  return roleWords(roles) || (signsIn ? 'given when they sign in' : 'none');
}

function waitingTable(waiting: readonly Waiting[]): ListTable {
  return {
    caption: 'Waiting to be let in',
    isCaptionHidden: true,
    columns: [{ heading: 'Name' }, { heading: 'Role' }, { heading: 'Staff number' }, { heading: 'First came' }],
    rows: waiting.map(({ id, name, roles, staffNumber, cameOn }) => [
      { text: name, href: `/staff/waiting/${id}` },
      { text: roleWords(roles) },
      { text: staffNumber ?? 'not given' },
      { day: cameOn },
    ]),
    empty: 'Nobody is waiting.',
  };
}

function staffTable(staff: readonly MemberOfStaff[], on: Day): ListTable {
  return {
    caption: 'Staff',
    isCaptionHidden: true,
    columns: [{ heading: 'Name' }, { heading: 'Team' }, { heading: 'Role' }, { heading: 'Signing in' }],
    rows: staff.map((member) => [
      { text: member.name, href: `/staff/${member.id}` },
      { text: member.team ?? 'no team' },
      { text: roleOf(member) },
      { text: standingOf(member, on) },
    ]),
    empty: 'There are no staff yet.',
  };
}

/** In a word or two, whether they can come in on a day. */
export function standingOf(member: MemberOfStaff, on: Day): string {
  const gone = goneOn(member);
  if (gone !== null && gone <= on) return 'has left';
  if (!member.signsIn) return 'no account yet';
  return isHere(member, on) ? 'can sign in' : 'has not started';
}
