/**
 * What the templates of our own have in common: plain CSV or sheets that a council fills from any system, complete for how
 * things stand. A person goes by any number of theirs: the council's own, or that of the 903 or the inspection lists.
 */
import { type Column, number } from '../column.ts';
import type { LoadedTable } from '../table.ts';

type Written = Omit<LoadedTable, 'kind' | 'words' | 'source' | 'numbers' | 'who' | 'period' | 'isComplete'> & {
  readonly name: string;
  readonly about: string;
  readonly numbers?: LoadedTable['numbers'];
  readonly who?: string;
  /** Not where a file holds some of it, and the next one more: then nothing is taken away because a later load does not say it. */
  readonly isComplete?: boolean;
};

export function template({
  name,
  about,
  numbers = 'council',
  who = 'Person number',
  isComplete = true,
  columns,
  ...table
}: Written): LoadedTable {
  const whoColumn: Readonly<Record<string, Column>> = { [who]: number };
  return {
    ...table,
    kind: `template-${name}`,
    words: about,
    source: `template-${name}`,
    numbers,
    who,
    period: 'standing',
    isComplete,
    columns: { ...whoColumn, ...columns },
  };
}

/** The same template with the number of a return in place of the council's own, so that nothing must be joined first. */
export function byAnyNumber(table: LoadedTable): readonly LoadedTable[] {
  return [table, by(table, '903-child', '903 number'), by(table, 'annex-a-child', 'Inspection list number')];
}

function by(table: LoadedTable, numbers: LoadedTable['numbers'], who: string): LoadedTable {
  const others = Object.entries(table.columns).filter(([column]) => column !== table.who && column !== who);
  return {
    ...table,
    kind: `${table.kind}-${numbers}`,
    words: `${table.words}, by ${who}`,
    numbers,
    who,
    columns: Object.fromEntries([[who, number], ...others]),
  };
}
