/**
 * That a list is longer than what the reader sees of it, and nothing more about the others. How many is said to those who
 * work with some of a council; to somebody whose role reaches everybody the others are closed records, and are not counted.
 */
import type { Scope } from '../../../access/roles.ts';
import type { Measure } from '../model.ts';
import { countWords } from './figure-words.ts';

/** null for a reader who sees them all. */
export function othersWords({ unit }: Measure, seen: number, others: number, scope: Scope): string | null {
  if (others <= 0) return null;
  if (scope === 'all') return 'There are others, whose records are closed to you.';
  const those =
    unit === 'child' ? `${others} ${others === 1 ? 'other' : 'others'}` : `${countWords(others, unit)} of others`;
  return seen === 0
    ? `These are ${those} you do not work with.`
    : `You see ${seen} here, and ${those} you do not work with.`;
}
