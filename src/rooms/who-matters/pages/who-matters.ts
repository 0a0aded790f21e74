/** Who matters to one young person: the list, the same as a picture, and whom they want kept off. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { type RingsPicture, ringsPicture } from '../parts/rings.ts';
import { everyLine, readWhoMatters, type WhoLine, type WhoRing } from '../parts/who-lines.ts';

type WhoMattersModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly calledBy: string;
  readonly rings: readonly WhoRing[];
  readonly picture: RingsPicture;
  /** Only for whoever may put them back. */
  readonly off: readonly WhoLine[];
  readonly mayRecord: boolean;
};

export const whoMattersPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/who-matters',
  allow: 'read-person',
  audit: { purpose: 'looking at who matters to you' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const who = await readWhoMatters(reading, id, visit.on);
      const calledBy = person.knownAs ?? nameOf(person);
      const mayRecord = person.diedOn === null && may(visit.actor, 'record-event');
      const result: WhoMattersModel = {
        title: 'Who matters',
        id,
        name: nameOf(person),
        calledBy,
        rings: who.rings,
        picture: ringsPicture(calledBy, everyLine(who)),
        off: mayRecord ? who.off : [],
        mayRecord,
      };
      return { result, people: [id] };
    });
    return page('who-matters/pages/who-matters.njk', model);
  },
};
