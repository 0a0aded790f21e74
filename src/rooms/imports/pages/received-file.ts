/** A file as it was received, byte for byte. Everybody it names is logged as read. */
import type { FileId, ImportId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { download, type SignedInRoute } from '../../../web/route.ts';
import { listByNumber } from '../../people/facts.ts';
import { readFile } from '../read-file.ts';
import { isWorkbook } from '../read-workbook.ts';
import { isXml } from '../read-xml.ts';
import { getFileBytes, getFileName, listImportFiles } from '../store.ts';
import { tableOf } from '../tables/index.ts';

export const receivedFile: SignedInRoute = {
  method: 'GET',
  path: '/load/:importId/files/:fileId',
  allow: 'load-files',
  audit: { purpose: 'downloading a return as it was received' },
  handle: async (visit) => {
    const [importId, fileId] = [visit.id<ImportId>('importId'), visit.id<FileId>('fileId')];
    const { name, bytes } = await visit.readPeople(async (reading) => {
      const file = (await listImportFiles(reading, importId)).find((candidate) => candidate.fileId === fileId);
      if (file === undefined) throw notFound();
      const bytes = await getFileBytes(reading, fileId);
      const name = await getFileName(reading, fileId);
      const people = await listByNumber(
        reading,
        (await readFile(name, bytes)).flatMap(({ kind, rows }) => {
          const { numbers, who } = tableOf(kind);
          return rows.map(({ cells }) => ({ kind: numbers, number: cells[who] ?? '' }));
        }),
      );
      return { result: { name, bytes }, people: [...new Set(people.values())] };
    });
    return download({ fileName: name, mediaType: mediaTypeOf(bytes), body: bytes });
  },
};

function mediaTypeOf(bytes: Uint8Array): string {
  if (isWorkbook(bytes)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return isXml(bytes) ? 'application/xml' : 'text/csv';
}
