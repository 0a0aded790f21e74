/**
 * A table that can be loaded: how it is recognised, how each column is read, what makes two rows the same, and what a
 * row says about whom. A new table is one file and one line in `index.ts`.
 */
import type { Day } from '../../../ground/day.ts';
import type { EntryKind } from '../../../rules/entry-kinds.ts';
import type { Column } from './column.ts';

/** By which numbers the people of a table go. Those that are not about a young person are read before those that are. */
export type NumberKind = '903-child' | 'annex-a-child' | 'council' | 'annex-a-adopter' | 'staff' | 'household';

/** One row, with its cells read. Blank and unreadable cells are null. */
export type Cells = {
  readonly cell: (column: string) => string | null;
  /** The code alone, where a cell holds code and words. */
  readonly code: (column: string) => string | null;
  readonly day: (column: string) => Day | null;
  /** A day without which the row would have been rejected. */
  readonly needed: (column: string) => Day;
  readonly period: number;
};

export type SaidEntry = {
  readonly kind: EntryKind;
  /** `coming-into-care` where the source gives no day and it is known from then on. */
  readonly on: Day | null | 'coming-into-care';
  readonly until?: Day | null;
  readonly answer?: string | null;
  readonly subject?: string | null;
  readonly details?: Readonly<Record<string, string | null>>;
};

/** What a row says. Everything is optional; an entry, a visit or a review without a day says nothing. */
export type Saying = {
  readonly person?: {
    readonly bornOn?: Day | null;
    readonly diedOn?: Day | null;
    /** A list that gives no day of death, only that it was known by then. */
    readonly knownDeadBy?: Day | null;
    readonly sex?: string | null;
    readonly ethnicity?: string | null;
    readonly upn?: string | null;
  };
  readonly names?: readonly {
    readonly knownAs: string;
    readonly familyName: string;
    readonly pronouns: string | null;
    readonly from: Day | null;
    readonly to: Day | null;
  }[];
  readonly contacts?: readonly {
    readonly kind: 'phone' | 'email' | 'address';
    readonly value: string;
    readonly postcode: string | null;
    readonly from: Day | null;
    readonly to: Day | null;
  }[];
  readonly episodes?: readonly {
    readonly beganOn: Day;
    readonly endedOn: Day | null;
    readonly reasonBegan?: string | null;
    readonly legalStatus?: string | null;
    readonly categoryOfNeed?: string | null;
    readonly placementType?: string | null;
    readonly placementProvider?: string | null;
    readonly reasonEnded?: string | null;
    readonly reasonPlaceChanged?: string | null;
    readonly homePostcode?: string | null;
    readonly placementPostcode?: string | null;
    readonly urn?: string | null;
  }[];
  readonly reviews?: readonly { readonly heldOn: Day | null; readonly participation?: string | null }[];
  readonly visits?: readonly { readonly visitedOn: Day | null; readonly seenAlone?: 'yes' | 'no' | null }[];
  readonly entries?: readonly SaidEntry[];
  /** Out of an old chronology: in its words, with the paper they stand on. */
  readonly mattered?: readonly {
    readonly on: Day | null;
    readonly told: string;
    readonly paper: string;
    readonly why: string | null;
  }[];
  readonly allocations?: readonly {
    readonly staffNumber: string;
    readonly role: string;
    readonly from: Day;
    readonly to: Day | null;
  }[];
  /** Another number of the same person: what joins two sources. */
  readonly sameAs?: readonly { readonly kind: NumberKind; readonly number: string }[];
  readonly staff?: {
    readonly name: string;
    readonly role: string | null;
    readonly team: string | null;
    readonly fullTimeShare: string | null;
    readonly startedOn: Day;
    readonly endedOn: Day | null;
    readonly awaySince: Day | null;
    readonly backOn: Day | null;
  };
  readonly household?: {
    readonly kind: string;
    readonly approvedOn: Day;
    readonly endedOn: Day | null;
    readonly places: string | null;
  };
};

/** What single cells cannot show: dates in the wrong order, or after the end of the period. */
export type Together = {
  /** A start and an end: a row that ends before it begins is rejected. */
  readonly spans?: readonly (readonly [began: string, ended: string])[];
  /** Days that cannot come after the end of the period; the first of them is what the row is about. */
  readonly happened?: readonly string[];
  /** Days on which something was done, which cannot be still to come. */
  readonly done?: readonly string[];
  /** Days that cannot come before the day of birth. */
  readonly afterBirth?: readonly string[];
};

export type LoadedTable = Together & {
  readonly kind: string;
  /** In words, for people: "903 episodes". */
  readonly words: string;
  /** How rules name it in `metBy.imports`. */
  readonly source: string;
  readonly numbers: NumberKind;
  /** The column that holds the number. */
  readonly who: string;
  /** Of a year, of the month an inspection list was made, or as things stand. */
  readonly period: 'year' | 'month' | 'standing';
  /** Whether a row that is no longer in a later load of the same period is withdrawn. */
  readonly isComplete: boolean;
  readonly columns: Readonly<Record<string, Column>>;
  /** Headings by which the table was known in other layouts, each with the heading used here. */
  readonly alsoCalled?: Readonly<Record<string, string>>;
  /** Columns that some layouts lack: without them the table is still recognised. */
  readonly mayLack?: readonly string[];
  /** The columns that, with the number, make a row the same row in another load. */
  readonly key: readonly string[];
  /** A column of longer text that tells two rows of one key apart: it stands in the key by its hash, and so fits an index. */
  readonly toldBy?: string;
  readonly says: (row: Cells) => Saying;
};
