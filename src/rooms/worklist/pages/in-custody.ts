/**
 * Those in custody whom somebody works with, or whose team does: how long until they come out, what is owed until then,
 * what others were asked and what they answered.
 */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type PageModel, page, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { listAsks } from '../../asks/facts.ts';
import { type AskLines, askLines } from '../../asks/parts/ask-lines.ts';
import { listEntriesOf } from '../../entries/facts.ts';
import { listOpenDuties } from '../../ledger/facts.ts';
import { type OwedLine, owedByPerson } from '../../ledger/parts/owed.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listPeopleOf, listPeopleOfTeam, listWorkers } from '../../workforce/facts.ts';
import { workerNames } from '../../workforce/parts/workers.ts';
import { byRelease, type Custody, custodyOn } from '../in-custody.ts';

/** What the law and the council's own standards ask for while somebody is in custody. */
const RULES_IN_CUSTODY: ReadonlySet<string> = new Set([
  'leaving-care/first-contact-in-custody',
  'leaving-care/later-contacts-in-custody',
  'leaving-care/plan-for-release',
  'leaving-care/visit-after-detention',
]);

type Row = Custody & {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly workers: string;
  readonly owed: readonly OwedLine[];
  readonly asks: AskLines;
};
type InCustodyModel = PageModel & { readonly rows: readonly Row[]; readonly mayRecord: boolean };

export const inCustodyPage: SignedInRoute = {
  method: 'GET',
  path: '/in-custody',
  allow: 'see-own-work',
  audit: { purpose: 'planning for when you come out of custody' },
  handle: async (visit) => {
    const rows = await visit.readPeople(async (reading) => {
      const found = await rowsOf(reading, await whose(reading, visit), visit);
      return { result: found, people: found.map(({ id }) => id) };
    });
    const model: InCustodyModel = { title: 'In custody', rows, mayRecord: may(visit.actor, 'record-event') };
    return page('worklist/pages/in-custody.njk', model);
  },
};

async function whose(reading: Reading, { actor, on }: Visit): Promise<readonly PersonId[]> {
  const own = (await listPeopleOf(reading, on)).people;
  const ofTeam = may(actor, 'direct-work') ? (await listPeopleOfTeam(reading, on)).people : [];
  return [...new Set([...own, ...ofTeam])];
}

async function rowsOf(reading: Reading, people: readonly PersonId[], { actor, on }: Visit): Promise<readonly Row[]> {
  const entries = await listEntriesOf(reading, people, { kinds: ['custody'], ids: [] });
  const held = new Map(
    [...Map.groupBy(entries, ({ personId }) => personId)].flatMap(([id, own]) => {
      const custody = custodyOn(own, on);
      return custody === undefined ? [] : [[id, custody] as const];
    }),
  );
  const leads = may(actor, 'direct-work');
  const ids = [...held.keys()];
  const persons = (await listPeopleInFull(reading, ids, on)).filter(({ diedOn }) => diedOn === null);
  const duties = (await listOpenDuties(reading, ids, on)).filter(({ rule }) => RULES_IN_CUSTODY.has(rule));
  const owed = owedByPerson(duties, on, new Map(entries.map((entry) => [entry.id, entry])), new Map());
  const asks = Map.groupBy(await listAsks(reading, ids), ({ personId }) => personId);
  const workers = Map.groupBy(await listWorkers(reading, ids, on), ({ personId }) => personId);
  return persons
    .flatMap((person): readonly Row[] => {
      const { personId: id } = person;
      const custody = held.get(id);
      if (custody === undefined) return [];
      return [
        {
          ...custody,
          id,
          name: nameOf(person),
          age: ageWords(person.bornOn, on),
          workers: workerNames(workers.get(id) ?? []),
          owed: (owed.get(id)?.next ?? []).map((line) => (leads ? line : { ...line, agree: [] })),
          asks: askLines(asks.get(id) ?? [], on),
        },
      ];
    })
    .toSorted(byRelease);
}
