/** How somebody can be reached: phone, e-mail, post. Only what holds now; where they used to be is nobody's way to them. */
import type { Day } from '../../../ground/day.ts';
import type { listContactDetails } from '../facts.ts';

type ContactDetail = Awaited<ReturnType<typeof listContactDetails>>[number];

export type WayInTouch = {
  readonly words: string;
  readonly value: string;
  /** Opens the phone or the mail program; null for an address. */
  readonly href: string | null;
  readonly since: Day | null;
};

const KINDS = { phone: 'Phone', email: 'E-mail', address: 'Address' } as const;
const ORDER = Object.keys(KINDS);

export function waysInTouch(details: readonly ContactDetail[], on: Day): readonly WayInTouch[] {
  return details
    .filter(({ from, to }) => (from === null || from <= on) && (to === null || to > on))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map(({ kind, value, postcode, from }) => ({
      words: KINDS[kind],
      value: kind === 'address' && postcode !== null && !value.includes(postcode) ? `${value}, ${postcode}` : value,
      href: hrefOf(kind, value),
      since: from,
    }));
}

function hrefOf(kind: ContactDetail['kind'], value: string): string | null {
  if (kind === 'phone') {
    const number = value.replaceAll(/[^\d+]/g, '');
    return number.length < 5 ? null : `tel:${number}`;
  }
  return kind === 'email' && /^[^\s@?&]+@[^\s@?&]+$/.test(value) ? `mailto:${value}` : null;
}
