/** A list as a spreadsheet: text stays text, days are real dates, and a second sheet says what the figure is. */
import { writeXlsx } from 'hucre/xlsx';
import type { Day } from '../../../ground/day.ts';

export type XlsxCell = string | { readonly day: Day };
export type XlsxColumn = { readonly heading: string; readonly width: number; readonly isDay?: boolean };

const MILLISECONDS = 86_400_000;
const HEADING = { style: { font: { bold: true } } };

export async function asXlsx(
  columns: readonly XlsxColumn[],
  rows: readonly (readonly XlsxCell[])[],
  about: readonly (readonly [term: string, words: string])[],
): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'List',
        columns: columns.map(({ width, isDay }) => ({ width, ...(isDay === true ? { numFmt: 'dd/mm/yyyy' } : {}) })),
        rows: [columns.map(({ heading }) => heading), ...rows.map((cells) => cells.map(valueOf))],
        cells: new Map(columns.map(({ heading }, index) => [`0,${index}`, { value: heading, ...HEADING }])),
        freezePane: { rows: 1 },
      },
      {
        name: 'About this figure',
        columns: [
          { width: 26, style: HEADING.style },
          { width: 100, style: { alignment: { wrapText: true } } },
        ],
        rows: about.map(([term, words]) => [term, words]),
      },
    ],
  });
  return Buffer.from(bytes);
}

function valueOf(cell: XlsxCell): string | Date {
  return typeof cell === 'string' ? cell : new Date(cell.day * MILLISECONDS);
}
