/**
 * My team: one row for each young person the team works with. What waits for the manager comes first, then who has nobody;
 * then what the law asks for and is late. It can be narrowed to one worker, and counts and compares none.
 */
import { may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type Pagination, pageAsked, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { type OpenedLine, openedByOthers } from '../../confidentiality/parts/opened-in-emergency.ts';
import { listEntriesOf, listLastOf } from '../../entries/facts.ts';
import { listOpenDuties, listSpells } from '../../ledger/facts.ts';
import { statusInShort } from '../../ledger/parts/status-history.ts';
import { listLastWritten, listWaiting } from '../../oversight/facts.ts';
import { isUnanswered, isUnread } from '../../oversight/model.ts';
import { type DirectionLine, directionLine } from '../../oversight/parts/direction-lines.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listStandingPromises } from '../../promises/facts.ts';
import { listPeopleOfTeam, listWorkers, type WorkerOf } from '../../workforce/facts.ts';
import { DATED_KINDS, type LifeDate, lifeDates } from '../model.ts';
import { agoWords, byNeed, gapWords, overdueBy, overdueWords, type Pressing, unwritten } from '../team-row.ts';

const PER_PAGE = 50;

type TeamRow = Pressing & {
  readonly id: PersonId;
  readonly age: string;
  readonly status: string;
  readonly workers: string;
  /** Answered, and read by no manager yet. */
  readonly waiting: readonly DirectionLine[];
  /** How long the first of them has waited. */
  readonly waitsFor: string;
  /** Not answered yet. */
  readonly asked: readonly DirectionLine[];
  readonly wrote: string;
  readonly supervision: string;
  readonly date: LifeDate | null;
  /** `2 promises are late` */
  readonly latePromises: string;
  readonly overdueWords: string;
  /** Since when nobody has written, where that is longer than the standard. */
  readonly unwrittenSince: Day | null;
};

export type MyTeamModel = PageModel & {
  readonly lead: string;
  readonly opened: readonly OpenedLine[];
  readonly workers: readonly { readonly id: string; readonly name: string; readonly isChosen: boolean }[];
  readonly rows: readonly TeamRow[];
  readonly pages: Pagination | null;
  readonly unwritten: readonly Pick<TeamRow, 'id' | 'name' | 'unwrittenSince' | 'wrote'>[];
  readonly mayArrange: boolean;
};

export const myTeamPage: SignedInRoute = {
  method: 'GET',
  path: '/my-team',
  allow: 'direct-work',
  audit: { purpose: 'overseeing the work of their team' },
  handle: async (visit) => {
    const { on, query, actor } = visit;
    const model = await visit.readPeople(async (reading) => {
      const team = await listPeopleOfTeam(reading, on);
      const working = await listWorkers(reading, team, on);
      const names = new Map(working.map(({ staffId, name }) => [staffId as string, name]));
      const chosen = names.has(query['worker'] ?? '') ? query['worker'] : undefined;
      const people = team.filter(
        (id) => chosen === undefined || working.some(({ personId, staffId }) => personId === id && staffId === chosen),
      );
      const rows = (await rowsOf(reading, people, working, on)).toSorted(byNeed);
      const opened = await openedByOthers(reading, rows, visit.now);
      const number = pageAsked(query['page'], rows.length, PER_PAGE);
      const narrowed = chosen === undefined ? '' : `worker=${chosen}&`;
      const result: MyTeamModel = {
        title: 'My team',
        lead: leadOf(rows, chosen === undefined ? undefined : names.get(chosen)),
        opened,
        workers: [...names]
          .map(([id, name]) => ({ id, name, isChosen: id === chosen }))
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
        rows: rows.slice((number - 1) * PER_PAGE, number * PER_PAGE),
        pages:
          rows.length <= PER_PAGE
            ? null
            : paginationOf({
                page: number,
                perPage: PER_PAGE,
                total: rows.length,
                hrefOf: (wanted) => `/my-team?${narrowed}page=${wanted}`,
              }),
        unwritten: rows
          .filter(({ unwrittenSince }) => chosen === undefined && unwrittenSince !== null)
          .toSorted((a, b) => (a.unwrittenSince ?? 0) - (b.unwrittenSince ?? 0)),
        mayArrange: may(actor, 'arrange-work'),
      };
      return { result, people };
    });
    return page('worklist/pages/my-team.njk', model);
  },
};

/** One query a kind, however many people. Of those who have died nothing is owed, and nobody is with them. */
async function rowsOf(
  reading: Reading,
  people: readonly PersonId[],
  working: readonly WorkerOf[],
  on: Day,
): Promise<readonly TeamRow[]> {
  const living = (await listPeopleInFull(reading, people, on)).filter(({ diedOn }) => diedOn === null);
  const workers = Map.groupBy(working, ({ personId }) => personId);
  const duties = Map.groupBy(await listOpenDuties(reading, people, on), ({ personId }) => personId);
  const entries = Map.groupBy(
    await listEntriesOf(reading, people, { kinds: DATED_KINDS, ids: [] }),
    ({ personId }) => personId,
  );
  const spells = Map.groupBy(await listSpells(reading, people), ({ personId }) => personId);
  const asked = Map.groupBy(await listWaiting(reading, people, []), ({ personId }) => personId);
  const promises = Map.groupBy(await listStandingPromises(reading, people, null, on), ({ personId }) => personId);
  const wrote = await listLastWritten(reading, people, on);
  const supervised = await listLastOf(reading, people, 'supervision', on);
  const leads = { answersFor: [], leads: true };
  return living.map((person): TeamRow => {
    const { personId: id, bornOn, diedOn } = person;
    const theirs = duties.get(id) ?? [];
    const late = (promises.get(id) ?? []).filter(({ dueOn }) => dueOn < on).length;
    const unread = (asked.get(id) ?? []).filter(isUnread);
    const answered = unread.flatMap(({ answeredOn }) => answeredOn ?? []);
    const waitsSince = answered.length === 0 ? null : (Math.min(...answered) as Day);
    const overdue = overdueBy(theirs, on);
    const writing = [wrote.get(id), supervised.get(id)].flatMap((day) => day ?? []);
    const last = writing.length === 0 ? undefined : (Math.max(...writing) as Day);
    return {
      id,
      name: nameOf(person),
      age: ageWords(bornOn, on),
      status: statusInShort(spells.get(id) ?? [], on),
      workers: (workers.get(id) ?? [])
        .filter(({ leftOn, coverName }) => leftOn === null || coverName !== null)
        .map(({ name, coverName }) => (coverName === null ? name : `${name} (away: ${coverName} stands in)`))
        .join(', '),
      gap: gapWords(workers.get(id) ?? []),
      waiting: unread.map((entry) => directionLine(entry, leads, on)),
      waitsSince,
      waitsFor: waitsSince === null ? '' : agoWords(waitsSince, on),
      asked: (asked.get(id) ?? [])
        .filter((entry) => isUnanswered(entry, on))
        .map((entry) => directionLine(entry, leads, on)),
      wrote: agoWords(last, on),
      supervision: agoWords(supervised.get(id), on),
      date: lifeDates({ bornOn, diedOn, entries: entries.get(id) ?? [] }, on).find((date) => date.on >= on) ?? null,
      latePromises: late === 0 ? '' : late === 1 ? '1 promise is late' : `${late} promises are late`,
      overdue,
      overdueWords: overdueWords(overdue),
      unwrittenSince: unwritten(theirs, on)?.opensOn ?? null,
    };
  });
}

/** `Your team works with 42 young people. First come those with an answer that waits for you, …` */
function leadOf(rows: readonly TeamRow[], worker: string | undefined): string {
  if (rows.length === 0)
    return worker === undefined
      ? 'No young people are recorded here as your team’s. When somebody of your team is recorded as working with them, they are shown here.'
      : `${worker} works with nobody.`;
  const people = rows.length === 1 ? '1 young person' : `${rows.length} young people`;
  // How many each worker has is said nowhere.
  const of = worker === undefined ? `Your team works with ${people}.` : `Those with ${worker}.`;
  return rows.length === 1
    ? of
    : `${of} First come those with an answer that waits for you, then those with nobody today, then those for whom something the law asks for is late.`;
}
