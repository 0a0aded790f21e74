/** Who they say they are, their language and their faith, in their words: for whoever opens the record. */
import { may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { type EntryInFull, listEntriesInFull } from '../../entries/facts.ts';
import { findMatterInForce, type MatterInForce } from '../../pathway-plans/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';

type Said = {
  readonly id: string;
  readonly on: Day;
  /** What it is, in a line; empty where their words say it all. */
  readonly line: string;
  readonly words: string;
};
type WhoModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly matter: MatterInForce | null;
  /** Each the newest first, and only what holds. */
  readonly identity: readonly Said[];
  readonly language: readonly Said[];
  readonly faith: readonly Said[];
  readonly groups: readonly Said[];
  readonly mayRecord: boolean;
};

const saidOf = (entries: readonly EntryInFull[], kind: EntryInFull['kind'], on: Day): readonly Said[] =>
  entries
    .filter((entry) => entry.kind === kind && entry.on <= on && (entry.until === null || entry.until > on))
    .map(({ id, on: day, words }) => ({
      id,
      on: day,
      line: words['which'] ?? '',
      words: words['said'] ?? words['what'] ?? '',
    }))
    .toReversed();

export const whoTheyArePage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/who-they-are',
  allow: 'read-person',
  audit: { purpose: 'reading who you say you are, your language and your faith' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const entries = await listEntriesInFull(reading, id);
      const result: WhoModel = {
        title: 'Who they are',
        id,
        name: nameOf(person),
        matter: (await findMatterInForce(reading, id, 'identity')) ?? null,
        identity: saidOf(entries, 'identity', visit.on),
        language: saidOf(entries, 'language', visit.on),
        faith: saidOf(entries, 'faith', visit.on),
        groups: saidOf(entries, 'council-group', visit.on),
        mayRecord: person.diedOn === null && may(visit.actor, 'record-event'),
      };
      return { result, people: [id] };
    });
    return page('who-they-are/pages/who-they-are.njk', model);
  },
};
