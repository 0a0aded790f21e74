/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { managementEntryPages } from './management-entries.ts';
import { recordReviewPage } from './record-review.ts';
import { recordedReviewPages } from './recorded-review.ts';
import { writeManagementEntryPage } from './write-management-entry.ts';

export const oversightRoom: readonly Route[] = [
  ...recordReviewPage,
  ...writeManagementEntryPage,
  ...managementEntryPages,
  ...recordedReviewPages,
];
