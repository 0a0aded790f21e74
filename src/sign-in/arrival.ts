/** What the claims of a checked ID token say of somebody. An e-mail address is never read: it can be given to another. */
import type { Arrival } from '../rooms/workforce/model.ts';

type Claims = { readonly iss: string; readonly sub: string } & Readonly<Record<string, unknown>>;

const NAME_MOST = 200;
const NUMBER_MOST = 60;
/** Ours first; then what Entra ID calls it when it is sent as it stands there. */
const NUMBER_CLAIMS = ['staff_number', 'employeeid'] as const;

export function arrivalOf(claims: Claims): Arrival {
  const given = [textOf(claims['given_name'], NAME_MOST), textOf(claims['family_name'], NAME_MOST)].filter(Boolean);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: textOf(claims['name'], NAME_MOST) ?? (given.length > 0 ? given.join(' ') : 'Name not given'),
    staffNumber: NUMBER_CLAIMS.map((claim) => textOf(claims[claim], NUMBER_MOST)).find((text) => text !== null) ?? null,
    roles: rolesOf(claims['roles']),
    // Entra ID: more groups than a token holds. It then names the claims it left out, or says that there are some.
    isCutShort: claims['_claim_names'] !== undefined || claims['hasgroups'] !== undefined,
  };
}

/** A list of words; anything else is none at all. */
function rolesOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) && claim.every((role) => typeof role === 'string') ? claim : [];
}

function textOf(claim: unknown, most: number): string | null {
  if (typeof claim !== 'string' && typeof claim !== 'number') return null;
  const text = String(claim)
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim();
  return text === '' ? null : text.slice(0, most).toWellFormed();
}
