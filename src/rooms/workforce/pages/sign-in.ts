/**
 * The page on which people sign in: to the demonstration with one click as each of a few invented members of staff, to a
 * real council through its own sign-in service (`sign-in-elsewhere.ts`). Never the one for the other.
 */

import { GRANTS, type Role } from '../../../access/roles.ts';
import { findId, type StaffId } from '../../../ground/ids.ts';
import { page, type Route, redirect } from '../../../web/route.ts';

export type DemonstrationStaff = {
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
};

/** What the session keeps, until the page is shown once, of why somebody is not signed in. */
export const TROUBLE = 'why not signed in';

type SignInModel = {
  readonly title: string;
  readonly trouble: string;
  readonly isDemonstration: boolean;
  readonly hasService: boolean;
  readonly staff: readonly {
    readonly id: StaffId;
    readonly name: string;
    readonly role: string;
    readonly team: string;
    readonly sees: string;
  }[];
};

/** What each will find, so that a visitor knows whom to choose. */
const SEES: Readonly<Record<Role, string>> = {
  'personal-adviser': 'Young people from 16 on: what is owed to each of them, by when and why.',
  'social-worker': 'Children in care: what should happen next for each of them, and why.',
  'team-manager': 'Everybody the team works with, whoever has waited longest first.',
  'out-of-hours-worker': 'Any young person in seconds, at night and at weekends, and what must be known tonight.',
  auditor: 'Records as they are, to see whether what was done was good, and figures beside them.',
  'performance-analyst': 'Figures that open to their lists, and the loading of statutory files.',
  director: 'Where practice is slipping, and who it is about.',
  inspector: 'Everything that stands behind a figure, to read and not to change.',
  'information-officer': 'Who has read whom and why, where somebody is worried about it. No record opens.',
  administrator: 'Who may sign in, and as what. No record opens.',
  'elected-member': 'Released figures, month by month, in which no number can be a person. No record opens.',
};

/** `staff` answers nobody where this is not a demonstration. */
export function signInRoutes(
  staff: () => Promise<readonly DemonstrationStaff[]>,
  hasService: boolean,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/sign-in',
      allow: 'anyone',
      audit: 'nobody',
      handle: async ({ actor, session }) => {
        if (actor !== undefined) return redirect('/');
        const trouble = session.findKept(TROUBLE) ?? '';
        if (trouble !== '') session.keep(TROUBLE, '');
        const offered = await staff();
        const model: SignInModel = {
          title: 'Sign in',
          trouble,
          isDemonstration: offered.length > 0,
          hasService,
          staff: offered.map(({ id, name, role, team }) => ({
            id,
            name,
            role: GRANTS[role].words,
            team: team ?? 'the whole council',
            sees: SEES[role],
          })),
        };
        return page('workforce/pages/sign-in.njk', model);
      },
    },
    {
      method: 'POST',
      path: '/sign-in',
      allow: 'anyone',
      audit: 'nobody',
      handle: async ({ posted, session }) => {
        const wanted = findId<StaffId>(posted.fields.get('staff')?.[0] ?? '');
        const member = (await staff()).find(({ id }) => id === wanted);
        if (member === undefined) return redirect('/sign-in', 'Choose who to sign in as.');
        return redirect(await session.signIn(member.id));
      },
    },
  ];
}
