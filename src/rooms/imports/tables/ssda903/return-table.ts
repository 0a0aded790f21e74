/** What all tables of the 903 return have in common: a child's number, a year, and that a year's file is complete. */
import type { LoadedTable } from '../table.ts';

type Written = Omit<LoadedTable, 'source' | 'numbers' | 'who' | 'period' | 'isComplete' | 'key'> & {
  readonly key?: readonly string[];
};

export function returnTable(table: Written): LoadedTable {
  return {
    source: `903-${table.kind}`,
    numbers: '903-child',
    who: 'CHILD',
    period: 'year',
    isComplete: true,
    key: [],
    ...table,
  };
}
