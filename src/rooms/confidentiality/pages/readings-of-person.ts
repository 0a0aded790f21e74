/**
 * Who has read one young person's record: roles and reasons, never names, to be looked at together with them. What an
 * information officer holds back is left out, and nothing shows that it is.
 */
import type { PersonId } from '../../../ground/ids.ts';
import { momentWords } from '../../../web/moment-words.ts';
import { page, type SignedInRoute } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import {
  beforeAsked,
  type ListOfReadingsModel,
  olderThan,
  READINGS_PER_PAGE,
  readerWords,
} from '../parts/list-of-readings.ts';
import { listReadingsOfPerson } from '../readings-and-concerns.ts';

export const readingsOfPersonPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/readings',
  allow: 'read-person',
  audit: { purpose: 'showing who has read your record' },
  handle: async (visit) => {
    const id = visit.id<PersonId>('person');
    const model = await visit.readPeople(async (reading) => {
      const person = await getPersonInFull(reading, id, visit.on);
      const before = beforeAsked(visit.query['before']);
      const readings = await listReadingsOfPerson(reading, id, { before, most: READINGS_PER_PAGE });
      const result: ListOfReadingsModel = {
        title: 'Who has read this record',
        caption: nameOf(person),
        lead: 'Each time somebody opened it: in what job, and why. To look at together. Whoever worries about one of these can ask the information officer, who can see who it was.',
        back: { text: `Back to ${nameOf(person)}`, path: `/people/${id}` },
        sentences: [],
        links: [],
        list: {
          caption: 'Readings, the newest first',
          isCaptionHidden: true,
          columns: [{ heading: 'When' }, { heading: 'Who' }, { heading: 'Why' }],
          rows: readings.map((one) => [
            { text: momentWords(one.at) },
            { text: readerWords(one) },
            { text: one.purpose },
          ]),
          empty: 'Nobody has read this record yet.',
        },
        older: olderThan(`/people/${id}/readings`, readings),
      };
      return { result, people: [id] };
    });
    return page('confidentiality/pages/list-of-readings.njk', model);
  },
};
