/** Two small forms for administrators: from which day somebody is no longer here, and that an account is not theirs. */
import type { StaffId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { dayField, form, textField } from '../../../web/form.ts';
import { formPage, refuse, STALE } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { leave, partFromAccount } from '../actions/end-sign-in.ts';
import { goneOn, type MemberOfStaff } from '../model.ts';
import { findMemberOfStaff } from '../sign-ins.ts';

/** Nobody ends their own: the last administrator would shut the door behind themselves. */
async function loadAnother(visit: Visit): Promise<MemberOfStaff> {
  const member = await visit.read((reading) => findMemberOfStaff(reading, visit.id<StaffId>('staff')));
  if (member === undefined || member.id === visit.actor.staffId) throw notFound();
  return member;
}

const backTo = ({ id, name }: MemberOfStaff): { readonly text: string; readonly path: Path } => ({
  text: `Back to ${name}`,
  path: `/staff/${id}`,
});

export const leavingPage: readonly SignedInRoute[] = formPage({
  path: '/staff/:staff/leaving',
  allow: 'manage-sign-in',
  audit: 'nobody',
  form: form({
    fields: {
      leavesOn: dayField({
        label: 'From which day are they no longer here?',
        called: 'the day from which they are no longer here',
        hint: 'From that day on they cannot sign in. If it is today, what they have open ends with their next page. Empty means that they stay.',
      }),
    },
  }),
  load: loadAnother,
  heading: (member) => ({
    title: `${member.name} leaves`,
    caption: 'Staff and signing in',
    lead: 'What they recorded stays under their name. Who works with whom is not changed by this.',
    button: 'Save',
    back: backTo(member),
    values: { leavesOn: goneOn(member) },
    version: member.version,
  }),
  submit: async ({ visit, loaded, values: { leavesOn }, version }) => {
    if (leavesOn !== null && leavesOn < loaded.startedOn)
      return refuse({ leavesOn: 'The day from which they are no longer here cannot be before their first day' });
    if (leavesOn === null && loaded.roles.includes('inspector'))
      return refuse({ leavesOn: 'An inspector comes for a time: enter the day from which they are no longer here' });
    const came = await visit.write({ action: 'end-staff', touches: [] }, (act) =>
      leave(act, loaded.id, version, leavesOn),
    );
    return came === 'stale' ? STALE : redirect(backTo(loaded).path, 'The day is saved.');
  },
});

export const accountPage: readonly SignedInRoute[] = formPage({
  path: '/staff/:staff/account',
  allow: 'manage-sign-in',
  audit: 'nobody',
  form: form({
    fields: {
      reason: textField({
        label: 'Why is it not theirs, or no longer?',
        hint: 'It is kept with your name.',
        required: 'Say why',
        most: 500,
        rows: 3,
      }),
    },
  }),
  load: async (visit) => {
    const member = await loadAnother(visit);
    if (!member.signsIn) throw notFound();
    return member;
  },
  heading: (member) => ({
    title: `Part ${member.name} from their account`,
    caption: 'Staff and signing in',
    lead: 'Whoever signs in with that account is out with their next page, and waits to be let in again. Nobody signs in as this member of staff until you let somebody in as them.',
    button: 'Part them',
    back: backTo(member),
    version: member.version,
  }),
  submit: async ({ visit, loaded, values: { reason }, version }) => {
    const came = await visit.write({ action: 'part-from-account', touches: [], reason }, (act) =>
      partFromAccount(act, loaded.id, version),
    );
    return came === 'stale' ? STALE : redirect(backTo(loaded).path, 'Nobody signs in as them now.');
  },
});
