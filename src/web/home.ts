/** The front door: whoever is signed in goes to the first place they may go to. */
import { may } from '../access/roles.ts';
import type { Place } from './frame.ts';
import { redirect, type Route } from './route.ts';

export function homeRoute(places: readonly Place[]): Route {
  return {
    method: 'GET',
    path: '/',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async ({ actor }) => {
      const place = places.find(({ allow }) => allow === 'signed-in' || may(actor, allow));
      return redirect(place?.path ?? '/accessibility');
    },
  };
}
