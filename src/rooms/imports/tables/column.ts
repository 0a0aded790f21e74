/** How the cells of a column are read, and how a column is written down in a table. */
import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { NumberKind } from './table.ts';

/**
 * A code of a known set that is blank is a listed problem. An unknown code rejects the row of a statutory return, and in
 * a list written for people ("a) Yes") is listed and read as blank.
 */
export type Column =
  | { readonly is: 'number' }
  /** A number of the same person in another source, where it is known. */
  | { readonly is: 'other-number'; readonly numbers: NumberKind; readonly needed: false }
  | { readonly is: 'day'; readonly needed: boolean }
  | { readonly is: 'code'; readonly set: CodeSet; readonly needed: boolean }
  | {
      readonly is: 'choice';
      readonly choices: readonly string[];
      readonly needed: boolean;
      /** What the row is about hangs on it: another answer rejects the row of a template too. */
      readonly refuses?: true;
    }
  /** Digits alone, between two numbers that belong to it. Anything else rejects the row. */
  | { readonly is: 'whole-number'; readonly least: number; readonly most: number; readonly needed: boolean }
  | { readonly is: 'text'; readonly needed: boolean };

export const number = { is: 'number' } as const;
export const otherNumber = (numbers: NumberKind) => ({ is: 'other-number', numbers, needed: false }) as const;
export const day = { is: 'day', needed: true } as const;
export const dayIfAny = { is: 'day', needed: false } as const;
export const text = { is: 'text', needed: true } as const;
export const textIfAny = { is: 'text', needed: false } as const;
export const code = (set: CodeSet) => ({ is: 'code', set, needed: true }) as const;
export const codeIfAny = (set: CodeSet) => ({ is: 'code', set, needed: false }) as const;
export const choice = (...choices: readonly string[]) => ({ is: 'choice', choices, needed: true }) as const;
export const choiceIfAny = (...choices: readonly string[]) => ({ is: 'choice', choices, needed: false }) as const;
export const oneOf = (...choices: readonly string[]) =>
  ({ is: 'choice', choices, needed: true, refuses: true }) as const;
export const oneOfIfAny = (...choices: readonly string[]) =>
  ({ is: 'choice', choices, needed: false, refuses: true }) as const;
export const wholeNumberIfAny = (least: number, most: number) =>
  ({ is: 'whole-number', least, most, needed: false }) as const;

/** `f) U6: Foster placement` and `N1 - Abuse or neglect` as their code alone: `U6`, `N1`; `b) No` as `No`. */
export function bareCode(value: string): string {
  const [, bare = ''] = /^(?:[a-z]\d?\)\s*)?(.*)$/is.exec(value.trim()) ?? [];
  const [, before] = /^([A-Za-z]{0,3}\d{0,2}[A-Za-z]?)\s*(?::|\s-\s)/.exec(bare) ?? [];
  return before ?? bare;
}
