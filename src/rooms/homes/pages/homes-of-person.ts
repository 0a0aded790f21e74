/** Where one young person lives and has lived since they left care, how long in temporary homes, and the way to the next home. */
import { may } from '../../../access/roles.ts';
import { ageOn } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { derive } from '../../../rules/derive.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { type HomeLine, homesOf } from '../../journey/parts/homes.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { listSuitability } from '../../pathway-plans/facts.ts';
import { suitsNow } from '../../pathway-plans/parts/home-lines.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { readWays } from '../parts/read-way.ts';
import type { Way } from '../parts/the-way.ts';

type HomesModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly hasDied: boolean;
  readonly way: Way;
  /** Where they live in care now. */
  readonly placed: readonly HomeLine[];
  readonly suits: string | null;
  readonly isAdult: boolean;
  readonly mayRecord: boolean;
};

export const homesOfPersonPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/homes',
  allow: 'read-person',
  audit: { purpose: 'looking at where you live, and at your next home' },
  handle: async (visit) => {
    const { on } = visit;
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, on);
      const hasDied = person.diedOn !== null;
      const last = person.diedOn ?? on;
      const found = (await readWays(reading, [person], last)).get(id);
      if (found === undefined) throw new Error('a way that was asked for was not worked out');
      const facts = derive(await getFactsOf(reading, id));
      const result: HomesModel = {
        title: 'Homes',
        id,
        name: nameOf(person),
        hasDied,
        way: found.way,
        placed: homesOf({ ...facts, entries: [] }, last).now,
        suits: suitsNow((await listSuitability(reading, [id])).get(id) ?? [], last),
        isAdult: person.bornOn !== null && ageOn(person.bornOn, last) >= ADULT,
        mayRecord: !hasDied && may(visit.actor, 'record-event'),
      };
      return { result, people: [id] };
    });
    return page('homes/pages/homes-of-person.njk', model);
  },
};

const ADULT = 18;
