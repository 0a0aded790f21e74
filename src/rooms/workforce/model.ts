/** What signing in through the council's own service is to this program, and what its roles come to. */
import { createHash } from 'node:crypto';
import { type Role, ROLES } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';

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

/** The roles among these that the program knows, in its own order. Unknown words give nothing. */
export function knownRoles(said: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => said.includes(role));
}

/** An inspector comes for a time: without a last day the role gives nothing. */
export function rolesInForce(said: readonly string[], endedOn: Day | null): readonly Role[] {
  return knownRoles(said).filter((role) => role !== 'inspector' || endedOn !== null);
}

/** What a session keeps of issuer and subject: enough to see that it is still the same person, and not who. */
export function throughOf({ issuer, subject }: Pick<Arrival, 'issuer' | 'subject'>): string {
  return createHash('sha256').update(`${issuer}\n${subject}`).digest('hex');
}
