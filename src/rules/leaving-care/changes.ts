/**
 * What a pathway plan rests on and what can happen to it, wherever it was recorded: named as a change by a worker, or told by
 * what stands on the record anyway. The seed letter of 2024 and Volume 3 name moves, notice, custody, going missing.
 */
import type { Entry } from '../facts.ts';

type OfAChange = Pick<Entry, 'kind' | 'on' | 'answer'>;

/** The kinds in which a change can be recorded. */
export const KINDS_OF_CHANGE = [
  'significant-change',
  'notice',
  'custody',
  'missing',
  'leave-to-remain',
  'home',
] as const;

/** Those that are a change, in the order they come. The first home after care is part of leaving it, and no move. */
export function changesAmong<OneEntry extends OfAChange>(entries: readonly OneEntry[]): readonly OneEntry[] {
  const firstHome = entries.filter(({ kind }) => kind === 'home').toSorted((a, b) => a.on - b.on)[0];
  return entries.filter((entry) => entry !== firstHome && isChange(entry));
}

function isChange({ kind, answer }: OfAChange): boolean {
  switch (kind) {
    case 'significant-change':
    case 'custody':
    case 'leave-to-remain':
    case 'home':
      return true;
    // What is withdrawn is no change any more, and being away where it is known where is none.
    case 'notice':
      return answer !== 'withdrawn';
    case 'missing':
      return answer === 'M';
    default:
      return false;
  }
}
