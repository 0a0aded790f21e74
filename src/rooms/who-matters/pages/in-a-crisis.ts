/** In a crisis: who will do what, on one page that prints. Only what they themselves have said they would do. */
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { readToKnow, type ToKnowLine } from '../../entries/parts/to-know.ts';
import { getPersonInFull, listContactDetails } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { type WayInTouch, waysInTouch } from '../../people/parts/ways-in-touch.ts';
import { listWorkers } from '../../workforce/facts.ts';
import { everyLine, readWhoMatters, type WhoLine } from '../parts/who-lines.ts';

type CrisisModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly hasDied: boolean;
  readonly toKnow: readonly ToKnowLine[];
  readonly ways: readonly WayInTouch[];
  readonly people: readonly WhoLine[];
  readonly workers: readonly string[];
};

export const inACrisisPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/in-a-crisis',
  allow: 'read-person',
  audit: { purpose: 'looking up who would do what for you in a crisis' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const hasDied = person.diedOn !== null;
      const who = hasDied ? [] : everyLine(await readWhoMatters(reading, id, visit.on));
      const result: CrisisModel = {
        title: 'In a crisis: who will do what',
        id,
        name: nameOf(person),
        hasDied,
        toKnow: hasDied ? [] : await readToKnow(reading, id, visit.on),
        ways: hasDied ? [] : waysInTouch(await listContactDetails(reading, [id]), visit.on),
        people: who.filter(({ inCrisis, died }) => inCrisis !== null && died === null),
        workers: hasDied
          ? []
          : (await listWorkers(reading, [id], visit.on)).map(({ name, coverName }) =>
              coverName === null ? name : `${name}, for whom ${coverName} stands in`,
            ),
      };
      return { result, people: [id] };
    });
    return page('who-matters/pages/in-a-crisis.njk', model);
  },
};
