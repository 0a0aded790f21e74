/** The kit's own pages: signing out, the accessibility statement, and what is kept in cookies and logs. */
import { type OpenRoute, page, type Route, redirect } from './route.ts';

/** Where signing out goes on to: the council's own sign-in service, so that nobody else comes in by one click after them. */
export type SignOutElsewhere = {
  /** undefined where the service has no such page, or does not answer. */
  readonly findSignOut: () => Promise<URL | undefined>;
};

const signedOut = () => redirect('/sign-in', 'You are signed out.');

export const standingPages = (elsewhere: SignOutElsewhere | undefined): readonly Route[] => [
  {
    method: 'POST',
    path: '/sign-out',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async ({ session }) => {
      await session.signOut();
      return elsewhere === undefined ? signedOut() : redirect('/signed-out');
    },
  },
  ...(elsewhere === undefined ? [] : [signedOutPage(elsewhere)]),
  {
    method: 'GET',
    path: '/accessibility',
    allow: 'anyone',
    audit: 'nobody',
    handle: async () => page('accessibility.njk', { title: 'Accessibility statement' }),
  },
  {
    method: 'GET',
    path: '/privacy',
    allow: 'anyone',
    audit: 'nobody',
    handle: async () => page('privacy.njk', { title: 'Privacy and cookies' }),
  },
];

/** A page that goes on by itself: a form that was sent may lead nowhere but to this program. */
function signedOutPage({ findSignOut }: SignOutElsewhere): OpenRoute {
  return {
    method: 'GET',
    path: '/signed-out',
    allow: 'anyone',
    audit: 'nobody',
    handle: async ({ actor }) => {
      if (actor !== undefined) return redirect('/');
      const address = await findSignOut();
      return address === undefined
        ? signedOut()
        : page('signed-out.njk', { title: 'You are signed out', address: address.href });
    },
  };
}
