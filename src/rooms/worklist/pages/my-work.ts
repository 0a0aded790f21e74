/**
 * My work: by young person and not by rule, whoever has waited longest first. Each has the days that change their life,
 * the most pressing of what is owed to them, and what is missing. No colour marks anybody.
 */
import { may } from '../../../access/roles.ts';
import { addDays, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type Pagination, pageAsked, paginationOf } from '../../../web/pagination.ts';
import { page, type SignedInRoute } from '../../../web/route.ts';
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
  owedByPerson,
  type OwedLine,
  pressing,
} from '../../ledger/parts/owed.ts';
import { statusInShort } from '../../ledger/parts/status-history.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { listStandingPromises, type PromiseOf } from '../../promises/facts.ts';
import { type PromiseLine, promiseLines } from '../../promises/parts/promise-lines.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { type EmergencyOpening, listEmergencyOpenings } from '../../confidentiality/facts.ts';
import { groundWords } from '../../confidentiality/model.ts';
import { momentWords } from '../../../web/moment-words.ts';
import { listPeopleOf, listWorkers } from '../../workforce/facts.ts';
import { DATED_KINDS, type LifeDate, lifeDates } from '../model.ts';
import { type RecordedByOther, recordedByOthers, sinceWhen } from '../recorded-by-others.ts';

/** So many lines stand open for each young person; the rest are opened by whoever asks. */
const LINES_MOST = 3;
/** What was tried longer ago than this is on the record, and no longer beside what is owed here. */
const TRIED_DAYS = 120;
/** Nobody works with so many; a team can. */
const PER_PAGE = 50;
const OPENED_FOR_MS = 7 * 24 * 3_600_000;

type WorkOnPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly status: string;
  readonly workers: string;
  /** Somebody else works with them, for whom the reader stands in or whom they lead. */
  readonly isCovered: boolean;
  readonly hasDied: boolean;
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

type PromisedElsewhere = {
  readonly id: PersonId;
  readonly name: string;
  readonly toKnow: readonly ToKnowLine[];
  readonly promises: readonly PromiseLine[];
};

export type MyWorkModel = {
  readonly title: string;
  readonly lead: string;
  /** Said where something is overdue. */
  readonly lateness: string | null;
  /** Whose record somebody else opened in an emergency in the last days: told to those who work with them. */
  readonly opened: readonly { readonly id: PersonId; readonly name: string; readonly words: string }[];
  /** What they have to do for somebody they do not work with. */
  readonly elsewhere: readonly PromisedElsewhere[];
  readonly waiting: readonly WorkOnPerson[];
  /** What everything that waits rests on. */
  readonly laws: Laws;
  readonly pages: Pagination | null;
  readonly others: readonly WorkOnPerson[];
  readonly died: readonly WorkOnPerson[];
  readonly isTeam: boolean;
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
      const isTeam = visit.actor.scope === 'team';
      const promises = await listStandingPromises(reading, people, visit.actor.staffId, visit.on);
      const work = await workOn(reading, people, promises, visit.on);
      const elsewhere = await promisedElsewhere(reading, people, promises, visit.on);
      const since = new Date(visit.now.getTime() - OPENED_FOR_MS);
      const opened = (await listEmergencyOpenings(reading, people, since)).filter(
        ({ staffId }) => staffId !== visit.actor.staffId,
      );
      const model = modelOf(work, isTeam, may(visit.actor, 'record-event'), visit.query['page'], visit.on);
      const result = { ...model, opened: opened.map((one) => openedWords(one, work)), elsewhere };
      return { result, people: [...people, ...elsewhere.map(({ id }) => id)] };
    });
    return page('worklist/pages/my-work.njk', model);
  },
};

/** What somebody is named for counts as their work too, whoever works with the young person. */
async function promisedElsewhere(
  reading: Reading,
  people: readonly PersonId[],
  promises: readonly PromiseOf[],
  on: Day,
): Promise<readonly PromisedElsewhere[]> {
  const theirs = new Set(people);
  const others = Map.groupBy(
    promises.filter(({ personId }) => !theirs.has(personId)),
    ({ personId }) => personId,
  );
  if (others.size === 0) return [];
  const toKnow = Map.groupBy(await listToKnow(reading, [...others.keys()], on), ({ personId }) => personId);
  return (await listPeopleInFull(reading, [...others.keys()], on))
    .filter(({ diedOn }) => diedOn === null)
    .map((person) => ({
      id: person.personId,
      name: nameOf(person),
      toKnow: toKnowLines(toKnow.get(person.personId) ?? []),
      promises: promiseLines(others.get(person.personId) ?? [], on).open,
    }));
}

function openedWords(opening: EmergencyOpening, work: readonly WorkOnPerson[]): MyWorkModel['opened'][number] {
  const { personId: id, staffName, ground, reason, openedAt } = opening;
  const name = work.find((one) => one.id === id)?.name ?? 'A young person';
  return { id, name, words: `${staffName}, ${momentWords(openedAt)}. ${groundWords(ground)}: ${reason}` };
}

const NONE: readonly VisitInFull[] = [];

/** One query a kind, however many people. */
async function workOn(
  reading: Reading,
  people: readonly PersonId[],
  promises: readonly PromiseOf[],
  on: Day,
): Promise<readonly WorkOnPerson[]> {
  const persons = await listPeopleInFull(reading, people, on);
  const duties = await listOpenDuties(reading, people, on);
  const triggers = duties.flatMap(({ trigger }) => trigger.match(/^entry:([^:]+)/)?.[1] ?? []);
  const entries = await listEntriesOf(reading, people, { kinds: DATED_KINDS, ids: triggers });
  const entriesOf = Map.groupBy(entries, ({ personId }) => personId);
  const meetings = await listOpenMeetings(reading, people, addDays(on, 1), addDays(on, -TRIED_DAYS));
  const promisesOf = Map.groupBy(promises, ({ personId }) => personId);
  const meetingsOf = Map.groupBy(meetings, ({ personId }) => personId);
  const owed = owedByPerson(duties, on, new Map(entries.map((entry) => [entry.id, entry])), triesOf(meetings));
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
  isTeam: boolean,
  mayRecord: boolean,
  asked: string | undefined,
  on: Day,
): Omit<MyWorkModel, 'opened' | 'elsewhere'> {
  const first = ({ owed }: WorkOnPerson): number =>
    owed.reduce((day, { dueOn }) => Math.min(day, dueOn ?? day), Number.MAX_SAFE_INTEGER);
  const living = work.filter(({ hasDied }) => !hasDied);
  const isWaiting = ({ owed, missing, dates, byOthers, appointments, promises, asked }: WorkOnPerson): boolean =>
    [owed, missing, dates, byOthers, appointments, promises, asked].some(({ length }) => length > 0);
  const waiting = living.filter(isWaiting).toSorted((a, b) => rankOf(b, on) - rankOf(a, on) || first(a) - first(b));
  const number = pageAsked(asked, waiting.length, PER_PAGE);
  const shown = waiting.slice((number - 1) * PER_PAGE, number * PER_PAGE);
  const isLast = number * PER_PAGE >= waiting.length;
  return {
    title: 'My work',
    lead: leadOf(living, isTeam, on),
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
    isTeam,
    mayRecord,
  };
}

/** With whom there is something today or tomorrow: an appointment, a promise that is due, or a question nobody has answered. */
function isAgreedWith({ appointments, promises, asked }: WorkOnPerson, on: Day): boolean {
  return appointments.length > 0 || asked.length > 0 || promises.some(({ dueOn }) => dueOn <= addDays(on, 1));
}

/** What others wrote comes before what is agreed, and that before what is owed. */
const rankOf = (one: WorkOnPerson, on: Day): number => (one.byOthers.length > 0 ? 2 : Number(isAgreedWith(one, on)));

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
function leadOf(living: readonly WorkOnPerson[], isTeam: boolean, on: Day): string {
  if (living.length === 0) return `No young people are recorded here as ${isTeam ? 'your team’s' : 'yours'}.`;
  const people = living.length === 1 ? '1 young person' : `${living.length} young people`;
  const young = isTeam ? `Your team works with ${people}.` : `You work with ${people}.`;
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
