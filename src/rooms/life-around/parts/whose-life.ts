/** What every page of this room reads first: whose life it is, their age, and whether anything can be recorded of it now. */
import { may } from '../../../access/roles.ts';
import { ageOn } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { page, type PageModel, type Path, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';

export type Whose = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: number | null;
  readonly hasDied: boolean;
  readonly mayRecord: boolean;
};

/** One page about one young person: what it reads beside whose it is. */
export function pageOfLife<More extends object>(definition: {
  readonly path: string;
  readonly title: string;
  readonly purpose: string;
  readonly template: string;
  readonly read: (reading: Reading, whose: Whose, visit: Visit) => Promise<More>;
}): SignedInRoute {
  return {
    method: 'GET',
    path: `/people/:person/${definition.path}` as Path,
    allow: 'read-person',
    audit: { purpose: definition.purpose },
    handle: async (visit) =>
      page(
        definition.template,
        await visit.readPeople(async (reading) => {
          const id = visit.id<PersonId>('person');
          const person = await getPersonInFull(reading, id, visit.on);
          const whose: Whose = {
            id,
            name: nameOf(person),
            age: person.bornOn === null ? null : ageOn(person.bornOn, visit.on),
            hasDied: person.diedOn !== null,
            mayRecord: person.diedOn === null && may(visit.actor, 'record-event'),
          };
          const result: PageModel & Whose & More = {
            title: definition.title,
            ...whose,
            ...(await definition.read(reading, whose, visit)),
          };
          return { result, people: [id] };
        }),
      ),
  };
}
