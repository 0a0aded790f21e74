/**
 * My team: one row for each young person the team works with, or holds because nobody does. What waits for the manager
 * comes first, then who has nobody; then what the law asks for and is late. It can be narrowed to one worker, and counts
 * and compares none; or to those with whom no team has worked yet.
 */
import { may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { agoWords } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { askTogether } from '../../../storage/ask-together.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type Pagination, pageAsked, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { type OpenedLine, openedByOthers } from '../../confidentiality/parts/opened-in-emergency.ts';
import { listEntriesOf, listLastOf } from '../../entries/facts.ts';
import { differs, type HowOften, listHowOften } from '../../keeping-in-touch/parts/how-often.ts';
import { type AskedOf, withoutChasing } from '../../keeping-in-touch/parts/no-contact-on-duty.ts';
import { listNoContact } from '../../keeping-in-touch/touch-facts.ts';
import { listOverdue, listSpells } from '../../ledger/facts.ts';
import { statusInShort } from '../../ledger/parts/status-history.ts';
import { listLastWritten, listWaiting, type ManagementEntryOf } from '../../oversight/facts.ts';
import { isUnanswered, isUnread } from '../../oversight/model.ts';
import { type DirectionLine, directionLine } from '../../oversight/parts/direction-lines.ts';
import { listWaitingPlans } from '../../pathway-plans/facts.ts';
import { listPeopleInFull, type PersonInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listStandingPromises } from '../../promises/facts.ts';
import { listPeopleOfTeam, listWorkers, type PeopleOfTeam, type WorkerOf } from '../../workforce/facts.ts';
import { workerNames } from '../../workforce/parts/workers.ts';
import { DATED_KINDS, type LifeDate, lifeDates } from '../model.ts';
import { byNeed, gapWords, overdueBy, overdueWords, type Pressing, unwrittenSince } from '../team-row.ts';

const PER_PAGE = 50;
/** In place of a worker: those with whom no team has worked, whom any manager can give somebody. */
const NOBODY_YET = 'nobody-yet';

type Ranked = Pressing & {
  readonly id: PersonId;
  readonly person: PersonInFull;
  /** What a manager asked for, answered or not. */
  readonly entries: readonly ManagementEntryOf[];
  readonly workers: string;
  /** Whether nobody works with them, so that there is nobody to stand in for. */
  readonly isAlone: boolean;
  /** A plan that was sent to the manager, and since when it has waited: the manager’s time, not a missing plan. */
  readonly plan: { readonly id: string; readonly sentOn: Day } | null;
  /** Since when the first answer has waited to be read. */
  readonly answeredSince: Day | null;
  /** Since when nobody has written, where that is longer than the standard. */
  readonly unwrittenSince: Day | null;
};

type TeamRow = Omit<Ranked, 'person' | 'entries' | 'plan'> & {
  readonly age: string;
  readonly status: string;
  /** Answered, and read by no manager yet. */
  readonly waiting: readonly DirectionLine[];
  /** How long the first of them has waited. */
  readonly waitsFor: string;
  /** The plan that waits for an answer, and how long it has. */
  readonly plan: { readonly href: string; readonly sent: string } | null;
  /** Not answered yet. */
  readonly asked: readonly DirectionLine[];
  readonly wrote: string;
  readonly supervision: string;
  readonly date: LifeDate | null;
  /** `2 promises are late` */
  readonly latePromises: string;
  readonly overdueWords: string;
  /** How often they and we are in touch, where that is not as the council’s standard has it, or is late. */
  readonly touch: readonly HowOften[];
};

export type MyTeamModel = PageModel & {
  readonly lead: string;
  readonly opened: readonly OpenedLine[];
  readonly workers: readonly { readonly id: string; readonly name: string; readonly isChosen: boolean }[];
  /** `3 young people have nobody yet`, where it is not they who are shown; empty where all have somebody. */
  readonly nobodyYet: string;
  readonly rows: readonly TeamRow[];
  readonly pages: Pagination | null;
  readonly unwritten: readonly (Pick<Ranked, 'id' | 'name' | 'unwrittenSince'> & { readonly wrote: string })[];
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
      const working = await listWorkers(reading, team.people, on);
      const names = new Map(working.map(({ staffId, name }) => [staffId as string, name]));
      const asked = query['worker'] ?? '';
      const chosen = names.has(asked) || (asked === NOBODY_YET && team.nobodyYet.length > 0) ? asked : undefined;
      const people = peopleOf(team, working, chosen);
      const quiet = await listNoContact(reading, people);
      const ranked = (await rank(reading, people, { working, alone: team.alone, quiet }, on)).toSorted(byNeed);
      const opened = await openedByOthers(reading, ranked, visit.now);
      const number = pageAsked(query['page'], ranked.length, PER_PAGE);
      const shown = ranked.slice((number - 1) * PER_PAGE, number * PER_PAGE);
      const unwritten = ranked
        .filter(({ unwrittenSince: since }) => chosen === undefined && since !== null)
        .toSorted((a, b) => (a.unwrittenSince ?? 0) - (b.unwrittenSince ?? 0));
      const written = await lastWritten(reading, [...shown, ...unwritten], on);
      const narrowed = chosen === undefined ? '' : `worker=${chosen}&`;
      const result: MyTeamModel = {
        title: 'My team',
        lead: leadOf(ranked.length, chosen === NOBODY_YET ? NOBODY_YET : chosen && names.get(chosen)),
        opened,
        workers: [
          ...[...names]
            .map(([id, name]) => ({ id, name, isChosen: id === chosen }))
            .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
          ...(team.nobodyYet.length === 0
            ? []
            : [{ id: NOBODY_YET, name: 'Nobody yet', isChosen: chosen === NOBODY_YET }]),
        ],
        nobodyYet: chosen === undefined ? nobodyYetWords(team.nobodyYet.length) : '',
        rows: await rowsOf(reading, shown, { written, quiet }, on),
        pages:
          ranked.length <= PER_PAGE
            ? null
            : paginationOf({
                page: number,
                perPage: PER_PAGE,
                total: ranked.length,
                hrefOf: (wanted) => `/my-team?${narrowed}page=${wanted}`,
              }),
        unwritten: unwritten.map(({ id, name, unwrittenSince: since }) => ({
          id,
          name,
          unwrittenSince: since,
          wrote: agoWords(written.byAnyHand.get(id), on),
        })),
        mayArrange: may(actor, 'arrange-work'),
      };
      return { result, people: [...new Set([...shown, ...unwritten, ...opened].map(({ id }) => id))] };
    });
    return page('worklist/pages/my-team.njk', model);
  },
};

function peopleOf(
  { people, nobodyYet }: PeopleOfTeam,
  working: readonly WorkerOf[],
  chosen: string | undefined,
): readonly PersonId[] {
  if (chosen === undefined) return people;
  if (chosen === NOBODY_YET) return nobodyYet;
  const theirs = new Set(working.filter(({ staffId }) => staffId === chosen).map(({ personId }) => personId));
  return people.filter((id) => theirs.has(id));
}

/** What decides the order, for everybody: one query a kind. Of those who have died nothing is owed, and nobody is with them. */
async function rank(
  reading: Reading,
  people: readonly PersonId[],
  {
    working,
    alone,
    quiet,
  }: {
    readonly working: readonly WorkerOf[];
    readonly alone: PeopleOfTeam['alone'];
    readonly quiet: readonly AskedOf[];
  },
  on: Day,
): Promise<readonly Ranked[]> {
  const read = await askTogether({
    persons: listPeopleInFull(reading, people, on, 'of-the-nameless'),
    overdue: listOverdue(reading, people, on),
    waiting: listWaiting(reading, people, []),
    plans: listWaitingPlans(reading, people),
  });
  const living = read.persons.filter(({ diedOn }) => diedOn === null);
  const workers = Map.groupBy(working, ({ personId }) => personId);
  const late = Map.groupBy(withoutChasing(read.overdue, quiet, on), ({ personId }) => personId);
  const asked = Map.groupBy(read.waiting, ({ personId }) => personId);
  const plans = new Map(read.plans.map((plan) => [plan.personId, plan]));
  return living.map((person): Ranked => {
    const id = person.personId;
    const theirs = workers.get(id) ?? [];
    const entries = asked.get(id) ?? [];
    const plan = plans.get(id) ?? null;
    const answered = entries.filter(isUnread).flatMap(({ answeredOn }) => answeredOn ?? []);
    const waiting = [...answered, ...(plan === null ? [] : [plan.sentOn])];
    return {
      id,
      person,
      entries,
      name: nameOf(person),
      workers: workerNames(theirs.filter(({ leftOn, coverName }) => leftOn === null || coverName !== null)),
      isAlone: theirs.length === 0,
      gap: gapWords(theirs, alone.get(id) ?? null),
      plan,
      answeredSince: answered.length === 0 ? null : (Math.min(...answered) as Day),
      waitsSince: waiting.length === 0 ? null : (Math.min(...waiting) as Day),
      overdue: overdueBy(late.get(id) ?? []),
      unwrittenSince: unwrittenSince(late.get(id) ?? []),
    };
  });
}

type LastWritten = {
  readonly byAnyHand: ReadonlyMap<PersonId, Day>;
  readonly supervised: ReadonlyMap<PersonId, Day>;
};

async function lastWritten(reading: Reading, rows: readonly Ranked[], on: Day): Promise<LastWritten> {
  const people = [...new Set(rows.map(({ id }) => id))];
  const { wrote, supervised } = await askTogether({
    wrote: listLastWritten(reading, people, on),
    supervised: listLastOf(reading, people, 'supervision', on),
  });
  const byAnyHand = people.flatMap((id) => {
    const days = [wrote.get(id), supervised.get(id)].flatMap((day) => day ?? []);
    return days.length === 0 ? [] : [[id, Math.max(...days) as Day] as const];
  });
  return { byAnyHand: new Map(byAnyHand), supervised };
}

/** What only the rows of one page show. */
async function rowsOf(
  reading: Reading,
  ranked: readonly Ranked[],
  { written, quiet }: { readonly written: LastWritten; readonly quiet: readonly AskedOf[] },
  on: Day,
): Promise<readonly TeamRow[]> {
  const people = ranked.map(({ id }) => id);
  const read = await askTogether({
    dated: listEntriesOf(reading, people, { kinds: DATED_KINDS, ids: [] }),
    spells: listSpells(reading, people),
    promises: listStandingPromises(reading, people, null, on),
    touch: listHowOften(reading, people, on, { asked: quiet }),
  });
  const datedOf = Map.groupBy(read.dated, ({ personId }) => personId);
  const spells = Map.groupBy(read.spells, ({ personId }) => personId);
  const promises = Map.groupBy(read.promises, ({ personId }) => personId);
  const leads = { answersFor: [], leads: true };
  return ranked.map(({ person, entries, plan, ...row }): TeamRow => {
    const { personId: id, bornOn, diedOn } = person;
    const late = (promises.get(id) ?? []).filter(({ dueOn }) => dueOn < on).length;
    return {
      ...row,
      age: ageWords(bornOn, on),
      status: statusInShort(spells.get(id) ?? [], on),
      waiting: entries.filter(isUnread).map((entry) => directionLine(entry, leads, on)),
      waitsFor: row.answeredSince === null ? '' : agoWords(row.answeredSince, on),
      plan: plan === null ? null : { href: `/people/${id}/plan/${plan.id}/answer`, sent: agoWords(plan.sentOn, on) },
      asked: entries.filter((entry) => isUnanswered(entry, on)).map((entry) => directionLine(entry, leads, on)),
      wrote: agoWords(written.byAnyHand.get(id), on),
      supervision: agoWords(written.supervised.get(id), on),
      date: lifeDates({ bornOn, diedOn, entries: datedOf.get(id) ?? [] }, on).find((date) => date.on >= on) ?? null,
      latePromises: late === 0 ? '' : late === 1 ? '1 promise is late' : `${late} promises are late`,
      overdueWords: overdueWords(row.overdue),
      touch: (read.touch.get(id) ?? []).filter((one) => differs(one) || one.isLate),
    };
  });
}

function nobodyYetWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 young person has nobody yet' : `${count} young people have nobody yet`;
}

/** `Your team works with 42 young people. First come those with an answer or a plan that waits for you, …` */
function leadOf(count: number, worker: string | undefined): string {
  if (worker === NOBODY_YET)
    return count === 1
      ? 'Nobody works with this young person yet, and no team has. Any manager can say who will.'
      : `Nobody works with these ${count} young people yet, and no team has. Any manager can say who will.`;
  if (count === 0)
    return worker === undefined
      ? 'No young people are recorded here as your team’s. When somebody of your team is recorded as working with them, they are shown here.'
      : `${worker} works with nobody.`;
  const people = count === 1 ? '1 young person' : `${count} young people`;
  // How many each worker has is said nowhere.
  const of = worker === undefined ? `Your team works with ${people}.` : `Those with ${worker}.`;
  return count === 1
    ? of
    : `${of} First come those with an answer that waits for you, then those with nobody today, then those for whom something the law asks for is late.`;
}
