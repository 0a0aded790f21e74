/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { inCustodyPage } from './in-custody.ts';
import { myTeamPage } from './my-team.ts';
import { myWorkPage } from './my-work.ts';
import { noHandPage } from './no-hand.ts';
import { teamPlansPage } from './team-plans.ts';
import { yourDraftsPage } from './your-drafts.ts';

export const worklistRoom: readonly Route[] = [
  myTeamPage,
  teamPlansPage,
  noHandPage,
  inCustodyPage,
  yourDraftsPage,
  myWorkPage,
];
