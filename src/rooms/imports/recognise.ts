/** Which table some headings are of, and which of its columns each heading is. Letters, spaces and order do not matter. */
import { Refusal } from '../../ground/refusal.ts';
import { TABLES } from './tables/index.ts';
import type { LoadedTable } from './tables/table.ts';

/** `columns` are in the order of the headings; one the table does not know keeps its own name, and is not read. */
export type Recognised = { readonly table: LoadedTable; readonly columns: readonly string[] };

/** Refuses, in a sentence, headings of no table that can be loaded. */
export function recognise(name: string, headings: readonly string[], among = TABLES): Recognised {
  const said = headings.map(plain);
  const repeated = headings.find((heading, index) => plain(heading) !== '' && said.indexOf(plain(heading)) !== index);
  if (repeated !== undefined) throw new Refusal(`${name} has two columns called ${repeated || '(blank)'}.`);
  const table = among.find((candidate) => missingOf(candidate, said).length === 0);
  if (table === undefined)
    throw new Refusal(`${name} is not a file that can be loaded: ${whatIsMissing(said, among)}.`);
  const columns = columnsOf(table);
  const named = headings.map((heading) => columns.get(plain(heading)) ?? heading);
  const twice = named.find((column, index) => column in table.columns && named.indexOf(column) !== index);
  if (twice !== undefined) throw new Refusal(`${name} has two columns that are ${twice}, by two of its names.`);
  return { table, columns: named };
}

/** Whether these are the headings of a table that can be loaded. */
export function isKnown(headings: readonly string[]): boolean {
  const said = headings.map(plain);
  return TABLES.some((table) => missingOf(table, said).length === 0);
}

/** `Date of Adoption Order ` and `DATE OF ADOPTION ORDER` are one heading. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function columnsOf(table: LoadedTable): ReadonlyMap<string, string> {
  return new Map([
    ...Object.keys(table.columns).map((column) => [plain(column), column] as const),
    ...Object.entries(table.alsoCalled ?? {}).map(([other, column]) => [plain(other), column] as const),
  ]);
}

function missingOf(table: LoadedTable, said: readonly string[]): readonly string[] {
  const columns = columnsOf(table);
  const found = new Set(said.map((heading) => columns.get(heading)));
  return Object.keys(table.columns).filter((column) => !found.has(column) && !table.mayLack?.includes(column));
}

/** The table it comes nearest to, and the columns it lacks. */
function whatIsMissing(said: readonly string[], among: readonly LoadedTable[]): string {
  const nearest = among
    .map((table) => {
      const missing = missingOf(table, said);
      const columns = columnsOf(table);
      return {
        words: table.words,
        missing,
        found: new Set(said.flatMap((heading) => columns.get(heading) ?? [])).size,
      };
    })
    .toSorted((a, b) => b.found - b.missing.length - (a.found - a.missing.length))[0];
  if (nearest === undefined || nearest.found < 2) return 'its first line is not the headings of a table we know';
  return `as ${nearest.words} it has no column ${nearest.missing.join(', ')}`;
}
