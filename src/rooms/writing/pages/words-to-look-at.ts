/**
 * Words to look at, by young person: for whoever works with them now, or stands in for that. It names no author, counts
 * nothing, and leads to no file: it is there to put a record right, and not to look at those who wrote it.
 */
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listPeopleOf } from '../../workforce/facts.ts';
import { type WordsLine, wordsOfRecord } from '../parts/words-of-record.ts';

export type WordsByPersonModel = PageModel & {
  readonly people: readonly { readonly name: string; readonly href: string }[];
};
export type WordsOfPersonModel = PageModel & {
  readonly caption: string;
  readonly lines: readonly WordsLine[];
  readonly back: { readonly text: string; readonly href: string };
};

const wordsByPerson: SignedInRoute = {
  method: 'GET',
  path: '/words-to-look-at',
  allow: 'see-own-work',
  audit: { purpose: 'looking at how things are written about you' },
  handle: async (visit) => {
    const people = await visit.readPeople(async (reading) => {
      const theirs = (await listPeopleOf(reading, visit.on)).people;
      return { result: await listPeopleInFull(reading, theirs, visit.on, 'of-the-nameless'), people: theirs };
    });
    const model: WordsByPersonModel = {
      title: 'Words to look at',
      people: people.map((person) => ({ name: nameOf(person), href: `/people/${person.personId}/words` })),
    };
    return page('writing/pages/words-to-look-at.njk', model);
  },
};

const wordsOfPerson: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/words',
  allow: 'see-own-work',
  audit: { purpose: 'looking at how things are written about you' },
  handle: async (visit) => {
    const id = visit.id<PersonId>('person');
    const model = await visit.readPeople(async (reading) => {
      // Whoever may open the record for another reason has no list of its words.
      if (!(await listPeopleOf(reading, visit.on)).people.includes(id)) throw notFound();
      const [person] = await listPeopleInFull(reading, [id], visit.on);
      if (person === undefined) throw notFound();
      const { lines, people } = await wordsOfRecord(reading, id, visit.on);
      const result: WordsOfPersonModel = {
        title: 'Words to look at',
        caption: nameOf(person),
        lines,
        back: { text: 'Words to look at', href: '/words-to-look-at' },
      };
      return { result, people: [id, ...people] };
    });
    return page('writing/pages/words-of-person.njk', model);
  },
};

export const wordsToLookAtPages: readonly SignedInRoute[] = [wordsByPerson, wordsOfPerson];
