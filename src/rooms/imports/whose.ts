/**
 * Whose a received row is, as one text: the number alone for a child of the 903, else the kind of number before it.
 * Staff and households sort before people, so that whoever works with somebody is known first.
 */
import type { NumberKind } from './tables/table.ts';

export type Whose = { readonly kind: NumberKind; readonly number: string };

const BEFORE_PEOPLE: ReadonlySet<NumberKind> = new Set(['staff', 'household', 'annex-a-adopter']);

export function whoseOf({ kind, number }: Whose): string {
  if (kind === '903-child') return number;
  return `${BEFORE_PEOPLE.has(kind) ? '!' : ''}${kind} ${number}`;
}

export function readWhose(text: string): Whose {
  const space = text.indexOf(' ');
  if (space < 0) return { kind: '903-child', number: text };
  return { kind: text.slice(text.startsWith('!') ? 1 : 0, space) as NumberKind, number: text.slice(space + 1) };
}

/** Whether the row is about a young person: a child or care leaver, by whatever number. */
export function isAboutSomebody(text: string): boolean {
  return !text.startsWith('!');
}
