/** Every page of this room. */
import { onlyAsTheRecord, type Route } from '../../../web/route.ts';
import { beginRecordPage } from './begin-record.ts';
import { addContactPage, contactDetailsPage, recordedContactPages } from './contact-details.ts';
import { deathPage } from './death.ts';
import { familyPages } from './family.ts';
import { namePages } from './name.ts';
import { personPage } from './person.ts';

export const peopleRoom: readonly Route[] = [
  ...onlyAsTheRecord(beginRecordPage),
  personPage,
  ...deathPage,
  contactDetailsPage,
  ...addContactPage,
  ...recordedContactPages,
  ...namePages,
  ...familyPages,
];
