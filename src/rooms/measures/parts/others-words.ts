/** How many of a list the reader does not see: said as a number, and nothing more about them. */
import type { Measure } from '../model.ts';
import { countWords } from './figure-words.ts';

/** null for a reader who sees them all. */
export function othersWords({ unit }: Measure, seen: number, others: number): string | null {
  if (others <= 0) return null;
  const those =
    unit === 'child' ? `${others} ${others === 1 ? 'other' : 'others'}` : `${countWords(others, unit)} of others`;
  return seen === 0
    ? `These are ${those} you do not work with.`
    : `You see ${seen} here, and ${those} you do not work with.`;
}
