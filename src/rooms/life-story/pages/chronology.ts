/** What mattered in one life, in order: chosen from the record with why, or taken from an old chronology on paper. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import type { EventLine } from '../parts/chosen-events.ts';
import { readChronology } from '../parts/read-chronology.ts';

type ChronologyModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly events: readonly EventLine[];
  readonly mayRecord: boolean;
};

export const chronologyPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/chronology',
  allow: 'read-person',
  audit: { purpose: 'reading what mattered in your life' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const { events } = await readChronology(reading, id, person.diedOn);
      const result: ChronologyModel = {
        title: 'What mattered',
        id,
        name: nameOf(person),
        events,
        mayRecord: may(visit.actor, 'record-event'),
      };
      return { result, people: [id] };
    });
    return page('life-story/pages/chronology.njk', model);
  },
};
