/**
 * My work: by young person and not by rule, whoever has waited longest first. Each has what a manager asked for, the days
 * that change their life, the most pressing of what is owed to them, and what is missing. No colour marks anybody. A
 * manager's own work is here too: what they asked for and is answered, and whom they work with or stand in for themselves.
 */
import { may } from '../../../access/roles.ts';
import { addDays, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type Pagination, pageAsked, paginationOf } from '../../../web/pagination.ts';
import { page, type SignedInRoute } from '../../../web/route.ts';
import { listAgreedDifferences } from '../../agreed-differences/facts.ts';
import { type OpenedLine, openedByOthers } from '../../confidentiality/parts/opened-in-emergency.ts';
import { listEntriesOf, listEntriesRecordedSince, listToKnow } from '../../entries/facts.ts';
import { type ToKnowLine, toKnowLines } from '../../entries/parts/to-know.ts';
import { listMeetingsRecordedSince, listOpenMeetings, type VisitInFull } from '../../keeping-in-touch/facts.ts';
import { triesOf } from '../../keeping-in-touch/model.ts';
import { type Appointment, appointmentsOf, askedOf, type Question } from '../../keeping-in-touch/parts/still-to-do.ts';
import { listOpenDuties, listSpells } from '../../ledger/facts.ts';
import { factsMissing, type MissingLine } from '../../ledger/parts/facts-missing.ts';
import {
  type Folded,
  foldedAfter,
  type Laws,
  lawsOf,
  LATENESS_IS_OURS,
  type OwedLine,
  owedByPerson,
  pressing,
} from '../../ledger/parts/owed.ts';
import { statusInShort } from '../../ledger/parts/status-history.ts';
import { listWaiting, listWaitingWrittenBy, type ManagementEntryOf } from '../../oversight/facts.ts';
import { isUnanswered, isUnread } from '../../oversight/model.ts';
import { type DirectionLine, directionLine, type Reader } from '../../oversight/parts/direction-lines.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listStandingPromises, type PromiseOf } from '../../promises/facts.ts';
import { type PromiseLine, promiseLines } from '../../promises/parts/promise-lines.ts';
import { listPeopleOf, listStoodInFor, listWorkers } from '../../workforce/facts.ts';
import { DATED_KINDS, type LifeDate, lifeDates } from '../model.ts';
import { type RecordedByOther, recordedByOthers, sinceWhen } from '../recorded-by-others.ts';

/** So many lines stand open for each young person; the rest are opened by whoever asks. */
const LINES_MOST = 3;
/** What was tried longer ago than this is on the record, and no longer beside what is owed here. */
const TRIED_DAYS = 120;
/** Nobody works with so many; whoever stands in for a manager can. */
const PER_PAGE = 50;

type WorkOnPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly status: string;
  readonly workers: string;
  /** Somebody else works with them, for whom the reader stands in. */
  readonly isCovered: boolean;
  readonly hasDied: boolean;
  /** What a manager asked for, and nobody has answered. */
  readonly directions: readonly DirectionLine[];
  /** What somebody else wrote about them in the last days. */
  readonly byOthers: readonly RecordedByOther[];
  /** Where somebody is to see or do something for them. */
  readonly toKnow: readonly ToKnowLine[];
  readonly appointments: readonly Appointment[];
  /** What was agreed, and is still to be kept. */
  readonly promises: readonly PromiseLine[];
  /** What they asked for, and nobody has answered. */
  readonly asked: readonly Question[];
  readonly dates: readonly LifeDate[];
  readonly owed: readonly OwedLine[];
  readonly lines: Folded;
  readonly missing: readonly MissingLine[];
};

type Elsewhere = {
  readonly id: PersonId;
  readonly name: string;
  readonly directions: readonly DirectionLine[];
  readonly toKnow: readonly ToKnowLine[];
  readonly promises: readonly PromiseLine[];
};

export type MyWorkModel = {
  readonly title: string;
  readonly lead: string;
  /** Said where something is overdue. */
  readonly lateness: string | null;
  /** Whose record somebody else opened in an emergency in the last days: told to those who work with them. */
  readonly opened: readonly OpenedLine[];
  /** What they have to do for somebody they do not work with. */
  readonly elsewhere: readonly Elsewhere[];
  /** What a manager wrote for somebody, and waits for its answer, or to be read: that to be read first. */
  readonly directed: readonly Pick<Elsewhere, 'id' | 'name' | 'directions'>[];
  readonly waiting: readonly WorkOnPerson[];
  /** What everything that waits rests on. */
  readonly laws: Laws;
  readonly pages: Pagination | null;
  readonly others: readonly WorkOnPerson[];
  readonly died: readonly WorkOnPerson[];
  /** Those of their team are elsewhere. */
  readonly leads: boolean;
  readonly mayRecord: boolean;
};

export const myWorkPage: SignedInRoute = {
  method: 'GET',
  path: '/my-work',
  allow: 'see-own-work',
  audit: { purpose: 'planning their work' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const people = await listPeopleOf(reading, visit.on);
      const leads = may(visit.actor, 'direct-work');
      const self = visit.actor.staffId === null ? [] : [visit.actor.staffId];
      const reader: Reader = { answersFor: [...self, ...(await listStoodInFor(reading, visit.on))], leads };
      const promises = await listStandingPromises(reading, people, visit.actor.staffId, visit.on);
      const asked = (await listWaiting(reading, people, reader.answersFor)).filter((one) =>
        isUnanswered(one, visit.on),
      );
      const written =
        leads && visit.actor.staffId !== null ? await listWaitingWrittenBy(reading, visit.actor.staffId) : [];
      const work = await workOn(reading, people, { promises, asked, reader }, visit.on);
      const theirs = new Set(people);
      const isElsewhere = ({ personId }: { readonly personId: PersonId }): boolean => !theirs.has(personId);
      const elsewhere = await byPerson(
        reading,
        { promises: promises.filter(isElsewhere), asked: asked.filter(isElsewhere), reader },
        visit.on,
      );
      const directed = await byPerson(
        reading,
        { promises: [], asked: written.toSorted((a, b) => Number(isUnread(b)) - Number(isUnread(a))), reader },
        visit.on,
      );
      const opened = await openedByOthers(reading, work, visit.now);
      const model = modelOf(work, leads, may(visit.actor, 'record-event'), visit.query['page'], visit.on);
      const result = { ...model, opened, elsewhere, directed };
      return { result, people: [...people, ...[...elsewhere, ...directed].map(({ id }) => id)] };
    });
    return page('worklist/pages/my-work.njk', model);
  },
};

type ToBeDone = {
  readonly promises: readonly PromiseOf[];
  readonly asked: readonly ManagementEntryOf[];
  readonly reader: Reader;
};

/** What somebody is named for counts as their work too, whoever works with the young person. Those who have died are left out. */
async function byPerson(
  reading: Reading,
  { promises, asked, reader }: ToBeDone,
  on: Day,
): Promise<readonly Elsewhere[]> {
  const whose = [...new Set([...asked, ...promises].map(({ personId }) => personId))];
  if (whose.length === 0) return [];
  const persons = new Map(
    (await listPeopleInFull(reading, whose, on))
      .filter(({ diedOn }) => diedOn === null)
      .map((person) => [person.personId, person]),
  );
  const known = Map.groupBy(await listToKnow(reading, [...persons.keys()], on), ({ personId }) => personId);
  return whose.flatMap((id) => {
    const person = persons.get(id);
    if (person === undefined) return [];
    const isTheirs = (one: { readonly personId: PersonId }): boolean => one.personId === id;
    return {
      id,
      name: nameOf(person),
      directions: asked.filter(isTheirs).map((entry) => directionLine(entry, reader, on)),
      toKnow: toKnowLines(known.get(id) ?? []),
      promises: promiseLines(promises.filter(isTheirs), on).open,
    };
  });
}

const NONE: readonly VisitInFull[] = [];

/** One query a kind, however many people. */
async function workOn(
  reading: Reading,
  people: readonly PersonId[],
  { promises, asked, reader }: ToBeDone,
  on: Day,
): Promise<readonly WorkOnPerson[]> {
  const persons = await listPeopleInFull(reading, people, on);
  const duties = await listOpenDuties(reading, people, on);
  const triggers = duties.flatMap(({ trigger }) => trigger.match(/^entry:([^:]+)/)?.[1] ?? []);
  const entries = await listEntriesOf(reading, people, { kinds: DATED_KINDS, ids: triggers });
  const entriesOf = Map.groupBy(entries, ({ personId }) => personId);
  const meetings = await listOpenMeetings(reading, people, addDays(on, 1), addDays(on, -TRIED_DAYS));
  const promisesOf = Map.groupBy(promises, ({ personId }) => personId);
  const askedOfThem = Map.groupBy(asked, ({ personId }) => personId);
  const meetingsOf = Map.groupBy(meetings, ({ personId }) => personId);
  const agreed = new Map((await listAgreedDifferences(reading, people)).map((one) => [one.id, one]));
  const owed = owedByPerson(duties, on, new Map(entries.map((entry) => [entry.id, entry])), triesOf(meetings), agreed);
  const spells = Map.groupBy(await listSpells(reading, people), ({ personId }) => personId);
  const workers = Map.groupBy(await listWorkers(reading, people, on), ({ personId }) => personId);
  const since = sinceWhen(on);
  const metSince = Map.groupBy(await listMeetingsRecordedSince(reading, people, since), ({ personId }) => personId);
  const enteredSince = Map.groupBy(await listEntriesRecordedSince(reading, people, since), ({ personId }) => personId);
  const toKnow = Map.groupBy(await listToKnow(reading, people, on), ({ personId }) => personId);
  return persons.map((person): WorkOnPerson => {
    const { personId: id, bornOn, diedOn } = person;
    const theirOwn = new Set([reading.actor.staffId, ...(workers.get(id) ?? []).map(({ staffId }) => staffId)]);
    const appointments = diedOn === null ? appointmentsOf(meetingsOf.get(id) ?? NONE, on) : [];
    const promised = diedOn === null ? promiseLines(promisesOf.get(id) ?? [], on).open : [];
    const byOthers = recordedByOthers(metSince.get(id) ?? NONE, enteredSince.get(id) ?? [], theirOwn);
    const isToBeSeen = appointments.length + promised.length + byOthers.length > 0;
    const theirs = diedOn === null ? owed.get(id) : undefined;
    const lines = theirs === undefined ? [] : pressing(theirs);
    return {
      id,
      name: nameOf(person),
      age: ageWords(bornOn, diedOn ?? on),
      status: diedOn === null ? statusInShort(spells.get(id) ?? [], on) : 'Has died',
      workers: (workers.get(id) ?? [])
        .map(({ name, coverName }) => (coverName === null ? name : `${name} (away: ${coverName} stands in)`))
        .join(', '),
      isCovered: (workers.get(id) ?? []).every(({ staffId }) => staffId !== reading.actor.staffId),
      hasDied: diedOn !== null,
      directions: diedOn === null ? (askedOfThem.get(id) ?? []).map((entry) => directionLine(entry, reader, on)) : [],
      byOthers: diedOn === null ? byOthers : [],
      toKnow: diedOn === null && isToBeSeen ? toKnowLines(toKnow.get(id) ?? []) : [],
      appointments,
      promises: promised,
      asked: diedOn === null ? askedOf(meetingsOf.get(id) ?? NONE) : [],
      dates: lifeDates({ bornOn, diedOn, entries: entriesOf.get(id) ?? [] }, on),
      owed: lines,
      lines: foldedAfter(lines, LINES_MOST),
      missing: diedOn === null ? factsMissing(bornOn, theirs, spells.get(id) ?? [], on) : [],
    };
  });
}

function modelOf(
  work: readonly WorkOnPerson[],
  leads: boolean,
  mayRecord: boolean,
  asked: string | undefined,
  on: Day,
): Omit<MyWorkModel, 'opened' | 'elsewhere' | 'directed'> {
  const first = ({ owed }: WorkOnPerson): number =>
    owed.reduce((day, { dueOn }) => Math.min(day, dueOn ?? day), Number.MAX_SAFE_INTEGER);
  const living = work.filter(({ hasDied }) => !hasDied);
  const isWaiting = (one: WorkOnPerson): boolean =>
    [one.owed, one.missing, one.dates, one.directions, one.byOthers, one.appointments, one.promises, one.asked].some(
      ({ length }) => length > 0,
    );
  const waiting = living.filter(isWaiting).toSorted((a, b) => rankOf(b, on) - rankOf(a, on) || first(a) - first(b));
  const number = pageAsked(asked, waiting.length, PER_PAGE);
  const shown = waiting.slice((number - 1) * PER_PAGE, number * PER_PAGE);
  const isLast = number * PER_PAGE >= waiting.length;
  return {
    title: 'My work',
    lead: leadOf(living, leads, on),
    lateness: waiting.some(({ owed }) => owed.some(({ band }) => band === 'overdue')) ? LATENESS_IS_OURS : null,
    waiting: shown,
    laws: lawsOf(shown.flatMap(({ owed }) => owed)),
    pages:
      waiting.length <= PER_PAGE
        ? null
        : paginationOf({
            page: number,
            perPage: PER_PAGE,
            total: waiting.length,
            hrefOf: (wanted) => `/my-work?page=${wanted}`,
          }),
    others: isLast ? living.filter((one) => !isWaiting(one)) : [],
    died: isLast ? work.filter(({ hasDied }) => hasDied) : [],
    leads,
    mayRecord,
  };
}

const isLateForAManager = ({ directions }: WorkOnPerson): boolean => directions.some(({ isLate }) => isLate);

/** With whom there is something today or tomorrow: an appointment, a promise that is due, or a question nobody has answered. */
function isAgreedWith({ appointments, promises, asked }: WorkOnPerson, on: Day): boolean {
  return appointments.length > 0 || asked.length > 0 || promises.some(({ dueOn }) => dueOn <= addDays(on, 1));
}

/** What others wrote, and what a manager waits for, come before what is agreed, and that before what is owed. */
function rankOf(one: WorkOnPerson, on: Day): number {
  if (one.byOthers.length > 0) return 3;
  return isLateForAManager(one) ? 2 : Number(isAgreedWith(one, on));
}

function orderWords(living: readonly WorkOnPerson[], on: Day): string {
  const firsts = [
    ...(living.some(({ byOthers }) => byOthers.length > 0) ? ['those about whom somebody else wrote something'] : []),
    ...(living.some((one) => isAgreedWith(one, on))
      ? ['those with an appointment, a promise that is due or a question']
      : []),
  ];
  return firsts.length === 0
    ? ' Whoever has waited longest comes first.'
    : ` First come ${firsts.join('; then ')}; then whoever has waited longest.`;
}

/** `30 young people. 4 things are overdue, 3 fall due within 14 days and 9 more within 42. Whoever has waited longest comes first.` */
function leadOf(living: readonly WorkOnPerson[], leads: boolean, on: Day): string {
  if (living.length === 0)
    return leads
      ? 'You work with no young people yourself. Those of your team are in My team.'
      : 'No young people are recorded here as yours.';
  const people = living.length === 1 ? '1 young person' : `${living.length} young people`;
  const young = `You work with ${people}.`;
  const owed = living.flatMap((one) => one.owed);
  const count = (band: OwedLine['band']): number => owed.filter((line) => line.band === band).length;
  const [overdue, soon, coming] = [count('overdue'), count('soon'), count('coming')];
  if (overdue + soon + coming === 0) return young;
  const isUnsure = living.some(({ missing }) => missing.length > 0);
  const late =
    overdue === 0
      ? `Nothing is ${isUnsure ? 'known to be ' : ''}overdue`
      : `${overdue} ${overdue === 1 ? 'thing is' : 'things are'} overdue`;
  const ahead = `${soon === 0 ? 'nothing' : soon} ${soon > 1 ? 'fall' : 'falls'} due within 14 days and ${coming === 0 ? 'nothing' : coming} more within 42`;
  const isOrdered = overdue + soon + coming > 1 || living.some((one) => rankOf(one, on) > 0);
  return `${young} ${late}, ${ahead}.${isOrdered ? orderWords(living, on) : ''}`;
}
