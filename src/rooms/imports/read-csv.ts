/**
 * Reads one CSV file into rows of trimmed text, strictly: a broken quote refuses the file, a row of the wrong length is
 * named and left out. Nothing is guessed about what a cell means.
 */
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../../ground/refusal.ts';
import { decodeText } from './decode-text.ts';
import type { Problem, RawRow, ReadFile } from './model.ts';
import { NOT_LOADED, TABLES } from './ssda903/tables.ts';

/** Longer than any cell of a return; a longer one is a broken file or an attack. */
const MOST_CHARACTERS_IN_A_ROW = 20_000;

export async function readCsv(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const text = decodeText(name, bytes);
  const delimiter = delimiterOf(text);
  const parser = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    max_record_size: MOST_CHARACTERS_IN_A_ROW,
  });
  let headings: readonly string[] | undefined;
  let recognised: Pick<ReadFile, 'kind' | 'words'> | undefined;
  const rows: RawRow[] = [];
  const problems: Problem[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (headings === undefined) {
        headings = record.map((heading) => heading.toUpperCase());
        recognised = recognise(name, headings);
      } else if (record.length !== headings.length) {
        problems.push(wrongLength(name, info.lines, record.length, headings.length));
      } else {
        const cells: Record<string, string> = {};
        for (const [index, heading] of headings.entries()) cells[heading] = record[index] ?? '';
        rows.push({ row: info.lines, cells });
      }
    }
  } catch (failure) {
    if (failure instanceof CsvError) throw new Refusal(brokenFile(name, failure));
    throw failure;
  }
  if (recognised === undefined) throw new Refusal(`${name} has no rows.`);
  return { name, ...recognised, rows, problems };
}

function recognise(name: string, headings: readonly string[]): Pick<ReadFile, 'kind' | 'words'> {
  const repeated = headings.find((heading, index) => headings.indexOf(heading) !== index);
  if (repeated !== undefined) throw new Refusal(`${name} has two columns called ${repeated || '(blank)'}.`);
  for (const { kind, words, columns } of TABLES) {
    if (Object.keys(columns).every((column) => headings.includes(column))) return { kind, words };
  }
  const other = NOT_LOADED.find(({ columns }) => columns.every((column) => headings.includes(column)));
  if (other !== undefined) return { kind: 'other-903', words: other.words };
  throw new Refusal(`${name} is not a file of the 903 return that can be loaded: ${whatIsMissing(headings)}.`);
}

/** The table it comes nearest to, and the columns it lacks. */
function whatIsMissing(headings: readonly string[]): string {
  const nearest = TABLES.map(({ words, columns }) => ({
    words,
    missing: Object.keys(columns).filter((column) => !headings.includes(column)),
    found: Object.keys(columns).filter((column) => headings.includes(column)).length,
  })).toSorted((a, b) => b.found - a.found)[0];
  if (nearest === undefined || nearest.found < 2)
    return `its first line is not the headings of a header, episodes or reviews file`;
  return `as ${nearest.words} it has no column ${nearest.missing.join(', ')}`;
}

function delimiterOf(text: string): string {
  const firstLine = text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: firstLine.split(delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}

function wrongLength(file: string, row: number, has: number, needs: number): Problem {
  return {
    file,
    row,
    column: null,
    value: null,
    code: 'row-of-wrong-length',
    sentence: `This row has ${has} columns and the headings have ${needs}.`,
  };
}

function brokenFile(name: string, failure: CsvError): string {
  const line = typeof failure['lines'] === 'number' ? ` near line ${failure['lines']}` : '';
  if (failure.code === 'CSV_MAX_RECORD_SIZE') {
    return `${name} has a row${line} longer than any row of a return; a quotation mark may be missing its pair.`;
  }
  return `${name} is broken${line}: a quotation mark has no pair, so that rows run into one another.`;
}
