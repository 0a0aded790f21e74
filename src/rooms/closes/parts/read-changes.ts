/** Reads who makes a difference, as far as the reader may open them. Everyone named is logged as read. */
import type { Path, Visit } from '../../../web/route.ts';
import { sizeOf } from '../model.ts';
import type { Comparison } from './asked-comparison.ts';
import { type ChangeRow, changeRows } from './change-rows.ts';
import { type Compared, readCompared } from './compared.ts';

export type Changes = {
  readonly compared: Compared;
  readonly rows: readonly ChangeRow[];
  /** How many more lines there are of people the reader does not work with. */
  readonly others: number;
};

export async function readChanges(visit: Visit, comparison: Comparison): Promise<Changes> {
  const compared = await visit.readPopulation((reading) => readCompared(reading, comparison));
  const rows = await visit.readPeople(async (reading) => {
    const result = await changeRows(reading, comparison, compared, visit.on);
    return { result, people: [...new Set(result.map(({ personId }) => personId))] };
  });
  return { compared, rows, others: sizeOf(compared.difference) - rows.length };
}

export function changedPath({ measure, query }: Comparison, ending: '' | '/list.csv' | '/list.xlsx' = ''): Path {
  return `/figures/changed/${measure.id}${ending}?${query}`;
}
