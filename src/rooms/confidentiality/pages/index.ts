/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { closeConcernPage } from './close-concern.ts';
import { concernPage } from './concern.ts';
import { askAboutReadingsPage, concernsPage } from './concerns.ts';
import { holdReadingsPage } from './hold-readings.ts';
import { mayKnowPages } from './may-know.ts';
import { openInEmergencyPage } from './open-in-emergency.ts';
import { ownReadingsPage } from './own-readings.ts';
import { readingsOfPersonPage } from './readings-of-person.ts';
import { chooseRecordPage, restrictedRecordPage } from './restricted-record.ts';
import { whoMayPage } from './who-may.ts';

export const confidentialityRoom: readonly Route[] = [
  readingsOfPersonPage,
  whoMayPage,
  ownReadingsPage,
  ...openInEmergencyPage,
  ...chooseRecordPage,
  ...restrictedRecordPage,
  ...mayKnowPages,
  concernsPage,
  ...askAboutReadingsPage,
  concernPage,
  ...closeConcernPage,
  ...holdReadingsPage,
];
