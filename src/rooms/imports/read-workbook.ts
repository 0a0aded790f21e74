/** Reads a workbook of lists (.xlsx) into its tables: one a sheet, recognised by the headings, whatever the sheet is called. */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../ground/refusal.ts';
import type { Problem, RawRow, ReadFile } from './model.ts';
import { isKnown, recognise } from './recognise.ts';
import { MOST_ROWS } from './workbook/most-rows.ts';
import type { ReaderAnswer, Sheet } from './workbook/reader-thread.ts';
import { refuseZipBomb } from './workbook/refuse-zip-bomb.ts';

const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const CONTENTS = Buffer.from('[Content_Types].xml');

/** An archive that says what its parts are, as every workbook does. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return ARCHIVE.every((byte, index) => bytes[index] === byte) && Buffer.from(bytes).includes(CONTENTS);
}

export async function readWorkbook(name: string, bytes: Uint8Array): Promise<readonly ReadFile[]> {
  refuseZipBomb(name, bytes);
  const sheets = await sheetsOf(name, bytes);
  const tables = sheets.flatMap((sheet) => readSheet(name, sheet));
  if (tables.length === 0) throw new Refusal(`${name} has no sheet with the headings of a list that can be loaded.`);
  return tables;
}

/** A workbook can be made to take all memory and time there is; its reader has its own, and may fail alone. */
async function sheetsOf(name: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  const reader = new Worker(new URL('./workbook/reader-thread.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const answer = await new Promise<ReaderAnswer>((resolve) => {
    const late = setTimeout(() => resolve({ failed: 'time' }), MOST_SECONDS * 1000);
    reader.once('message', (message: ReaderAnswer) => resolve(message));
    reader.once('error', () => resolve({ failed: 'memory' }));
    reader.once('exit', () => {
      clearTimeout(late);
      resolve({ failed: 'exit' });
    });
  });
  await reader.terminate();
  if ('sheets' in answer) return answer.sheets;
  throw new Refusal(
    answer.failed === 'EncryptedFileError'
      ? `${name} is protected by a password. Save it without one and choose it again.`
      : `${name} is a spreadsheet that could not be read. Open it in your spreadsheet program, save it again and choose that.`,
  );
}

/** Above the headings a list may have its name, and headings of groups of columns. */
const HEADINGS_WITHIN = 10;

/** Without the blank cells after the last heading. */
const filled = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

function readSheet(workbook: string, { name, isHidden, rows: all }: Sheet): readonly ReadFile[] {
  const sheetName = `${workbook}, ${isHidden ? 'hidden sheet' : 'sheet'} ${name}`;
  const first = all.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  if (first < 0) return [];
  if (all.length >= MOST_ROWS)
    throw new Refusal(`${sheetName} has more rows than can be read at once. Save it in parts.`);
  const at =
    first +
    Math.max(
      all.slice(first, first + HEADINGS_WITHIN).findIndex((row) => isKnown(filled(row))),
      0,
    );
  const { table, columns } = recognise(sheetName, filled(all[at] ?? []));
  const rows: RawRow[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of all.entries()) {
    if (index <= at || row.every((cell) => cell === '')) continue;
    const cells: Record<string, string> = {};
    for (const [place, column] of columns.entries()) cells[column] = row[place] ?? '';
    rows.push({ row: index + 1, cells });
  }
  return [{ name: sheetName, kind: table.kind, words: table.words, rows, problems }];
}
