/** The kit's own pages: signing out, the accessibility statement, and what is kept in cookies and logs. */
import { page, type Route, redirect } from './route.ts';

export const STANDING_PAGES: readonly Route[] = [
  {
    method: 'POST',
    path: '/sign-out',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async ({ session }) => {
      await session.signOut();
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
