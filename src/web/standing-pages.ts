/** The kit's own pages: signing out, the accessibility statement, and what is kept in cookies and logs. */
import { away, page, type Route, redirect } from './route.ts';

/** Where signing out goes on to: the council's own sign-in service, so that nobody else comes in by one click after them. */
export type SignOutElsewhere = {
  readonly origin: string;
  /** undefined where the service has no such page, or does not answer. */
  readonly findSignOut: () => Promise<URL | undefined>;
};

export const standingPages = (elsewhere: SignOutElsewhere | undefined): readonly Route[] => [
  {
    method: 'POST',
    path: '/sign-out',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async ({ session }) => {
      await session.signOut();
      const address = await elsewhere?.findSignOut();
      if (address !== undefined) return away(address);
      return redirect('/sign-in', 'You are signed out.');
    },
  },
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
