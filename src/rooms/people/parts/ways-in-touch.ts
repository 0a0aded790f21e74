/** How somebody can be reached, and how not: phone, e-mail, post. Only what holds now; where they used to be is nobody's way to them. */
import type { Day } from '../../../ground/day.ts';
import type { listContactDetails } from '../facts.ts';

type ContactDetail = Awaited<ReturnType<typeof listContactDetails>>[number];

export type WayInTouch = {
  readonly words: string;
  readonly value: string;
  /** Opens the phone or the mail program; null for an address. */
  readonly href: string | null;
  readonly since: Day | null;
  /** Why it is not to be used; then nothing leads to it. */
  readonly avoidBecause: string | null;
};

export const KINDS_OF_WAY = { phone: 'Phone', email: 'E-mail', address: 'Address' } as const;
const ORDER = Object.keys(KINDS_OF_WAY);

export function waysInTouch(details: readonly ContactDetail[], on: Day): readonly WayInTouch[] {
  return details
    .filter(({ from, to }) => (from === null || from <= on) && (to === null || to > on))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map(({ kind, value, postcode, from, avoidBecause }) => ({
      words: KINDS_OF_WAY[kind],
      value: kind === 'address' && postcode !== null && !value.includes(postcode) ? `${value}, ${postcode}` : value,
      href: avoidBecause === null ? hrefOf(kind, value) : null,
      since: from,
      avoidBecause,
    }));
}

function hrefOf(kind: ContactDetail['kind'], value: string): string | null {
  if (kind === 'phone') {
    const number = value.replaceAll(/[^\d+]/g, '');
    return number.length < 5 ? null : `tel:${number}`;
  }
  return kind === 'email' && /^[^\s@?&]+@[^\s@?&]+$/.test(value) ? `mailto:${value}` : null;
}
