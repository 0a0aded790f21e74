/** What signing in through the council's own service is to this program, and the decisions about whom it lets in. */
import { createHash } from 'node:crypto';
import { ROLES, type Role } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';
import type { SignInId, StaffId } from '../../ground/ids.ts';

/** Somebody who has come from the sign-in service, in its words. Issuer and subject say who it is, and nothing else does. */
export type Arrival = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly staffNumber: string | null;
  /** As they stand in the token; whatever is no role of ours gives nothing. */
  readonly roles: readonly string[];
  /** The service left out what it was to say of them, for there was too much of it. */
  readonly isCutShort: boolean;
};

/** What the server keeps of a sign-in under way. It never reaches the browser. */
export type BegunSignIn = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type SignInOutcome =
  | { readonly kind: 'arrived'; readonly arrival: Arrival }
  /** They said no, there. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly cause: unknown }
  | { readonly kind: 'away'; readonly cause: unknown };

/** The council's own sign-in service, as far as the pages need it. */
export type SignInService = {
  /** Throws where the service does not answer. */
  readonly begin: () => Promise<{ readonly address: URL; readonly begun: BegunSignIn }>;
  readonly finish: (came: URLSearchParams, begun: BegunSignIn) => Promise<SignInOutcome>;
};

/** Somebody with a role whom no administrator has yet said who they are here. */
export type Waiting = {
  readonly id: SignInId;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly staffNumber: string | null;
  readonly roles: readonly string[];
  readonly cameOn: Day;
};

export type MemberOfStaff = {
  readonly id: StaffId;
  readonly name: string;
  readonly team: string | null;
  readonly number: string | null;
  readonly roles: readonly string[];
  readonly startedOn: Day;
  /** As the files or the record of staff say. */
  readonly endedOn: Day | null;
  /** As an administrator said; a file does not undo it. */
  readonly leftOn: Day | null;
  readonly signsIn: boolean;
  readonly version: number;
};

type Time = Pick<MemberOfStaff, 'startedOn' | 'endedOn' | 'leftOn'>;

/** The first day on which they are not here, by whichever says it earlier. */
export function goneOn({ endedOn, leftOn }: Omit<Time, 'startedOn'>): Day | null {
  if (endedOn === null || leftOn === null) return endedOn ?? leftOn;
  return endedOn < leftOn ? endedOn : leftOn;
}

export function isHere(time: Time, on: Day): boolean {
  const gone = goneOn(time);
  return time.startedOn <= on && (gone === null || on < gone);
}

/** The roles among these that the program knows, in its own order. Unknown words give nothing. */
export function knownRoles(said: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => said.includes(role));
}

/** An inspector comes for a time: without a last day the role gives nothing. */
export function rolesInForce(said: readonly string[], gone: Day | null): readonly Role[] {
  return knownRoles(said).filter((role) => role !== 'inspector' || gone !== null);
}

/** What a session keeps of issuer and subject: enough to see that it is still the same person, and not who. */
export function throughOf({ issuer, subject }: Pick<Arrival, 'issuer' | 'subject'>): string {
  return createHash('sha256').update(`${issuer}\n${subject}`).digest('hex');
}

/** Why somebody who waits cannot come in as this member of staff; undefined when they can. */
export function whyNotAs(waiting: Waiting, member: MemberOfStaff, on: Day): string | undefined {
  if (member.signsIn)
    return `${member.name} already signs in with an account. Part it from them first, with the reason`;
  const gone = goneOn(member);
  if (gone !== null && gone <= on) return `${member.name} has left`;
  if (waiting.roles.includes('inspector') && gone === null)
    return `An inspector comes for a time, and ${member.name} has no last day here`;
  return undefined;
}
