/**
 * A file of a letter, for whoever may open the record. It is always saved and never shown inside a page, and its name says
 * what it is and nothing of anybody.
 */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { isoOf } from '../../../ground/day-words.ts';
import { notFound } from '../../../web/failure.ts';
import { download, type SignedInRoute } from '../../../web/route.ts';
import { FILE_KINDS } from '../model.ts';
import { findFile } from '../store.ts';

export const letterFilePage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/letter-files/:recorded/file',
  allow: 'read-person',
  audit: { purpose: 'opening a letter or file of yours' },
  handle: async (visit) => {
    const { kind, bytes } = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const found = await findFile(reading, id, visit.id<RecordedId>('recorded'));
      if (found === undefined) throw notFound();
      return { result: found, people: [id] };
    });
    const { ending, mediaType } = FILE_KINDS[kind];
    return download({ fileName: `letter-saved-${isoOf(visit.on)}.${ending}`, mediaType, body: bytes });
  },
};
