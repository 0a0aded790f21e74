/** Grounds, kinds and words of confidentiality, and what decides beside them. Pure. */
import type { ConcernId, PersonId, StaffId } from '../../ground/ids.ts';

/** An emergency opens one record for so long, and no longer: `emergency_opening` checks it. */
export const EMERGENCY_HOURS = 4;

export const EMERGENCY_GROUNDS = [
  { value: 'danger', text: 'Somebody is in danger now' },
  { value: 'missing', text: 'They are missing' },
  { value: 'no-worker', text: 'They need help now, and nobody who works with them can be reached' },
  { value: 'police-or-court', text: 'The police, a hospital or a court needs an answer now' },
] as const;
export type EmergencyGround = (typeof EMERGENCY_GROUNDS)[number]['value'];

export const groundWords = (ground: string): string =>
  EMERGENCY_GROUNDS.find(({ value }) => value === ground)?.text ?? ground;

/** Why readings are not yet shown to the young person they are about. */
export const HOLD_GROUNDS = [
  { value: 'enquiry', text: 'It would give away an enquiry that is going on' },
  { value: 'somebody-else', text: 'It would give away somebody else' },
  { value: 'danger', text: 'It would put somebody in danger' },
] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number]['value'];

export type ConcernKind =
  | 'opened-in-emergency'
  | 'many-records-read'
  | 'named-themselves'
  | 'ended-restriction'
  | 'asked';

export const CONCERN_WORDS: Readonly<Record<ConcernKind, string>> = {
  'opened-in-emergency': 'A record was opened in an emergency',
  'many-records-read': 'Many records were opened within an hour',
  'named-themselves': 'Somebody named themselves for a restricted record',
  'ended-restriction': 'A restriction was ended',
  asked: 'Somebody asked who has read a record',
};

export type Concern = {
  readonly id: ConcernId;
  readonly kind: ConcernKind;
  readonly personId: PersonId | null;
  readonly staffId: StaffId | null;
  readonly staffName: string | null;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly because: string;
  readonly raisedAt: Date;
  readonly outcome: string | null;
};

/** How a record is spoken of to those who may not open it: it leads nowhere, and is the same each time. */
export const referenceOf = (person: PersonId): string => `Record ${person.slice(0, 8)}`;
