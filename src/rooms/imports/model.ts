/** Words the imports room owns: a file as read, a row as received, and what is wrong with either. */
import type { FileId } from '../../ground/ids.ts';
import type { ProblemCode } from './problem-kinds.ts';

/** One thing that is wrong, where it stands, and what to do about it in one plain sentence. */
export type Problem = {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly sentence: string;
};

/** A row as the file had it: column → trimmed text. `row` is the line a person sees in a spreadsheet, the headings being 1. */
export type RawRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** A row that can be stored: whose it is, and what makes it the same row in another file. */
export type ReceivedRow = {
  readonly kind: string;
  /** The period it is about: see `period.ts`. */
  readonly year: number;
  /** Whose it is, by kind and number: see `whose.ts`. */
  readonly child: string;
  readonly key: string;
  readonly row: number;
  readonly file: FileId;
  readonly cells: Readonly<Record<string, string>>;
};

/** One table of a file whose rows have been read, but not yet judged: for that its period must be known. */
export type ReadFile = {
  /** With its sheet, where a file holds several tables. */
  readonly name: string;
  readonly kind: string;
  /** In words, for people: "903 episodes". */
  readonly words: string;
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
  /** What else stands in the file and is no row of any table. */
  readonly notRead?: readonly Problem[];
};

/** What loading a file does, row by row: rows = stored + unchanged + rejected. */
export type FileOutcome = {
  readonly name: string;
  readonly kind: string;
  /** The period it is about: see `period.ts`. */
  readonly year: number;
  readonly rows: number;
  readonly stored: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Rows an earlier load of the same return had, which this one no longer has. */
  readonly withdrawn: number;
};

export const IMPORT_STATES = {
  previewed: 'Waiting for you to confirm',
  applying: 'Being loaded',
  applied: 'Loaded',
  withdrawing: 'Being withdrawn',
  withdrawn: 'Withdrawn',
} as const;
export type ImportState = keyof typeof IMPORT_STATES;
