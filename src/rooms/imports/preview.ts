/** What applying a load would change, without changing it: row by row against what earlier loads said, child by child. */
import type { Reading } from '../../storage/storage.ts';
import { checkChild } from './check-children.ts';
import { compareRows, nameOf } from './compare.ts';
import { cellsOf } from './fold.ts';
import type { Load } from './load.ts';
import { lostZeros } from './lost-zeros.ts';
import type { Problem, ReceivedRow } from './model.ts';
import { listHidden } from './restricted.ts';
import { returnWords } from './period.ts';
import { type Covered, listChildrenCovered, listInForce, listYearsOfEpisodes } from './received-rows.ts';
import type { ImportFile } from './store.ts';
import { tableOf } from './tables/index.ts';
import { whoseOf } from './whose.ts';

export type Preview = {
  readonly files: readonly ImportFile[];
  readonly problems: readonly Problem[];
  /** Everybody the load says or said something of, in the order in which it is applied. */
  readonly children: readonly string[];
};

const CHILDREN_AT_ONCE = 2000;

export async function preview(reading: Reading, load: Load): Promise<Preview> {
  const children = await childrenOf(reading, load);
  const looked = await shown(reading, [...children, ...(await childrenOfTheYearBefore(reading, load))]);
  const yearsOfEpisodes = new Set([
    ...(await listYearsOfEpisodes(reading)),
    ...load.covered.filter(({ kind }) => kind === 'episodes').map(({ year }) => year),
  ]);
  const fileNames = new Map(load.files.map((file) => [tableName(file.id, file.kind, file.year), file.name]));
  const counts = new Map(
    load.files.map((file) => [
      tableName(file.id, file.kind, file.year),
      { stored: 0, unchanged: file.repeated, withdrawn: 0 },
    ]),
  );
  const fileOf = new Map(
    load.files.map((file) => [`${file.kind} ${file.year}`, tableName(file.id, file.kind, file.year)]),
  );
  const nameOfTable = (row: ReceivedRow): string =>
    fileNames.get(tableName(row.file, row.kind, row.year)) ?? `an earlier file, ${returnWords(row.year)}`;
  const aside = setAside(load, new Set(children), nameOfTable);
  const shownRows = new Map(children.map((child) => [child, load.rowsOfChild.get(child) ?? []]));
  const problems: Problem[] = [
    ...load.problems,
    ...aside.problems,
    ...(await lostZeros(reading, shownRows, nameOfTable)),
  ];
  for (let start = 0; start < looked.length; start += CHILDREN_AT_ONCE) {
    const some = looked.slice(start, start + CHILDREN_AT_ONCE);
    const inForce = Map.groupBy(await listInForce(reading, some), (row) => row.child);
    for (const child of some) {
      const { incoming, before, after, comparison } = changeOf(load, child, inForce.get(child) ?? []);
      for (const row of comparison.toStore) increase(counts, tableName(row.file, row.kind, row.year), 'stored');
      for (const row of comparison.unchanged)
        increase(counts, tableName(incoming.get(nameOf(row))?.file ?? row.file, row.kind, row.year), 'unchanged');
      for (const row of comparison.withdrawn)
        increase(counts, fileOf.get(`${row.kind} ${row.year}`) ?? '', 'withdrawn');
      if (before.length + after.length > 0) {
        problems.push(
          ...checkChild(child, after, {
            fileName: nameOfTable,
            yearsOfEpisodes,
          }),
        );
      }
    }
  }
  return {
    children,
    problems,
    files: load.files.map(({ id, name, kind, year, rows, rejected }) => ({
      fileId: id,
      name,
      kind,
      year,
      rows,
      rejected: rejected + (aside.rejected.get(tableName(id, kind, year))?.length ?? 0),
      ...(counts.get(tableName(id, kind, year)) ?? { stored: 0, unchanged: 0, withdrawn: 0 }),
    })),
  };
}

/** Everybody the load says or said something of, but those who are, or are said to be, somebody it may not be loaded of. */
export async function childrenOf(reading: Reading, load: Load): Promise<readonly string[]> {
  const children = await shown(reading, [
    ...load.rowsOfChild.keys(),
    ...(await listChildrenCovered(reading, load.covered)),
  ]);
  const sameAs = new Map(children.map((child) => [child, otherNumbersIn(load.rowsOfChild.get(child) ?? [])]));
  const hidden = await listHidden(reading, [...sameAs.values()].flat());
  return hidden.size === 0
    ? children
    : children.filter((child) => !sameAs.get(child)?.some((number) => hidden.has(number)));
}

function otherNumbersIn(rows: readonly ReceivedRow[]): readonly string[] {
  return rows.flatMap((row) => (tableOf(row.kind).says(cellsOf(row)).sameAs ?? []).map(whoseOf));
}

async function shown(reading: Reading, children: readonly string[]): Promise<readonly string[]> {
  const all = [...new Set(children)];
  const hidden = await listHidden(reading, all);
  return all.filter((child) => !hidden.has(child)).toSorted();
}

/** Rows about somebody restricted are set aside: they count as rejected, and nothing is said of why. */
function setAside(load: Load, children: ReadonlySet<string>, nameOfTable: (row: ReceivedRow) => string) {
  const rows = [...load.rowsOfChild].flatMap(([child, theirs]) => (children.has(child) ? [] : theirs));
  return {
    rejected: Map.groupBy(rows, (row) => tableName(row.file, row.kind, row.year)),
    problems: rows.map(
      (row): Problem => ({
        file: nameOfTable(row),
        row: row.row,
        column: null,
        value: null,
        code: 'needs-an-authorised-person',
        sentence: 'This row needs an authorised person: somebody else must load it.',
      }),
    ),
  };
}

/** Children the return before had: whoever of them was still in care and is not in this one is named. */
async function childrenOfTheYearBefore(reading: Reading, { covered }: Load): Promise<readonly string[]> {
  const before = covered.filter(({ kind }) => kind === 'episodes').map(({ kind, year }) => ({ kind, year: year - 1 }));
  return before.length === 0 ? [] : listChildrenCovered(reading, before);
}

/** What a load makes of one child, given all that is in force for them now. */
export function changeOf(load: Load, child: string, inForce: readonly ReceivedRow[]) {
  const rows = load.rowsOfChild.get(child) ?? [];
  const said = new Set(rows.map(nameOf));
  // Of a table that is not complete only what the load says again is compared: the rest stands.
  const before = inForce.filter((row) => isCovered(load.covered, row) || said.has(nameOf(row)));
  const comparison = compareRows(rows, before);
  const gone = new Set(comparison.toSupersede);
  const after = [...inForce.filter((row) => !gone.has(row)), ...comparison.toStore];
  return { incoming: new Map(rows.map((row) => [nameOf(row), row])), before, after, comparison };
}

function isCovered(covered: readonly Covered[], row: ReceivedRow): boolean {
  return covered.some(({ kind, year }) => kind === row.kind && year === row.year);
}

/** A file may hold several tables, and one table for several years: each is counted by itself. */
const tableName = (file: string, kind: string, year: number): string => `${file} ${kind} ${year}`;

type FileCounts = { stored: number; unchanged: number; withdrawn: number };

function increase(counts: Map<string, FileCounts>, file: string, what: keyof FileCounts): void {
  const found = counts.get(file);
  if (found !== undefined) found[what] += 1;
}
