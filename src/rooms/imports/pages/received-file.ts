/** A file as it was received, byte for byte. Everybody it names is logged as read. */
import type { FileId, ImportId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { download, type SignedInRoute } from '../../../web/route.ts';
import { listByChildNumber } from '../../people/facts.ts';
import { readCsv } from '../read-csv.ts';
import { getFileBytes, listImportFiles } from '../store.ts';

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
      const { rows } = await readCsv(file.name, bytes);
      const children = new Set(rows.map(({ cells }) => cells['CHILD'] ?? ''));
      const people = await listByChildNumber(reading, [...children]);
      return { result: { name: file.name, bytes }, people: [...people.values()] };
    });
    return download({ fileName: name, mediaType: 'text/csv', body: bytes });
  },
};
