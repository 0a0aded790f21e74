/** What each file of a load comes to, row by row: rows = stored + unchanged + rejected. */
import type { ListTable } from '../../../web/list-table.ts';
import { periodWords } from '../period.ts';
import type { ImportFile } from '../store.ts';
import { kindWords, type Standing } from './import-words.ts';

export function filesTable(path: string, files: readonly ImportFile[], standing: Standing): ListTable {
  const isDone = standing === 'loaded' || standing === 'withdrawn';
  return {
    caption: 'File by file',
    isCaptionHidden: true,
    columns: [
      { heading: 'File' },
      { heading: 'For' },
      { heading: 'Rows', isNumber: true },
      { heading: isDone ? 'Stored' : 'To store', isNumber: true },
      { heading: 'Unchanged', isNumber: true },
      { heading: 'Rejected', isNumber: true },
      { heading: isDone ? 'Withdrawn' : 'To withdraw', isNumber: true },
    ],
    rows: files.map((file) => [
      { text: kindWords(file.kind), note: file.name, href: `${path}/files/${file.fileId}` },
      { text: periodWords(file.year) },
      { number: file.rows },
      { number: file.stored },
      { number: file.unchanged },
      { number: file.rejected },
      { number: file.withdrawn },
    ]),
    empty: 'There are no files in this load.',
  };
}
