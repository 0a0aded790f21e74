/** Reads an uploaded file, whatever it is, into its tables. The bytes decide what it is, never its name. */
import type { ReadFile } from './model.ts';
import { readCsv } from './read-csv.ts';
import { isWorkbook, readWorkbook } from './read-workbook.ts';
import { isXml, readXml } from './read-xml.ts';

/** One for CSV, several for a workbook or an XML return. Refuses in a sentence what cannot be read. */
export async function readFile(name: string, bytes: Uint8Array): Promise<readonly ReadFile[]> {
  if (isWorkbook(bytes)) return readWorkbook(name, bytes);
  if (isXml(bytes)) return readXml(name, bytes);
  return [await readCsv(name, bytes)];
}
