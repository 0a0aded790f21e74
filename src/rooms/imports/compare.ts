/** Sets the rows a file brings beside those in force for the same return and child: what is new, what stays, what goes. */
import type { ReceivedRow } from './model.ts';

export type Comparison = {
  readonly toStore: readonly ReceivedRow[];
  readonly unchanged: readonly ReceivedRow[];
  /** In force until now, and replaced by `toStore` or no longer said. */
  readonly toSupersede: readonly ReceivedRow[];
  readonly withdrawn: readonly ReceivedRow[];
};

/** Both sides hold only rows of the kinds and years the load covers: a return is complete for its year. */
export function compareRows(incoming: readonly ReceivedRow[], inForce: readonly ReceivedRow[]): Comparison {
  const before = new Map(inForce.map((row) => [nameOf(row), row]));
  const toStore: ReceivedRow[] = [];
  const unchanged: ReceivedRow[] = [];
  const toSupersede: ReceivedRow[] = [];
  for (const row of incoming) {
    const earlier = before.get(nameOf(row));
    before.delete(nameOf(row));
    if (earlier === undefined) toStore.push(row);
    else if (sameCells(earlier, row)) unchanged.push(row);
    else {
      toStore.push(row);
      toSupersede.push(earlier);
    }
  }
  const withdrawn = [...before.values()];
  return { toStore, unchanged, toSupersede: [...toSupersede, ...withdrawn], withdrawn };
}

export function nameOf({ kind, year, child, key }: ReceivedRow): string {
  return `${kind} ${year} ${child} ${key}`;
}

function sameCells(a: ReceivedRow, b: ReceivedRow): boolean {
  return Object.keys({ ...a.cells, ...b.cells }).every((column) => (a.cells[column] ?? '') === (b.cells[column] ?? ''));
}
