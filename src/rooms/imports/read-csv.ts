/**
 * Reads one CSV file into rows of trimmed text, strictly: a broken quote refuses the file, a row of the wrong length is
 * named and left out. Nothing is guessed about what a cell means.
 */
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../../ground/refusal.ts';
import { decodeText } from './decode-text.ts';
import type { Problem, RawRow, ReadFile } from './model.ts';
import { type Recognised, recognise } from './recognise.ts';

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
  let recognised: Recognised | undefined;
  const rows: RawRow[] = [];
  const problems: Problem[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (recognised === undefined) recognised = recognise(name, record);
      else if (record.length !== recognised.columns.length)
        problems.push(wrongLength(name, info.lines, record.length, recognised.columns.length));
      else {
        const cells: Record<string, string> = {};
        for (const [index, column] of recognised.columns.entries()) cells[column] = record[index] ?? '';
        rows.push({ row: info.lines, cells });
      }
    }
  } catch (failure) {
    if (failure instanceof CsvError) throw new Refusal(brokenFile(name, failure));
    throw failure;
  }
  if (recognised === undefined) throw new Refusal(`${name} has no rows.`);
  const { kind, words } = recognised.table;
  return { name, kind, words, rows, problems };
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
