/**
 * Those in custody whom somebody works with, or whose team does: how long until they come out, what is owed until then,
 * what others were asked and what they answered.
 */
import { may } from '../../../access/roles.ts';
import { addMonths } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type PageModel, page, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { listAgreedDifferences } from '../../agreed-differences/facts.ts';
import { listAsks } from '../../asks/facts.ts';
import { type AskLines, askLines } from '../../asks/parts/ask-lines.ts';
import { listEntriesOf } from '../../entries/facts.ts';
import { listMeetings, listOpenMeetings } from '../../keeping-in-touch/facts.ts';
import { triesOf } from '../../keeping-in-touch/model.ts';
import { noContactOn, saidOnDuty } from '../../keeping-in-touch/parts/no-contact-on-duty.ts';
import { listNoContact } from '../../keeping-in-touch/touch-facts.ts';
import { listOpenDuties } from '../../ledger/facts.ts';
import { type OwedLine, owedByPerson } from '../../ledger/parts/owed.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listPeopleOf, listPeopleOfTeam, listWorkers } from '../../workforce/facts.ts';
import { workerNames } from '../../workforce/parts/workers.ts';
import { byRelease, type Custody, custodyOn, seenWords } from '../in-custody.ts';

/** What the law and the council's own standards ask for while somebody is in custody. */
const RULES_IN_CUSTODY: ReadonlySet<string> = new Set([
  'leaving-care/first-contact-in-custody',
  'leaving-care/later-contacts-in-custody',
  'leaving-care/plan-for-release',
  'leaving-care/visit-after-detention',
]);

/** How far ahead a visit that is planned is shown, and how far back what was tried. */
const PLANNED_MONTHS = 3;
const TRIED_MONTHS = 4;

type Row = Custody & {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly workers: string;
  /** What is owed while they are inside, with what was agreed with them in place of the council’s own standard. */
  readonly owed: readonly OwedLine[];
  /** `Visited there 3 times, the last on 3 March 2025` */
  readonly seenWords: string;
  readonly planned: readonly string[];
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
  const days = { plannedUntil: addMonths(on, PLANNED_MONTHS), triedSince: addMonths(on, -TRIED_MONTHS) };
  const meetings = await listOpenMeetings(reading, ids, days.plannedUntil, days.triedSince);
  const lastMet = Map.groupBy(await listMeetings(reading, ids), ({ personId }) => personId);
  const agreed = new Map((await listAgreedDifferences(reading, ids)).map((one) => [one.id, one]));
  const quiet = noContactOn(await listNoContact(reading, ids), on);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const owed = owedByPerson(duties, on, byId, triesOf(meetings), agreed);
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
          owed: saidOnDuty(
            (owed.get(id)?.next ?? []).map((line) => (leads ? line : { ...line, agree: [] })),
            quiet.get(id),
          ),
          seenWords: seenWords(lastMet.get(id) ?? [], custody.since, on),
          planned: meetings
            .filter((meeting) => meeting.personId === id && meeting.outcome === 'planned' && meeting.visitedOn >= on)
            .map(
              ({ visitedOn, kind }) =>
                `${kind === 'visit' ? 'Visit' : 'Conversation'} planned for ${wordsOf(visitedOn)}`,
            ),
          asks: askLines(asks.get(id) ?? [], on),
        },
      ];
    })
    .toSorted(byRelease);
}
