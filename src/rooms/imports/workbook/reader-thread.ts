/** Runs in a thread of its own, with a ceiling on memory: turns the bytes of a workbook into rows of text, sheet by sheet. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CellValue, readXlsx } from 'hucre';
import { MOST_ROWS } from './most-rows.ts';

export type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
};
export type ReaderAnswer = { readonly sheets: readonly Sheet[] } | { readonly failed: string };

/** Longer than any cell of a list; a row whose cell was cut here is rejected as too long by whoever judges it. */
const MOST_CHARACTERS = 5000;
/** A spreadsheet keeps fifteen figures; what stands after them it has made up. */
const FIGURES_KEPT = 1e15;

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number' && Math.abs(value) >= FIGURES_KEPT) return value.toExponential();
  // Half letters and null bytes can be written into a workbook, and into no database.
  const text = String(value).replaceAll('\0', '').toWellFormed().trim().slice(0, MOST_CHARACTERS).toWellFormed();
  // What a spreadsheet shows where a formula found nothing.
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(text) ? '' : text;
}

async function read(bytes: Uint8Array): Promise<ReaderAnswer> {
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: MOST_ROWS });
    return {
      sheets: sheets.map(({ name, hidden, veryHidden, rows }) => ({
        name,
        isHidden: hidden === true || veryHidden === true,
        rows: rows.map((row) => row.map(textOf)),
      })),
    };
  } catch (failure) {
    return { failed: failure instanceof Error ? failure.name : 'unknown' };
  }
}

parentPort?.postMessage(await read(workerData as Uint8Array), []);
