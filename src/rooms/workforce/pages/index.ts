/** Every page of this room. */
import { onlyAsTheRecord, type Route } from '../../../web/route.ts';
import { arrangeCoverPage, coversPage, endCoverPage } from './covers.ts';
import { accountPage, leavingPage } from './end-sign-in.ts';
import { letInPage } from './let-in.ts';
import { memberOfStaffPage } from './member-of-staff.ts';
import { staffPage } from './staff.ts';
import { allocatePage, workersPage } from './who-works-with-them.ts';

export const workforceRoom: readonly Route[] = [
  workersPage,
  ...onlyAsTheRecord(allocatePage),
  coversPage,
  ...arrangeCoverPage,
  ...endCoverPage,
  staffPage,
  memberOfStaffPage,
  ...letInPage,
  ...leavingPage,
  ...accountPage,
];
