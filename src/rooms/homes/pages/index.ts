/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { emergencyBedsPage } from './emergency-beds.ts';
import { giveBedPage } from './give-bed.ts';
import { homesNeededPage } from './homes-needed.ts';
import { homesOfPersonPage } from './homes-of-person.ts';
import { housingAheadPage } from './housing-ahead.ts';
import { jointListCsv, jointListPage } from './joint-list.ts';
import { keepBedPages } from './keep-bed.ts';
import { moveOnPage } from './move-on.ts';

export const homesRoom: readonly Route[] = [
  homesOfPersonPage,
  ...giveBedPage,
  ...moveOnPage,
  emergencyBedsPage,
  ...keepBedPages,
  housingAheadPage,
  jointListPage,
  jointListCsv,
  homesNeededPage,
];
