/** Everything that waits on My work for each young person, read with one query a kind, however many people. */

import { addDays, type Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import { askTogether } from '../../storage/ask-together.ts';
import type { Reading } from '../../storage/storage.ts';
import { listAgreedDifferences } from '../agreed-differences/facts.ts';
import { listEntriesOf, listEntriesRecordedSince, listToKnow } from '../entries/facts.ts';
import { type ToKnowLine, toKnowLines } from '../entries/parts/to-know.ts';
import { listOpenOrRecentMeetings, type VisitInFull } from '../keeping-in-touch/facts.ts';
import { triesOf } from '../keeping-in-touch/model.ts';
import { askedWords, noContactOn, withoutChasing } from '../keeping-in-touch/parts/no-contact-on-duty.ts';
import { type Appointment, appointmentsOf, askedOf, type Question } from '../keeping-in-touch/parts/still-to-do.ts';
import { listNoContact } from '../keeping-in-touch/touch-facts.ts';
import { listOpenDuties, listSpells } from '../ledger/facts.ts';
import { factsMissing, type MissingLine } from '../ledger/parts/facts-missing.ts';
import { type Folded, foldedAfter, type OwedLine, owedByPerson, pressing } from '../ledger/parts/owed.ts';
import { statusInShort } from '../ledger/parts/status-history.ts';
import type { ManagementEntryOf } from '../oversight/facts.ts';
import { type DirectionLine, directionLine, type Reader } from '../oversight/parts/direction-lines.ts';
import { listPeopleInFull } from '../people/facts.ts';
import { ageWords, nameOf } from '../people/model.ts';
import type { PromiseOf } from '../promises/facts.ts';
import { type PromiseLine, promiseLines } from '../promises/parts/promise-lines.ts';
import { listWorkers } from '../workforce/facts.ts';
import { workerNames } from '../workforce/parts/workers.ts';
import { DATED_KINDS, type LifeDate, lifeDates } from './model.ts';
import { type RecordedByOther, recordedByOthers, sinceWhen } from './recorded-by-others.ts';

/** So many lines stand open for each young person; the rest are opened by whoever asks. */
const LINES_MOST = 3;
/** What was tried longer ago than this is on the record, and no longer beside what is owed here. */
const TRIED_DAYS = 120;
export type WorkOnPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly status: string;
  readonly workers: string;
  /** Somebody else works with them, for whom the reader stands in. */
  readonly isCovered: boolean;
  readonly hasDied: boolean;
  /** What they asked of us about being in touch, and where that stands below their page; null where nothing. */
  readonly quiet: { readonly words: string; readonly path: string } | null;
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

export type Elsewhere = {
  readonly id: PersonId;
  readonly name: string;
  readonly directions: readonly DirectionLine[];
  readonly toKnow: readonly ToKnowLine[];
  readonly promises: readonly PromiseLine[];
};

export type ToBeDone = {
  readonly promises: readonly PromiseOf[];
  readonly asked: readonly ManagementEntryOf[];
  readonly reader: Reader;
};

/** What somebody is named for counts as their work too, whoever works with the young person. Those who have died are left out. */
export async function byPerson(
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
export async function workOn(
  reading: Reading,
  people: readonly PersonId[],
  { promises, asked, reader }: ToBeDone,
  on: Day,
): Promise<readonly WorkOnPerson[]> {
  const days = { plannedUntil: addDays(on, 1), triedSince: addDays(on, -TRIED_DAYS), writtenSince: sinceWhen(on) };
  const { persons, noContact, meetings, entered, ...read } = await askTogether({
    persons: listPeopleInFull(reading, people, on),
    noContact: listNoContact(reading, people),
    duties: listOpenDuties(reading, people, on),
    meetings: listOpenOrRecentMeetings(reading, people, days),
    agreed: listAgreedDifferences(reading, people),
    spells: listSpells(reading, people),
    workers: listWorkers(reading, people, on),
    entered: listEntriesRecordedSince(reading, people, days.writtenSince),
    toKnow: listToKnow(reading, people, on),
  });
  const quiet = noContactOn(noContact, on);
  const duties = withoutChasing(read.duties, noContact, on);
  const triggers = duties.flatMap(({ trigger }) => trigger.match(/^entry:([^:]+)/)?.[1] ?? []);
  const entries = await listEntriesOf(reading, people, { kinds: DATED_KINDS, ids: triggers });
  const entriesOf = Map.groupBy(entries, ({ personId }) => personId);
  const promisesOf = Map.groupBy(promises, ({ personId }) => personId);
  const askedOfThem = Map.groupBy(asked, ({ personId }) => personId);
  const meetingsOf = Map.groupBy(meetings, ({ personId }) => personId);
  const agreed = new Map(read.agreed.map((one) => [one.id, one]));
  const owed = owedByPerson(duties, on, new Map(entries.map((entry) => [entry.id, entry])), triesOf(meetings), agreed);
  const spells = Map.groupBy(read.spells, ({ personId }) => personId);
  const workers = Map.groupBy(read.workers, ({ personId }) => personId);
  const metSince = Map.groupBy(
    meetings.filter(({ isRecent }) => isRecent),
    ({ personId }) => personId,
  );
  const enteredSince = Map.groupBy(entered, ({ personId }) => personId);
  const toKnow = Map.groupBy(read.toKnow, ({ personId }) => personId);
  return persons.map((person): WorkOnPerson => {
    const { personId: id, bornOn, diedOn } = person;
    const theirOwn = new Set([reading.actor.staffId, ...(workers.get(id) ?? []).map(({ staffId }) => staffId)]);
    const appointments = diedOn === null ? appointmentsOf(meetingsOf.get(id) ?? NONE, on) : [];
    const promised = diedOn === null ? promiseLines(promisesOf.get(id) ?? [], on).open : [];
    const byOthers = recordedByOthers(metSince.get(id) ?? NONE, enteredSince.get(id) ?? [], theirOwn);
    const isToBeSeen = appointments.length + promised.length + byOthers.length > 0;
    const theirs = diedOn === null ? owed.get(id) : undefined;
    const lines = theirs === undefined ? [] : pressing(theirs);
    const wish = diedOn === null ? quiet.get(id) : undefined;
    return {
      id,
      name: nameOf(person),
      age: ageWords(bornOn, diedOn ?? on),
      status: diedOn === null ? statusInShort(spells.get(id) ?? [], on) : 'Has died',
      workers: workerNames(workers.get(id) ?? []),
      isCovered: (workers.get(id) ?? []).every(({ staffId }) => staffId !== reading.actor.staffId),
      hasDied: diedOn !== null,
      quiet: wish === undefined ? null : askedWords(wish),
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
