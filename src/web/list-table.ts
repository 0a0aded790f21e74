/** A list as a page shows it: what each column is called, and what each cell holds. Drawn by `parts/list-table.njk`. */
import type { Day } from '../ground/day.ts';
import type { DutyStatus } from '../rules/duty.ts';

/** A null is something not known, and is shown as that. */
export type Cell = (
  | { readonly text: string | null; readonly href?: string }
  | { readonly day: Day | null }
  | { readonly number: number | null }
  /** Between 0 and 1. */
  | { readonly share: number | null }
  | { readonly status: DutyStatus }
) & {
  /** Small words under it. */
  readonly note?: string;
};

export type Column = { readonly heading: string; readonly isNumber?: boolean };

export type ListTable = {
  /** What the list is, also for those who hear it. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Cell[])[];
  /** The sentence shown when there are no rows. */
  readonly empty: string;
};
