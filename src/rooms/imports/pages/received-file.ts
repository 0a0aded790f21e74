/**
 * A file as it was received, byte for byte. Everybody it names is logged as read. One that names somebody whose record is
 * closed to the reader, or people who adopt, is not given out: a record must not leave by the file it came in.
 */
import type { FileId, ImportId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { download, redirect, type SignedInRoute } from '../../../web/route.ts';
import { listByNumber } from '../../people/facts.ts';
import { readFile } from '../read-file.ts';
import { isWorkbook } from '../read-workbook.ts';
import { isXml } from '../read-xml.ts';
import { getFileBytes, getFileName, listImportFiles } from '../store.ts';
import { listHidden } from '../restricted.ts';
import { tableOf } from '../tables/index.ts';
import { whoseOf } from '../whose.ts';

const ADOPTERS = 'annex-a-11';
const CLOSED =
  'This file names somebody whose record is closed to you, so it is not given out. It is kept as it was received.';

export const receivedFile: SignedInRoute = {
  method: 'GET',
  path: '/load/:importId/files/:fileId',
  allow: 'load-files',
  audit: { purpose: 'downloading a return as it was received' },
  handle: async (visit) => {
    const [importId, fileId] = [visit.id<ImportId>('importId'), visit.id<FileId>('fileId')];
    const { name, bytes, isClosed } = await visit.readPeople(async (reading) => {
      const file = (await listImportFiles(reading, importId)).find((candidate) => candidate.fileId === fileId);
      if (file === undefined) throw notFound();
      const bytes = await getFileBytes(reading, fileId);
      const name = await getFileName(reading, fileId);
      const tables = await readFile(name, bytes);
      const numbers = tables.flatMap(({ kind, rows }) => {
        const { numbers: of, who } = tableOf(kind);
        return rows.map(({ cells }) => ({ kind: of, number: cells[who] ?? '' }));
      });
      const people = await listByNumber(reading, numbers);
      const isClosed =
        tables.some(({ kind, rows }) => kind === ADOPTERS && rows.length > 0) ||
        (await listHidden(reading, numbers.map(whoseOf))).size > 0;
      return { result: { name, bytes, isClosed }, people: isClosed ? [] : [...new Set(people.values())] };
    });
    if (isClosed) return redirect(`/load/${importId}`, CLOSED);
    return download({ fileName: name, mediaType: mediaTypeOf(bytes), body: bytes });
  },
};

function mediaTypeOf(bytes: Uint8Array): string {
  if (isWorkbook(bytes)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return isXml(bytes) ? 'application/xml' : 'text/csv';
}
