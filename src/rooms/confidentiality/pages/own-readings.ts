/** What the log says of the reader, for themself: what they opened, when, and what is said to be the reason. Nothing is added up. */
import type { PersonId } from '../../../ground/ids.ts';
import { momentWords } from '../../../web/moment-words.ts';
import { page, type SignedInRoute } from '../../../web/route.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { beforeAsked, type ListOfReadingsModel, olderThan, READINGS_PER_PAGE } from '../parts/list-of-readings.ts';
import { listReadingsBy } from '../readings-and-concerns.ts';

const EVER = { from: new Date(0), to: new Date('9999-12-31T00:00:00Z') };

export const ownReadingsPage: SignedInRoute = {
  method: 'GET',
  path: '/my-readings',
  allow: 'see-own-readings',
  audit: { purpose: 'looking at what they themselves have read' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const { staffId } = visit.actor;
      const before = beforeAsked(visit.query['before']);
      const readings =
        staffId === null ? [] : await listReadingsBy(reading, staffId, { ...EVER, before, most: READINGS_PER_PAGE });
      const alone = readings.flatMap(({ people: [only, ...others] }) =>
        only === undefined || others.length > 0 ? [] : [only],
      );
      const named = await listPeopleInFull(reading, [...new Set(alone)], visit.on);
      const names = new Map(named.map((person) => [person.personId, nameOf(person)]));
      const whom = (people: readonly PersonId[]) => {
        const [only] = people;
        if (only === undefined) return { text: 'Nobody was found' };
        if (people.length > 1) return { text: 'A list of young people' };
        const name = names.get(only);
        return name === undefined
          ? { text: 'A record that is no longer open to you' }
          : { text: name, href: `/people/${only}` };
      };
      const result: ListOfReadingsModel = {
        title: 'What you have read',
        lead: 'Every reading of a record is kept. The young person is told that somebody in your job read it, and why; your name is seen only by an information officer who looks into a concern.',
        back: null,
        sentences: [],
        links: [],
        list: {
          caption: 'Your readings, the newest first',
          isCaptionHidden: true,
          columns: [{ heading: 'When' }, { heading: 'Whose record' }, { heading: 'Why' }],
          rows: readings.map(({ at, people, purpose }) => [{ text: momentWords(at) }, whom(people), { text: purpose }]),
          empty: 'You have not read anybody’s record yet.',
        },
        older: olderThan('/my-readings', readings),
      };
      return { result, people: named.map(({ personId }) => personId) };
    });
    return page('confidentiality/pages/list-of-readings.njk', model);
  },
};
