/** The only SQL on entries. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import {
  type EntryKind,
  KINDS_OF_PARTS,
  KINDS_OF_PARTS_FOR_RULES,
  KINDS_READ_BY_FEWER,
  type Part,
  TO_KNOW_KINDS,
} from '../../rules/entry-kinds.ts';
import type { Entry } from '../../rules/facts.ts';
import { firstActSince } from '../../storage/acts-since.ts';
import type { Act, Reading } from '../../storage/storage.ts';

type EntryOf = Entry & { readonly personId: PersonId };
/** With what is written in words, which no rule reads. */
export type SaidInFull = Omit<Entry, 'id'> & { readonly words: Readonly<Record<string, string>> };
export type EntryInFull = SaidInFull & {
  readonly id: string;
  readonly sourceFileName: string | null;
  readonly sourceRow: number | null;
  readonly recordedBy: string;
  readonly isCorrected: boolean;
};

/** In order of their days. */
export async function listEntries({ actor, db }: Reading, people: readonly PersonId[]): Promise<readonly EntryOf[]> {
  const { rows } = await sql<EntryOf>`
    select id, person_id as "personId", kind, on_day as "on", until_day as "until", answer, details
    from entry
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, on_day, kind, subject`.execute(db);
  return rows;
}

/**
 * As the ledger needs them, whoever writes: with what stands in a part and a rule needs, without its words. Only inside an
 * act, and called by the ledger alone: no page may show what it answers.
 */
export async function listEntriesForRules(act: Act, people: readonly PersonId[]): Promise<readonly EntryOf[]> {
  const { actor, db, id } = act;
  // The program reads every part as it is.
  if (actor.staffId === null) return listEntries(act, people);
  const { rows } = await sql<EntryOf>`
    select id, person_id as "personId", kind, on_day as "on", until_day as "until", answer, details from (
      select id, person_id, kind, on_day, until_day, answer, details, subject
      from entry
      where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
        and kind <> all(${[...KINDS_OF_PARTS_FOR_RULES]}::text[])
      union all
      select id, person_id, kind, on_day, until_day, answer, details, ''
      from access.facts_of_parts(${id}, ${[...people]}::uuid[])) as needed
    order by person_id, on_day, kind, subject`.execute(db);
  return rows;
}

/** Only some: those of these kinds, and those asked for by their ids. */
export async function listEntriesOf(
  { actor, db }: Reading,
  people: readonly PersonId[],
  { kinds, ids }: { readonly kinds: readonly EntryKind[]; readonly ids: readonly string[] },
): Promise<readonly EntryOf[]> {
  const { rows } = await sql<EntryOf>`
    select id, person_id as "personId", kind, on_day as "on", until_day as "until", answer, details
    from entry
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and (kind = any(${[...kinds]}::text[]) or id = any(${[...ids]}::uuid[]))
    order by person_id, on_day, kind, subject`.execute(db);
  return rows;
}

/** Those of some kinds, with what is written in words. */
export async function listEntriesWithWords(
  { actor, db }: Reading,
  people: readonly PersonId[],
  kinds: readonly EntryKind[],
): Promise<readonly (EntryOf & Pick<SaidInFull, 'words'>)[]> {
  const { rows } = await sql<EntryOf & Pick<SaidInFull, 'words'>>`
    select id, person_id as "personId", kind, on_day as "on", until_day as "until", answer, details, words
    from entry
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and kind = any(${[...kinds]}::text[])
    order by person_id, on_day, kind, subject`.execute(db);
  return rows;
}

/** The last day of one kind, for each of these people who has one. */
export async function listLastOf(
  { actor, db }: Reading,
  people: readonly PersonId[],
  kind: EntryKind,
  on: Day,
): Promise<ReadonlyMap<PersonId, Day>> {
  const { rows } = await sql<{ personId: PersonId; on: Day }>`
    select asked.person_id as "personId", latest.on_day as "on"
    from unnest(${[...people]}::uuid[]) as asked (person_id)
    -- One step into an index for each: of what is recorded every few weeks there is much of everybody.
    cross join lateral (
      select on_day from entry
      where authority_id = ${actor.authorityId} and person_id = asked.person_id and removed_by is null and kind = ${kind}
        and on_day <= ${isoOf(on)}::date
      order by on_day desc limit 1) as latest`.execute(db);
  return new Map(rows.map(({ personId, on: day }) => [personId, day]));
}

/** Every day of one kind up to a day, of these people. */
export async function listDaysOf(
  { actor, db }: Reading,
  people: readonly PersonId[],
  kind: EntryKind,
  on: Day,
): Promise<readonly { readonly personId: PersonId; readonly on: Day }[]> {
  const { rows } = await sql<{ personId: PersonId; on: Day }>`
    select person_id as "personId", on_day as "on" from entry
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and kind = ${kind} and on_day <= ${isoOf(on)}::date
    order by person_id, on_day`.execute(db);
  return rows;
}

export type ToKnow = Pick<EntryOf, 'id' | 'personId' | 'kind' | 'on' | 'until'> & { readonly what: string };

/** What must be known of some people before a visit, as it holds on a day. */
export async function listToKnow(
  { actor, db }: Reading,
  people: readonly PersonId[],
  on: Day,
): Promise<readonly ToKnow[]> {
  const { rows } = await sql<ToKnow>`
    select id, person_id as "personId", kind, on_day as "on", until_day as "until", words ->> 'what' as what
    from entry
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and kind = any(${[...TO_KNOW_KINDS]}::text[])
      and on_day <= ${isoOf(on)}::date and (until_day is null or until_day > ${isoOf(on)}::date)
    order by person_id, array_position(${[...TO_KNOW_KINDS]}::text[], kind), on_day desc, id`.execute(db);
  return rows;
}

const IN_FULL = sql`
  select entry.id, kind, on_day as "on", until_day as "until", answer, details, words,
         file.name as "sourceFileName", source_row as "sourceRow", act.actor_name as "recordedBy", entry.corrected_by is not null as "isCorrected"
  from entry
  join act on act.authority_id = entry.authority_id and act.id = entry.act
  left join file on file.authority_id = entry.authority_id and file.id = entry.source_file`;

/** One person's, with where each is known from; without what stands in a part that fewer people read, whoever asks. */
export async function listEntriesInFull({ actor, db }: Reading, person: PersonId): Promise<readonly EntryInFull[]> {
  const { rows } = await sql<EntryInFull>`${IN_FULL}
    where entry.authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null
      and kind <> all(${[...KINDS_READ_BY_FEWER]}::text[])
    order by on_day, kind, subject`.execute(db);
  return rows;
}

/** What stands in one part of one record: to whoever may not read the part, nothing. */
export async function listEntriesOfPart(
  { actor, db }: Reading,
  person: PersonId,
  part: Part,
): Promise<readonly EntryInFull[]> {
  const { rows } = await sql<EntryInFull>`${IN_FULL}
    where entry.authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null
      and kind = any(${[...KINDS_OF_PARTS[part]]}::text[])
    order by on_day, entry.act, entry.id`.execute(db);
  return rows;
}

/** That something changed in a life, and when: all that a list says of it, to whoever may open the record. */
export type UntoldChange = Pick<EntryInFull, 'id' | 'on' | 'recordedBy' | 'isCorrected'>;

/** In order of their days. What the plan is asked about holds leave to remain as well. */
export async function listUntoldChanges(
  { actor, db }: Reading,
  person: PersonId,
  isAskedOfThePlan = false,
): Promise<readonly UntoldChange[]> {
  const { rows } = await sql<UntoldChange>`
    select untold.id, on_day as "on", act.actor_name as "recordedBy", corrected_by is not null as "isCorrected"
    from access.changes_untold(array[${person}]::uuid[], ${isAskedOfThePlan}) as untold
    join act on act.authority_id = ${actor.authorityId} and act.id = untold.act
    order by on_day, untold.act, untold.id`.execute(db);
  return rows;
}

export async function insertEntry(
  { actor, db, id: act }: Act,
  { personId, details, words, on, until, ...entry }: SaidInFull & { readonly id: string; readonly personId: PersonId },
): Promise<void> {
  await db
    .insertInto('entry')
    .values({
      authority_id: actor.authorityId,
      id: entry.id,
      person_id: personId,
      kind: entry.kind,
      on_day: isoOf(on),
      until_day: until === null ? null : isoOf(until),
      answer: entry.answer,
      subject: '',
      details: JSON.stringify(details),
      words: JSON.stringify(words),
      source_file: null,
      source_row: null,
      removed_by: null,
      act,
    })
    .execute();
}

export type RecordedEntry = Pick<EntryOf, 'id' | 'personId' | 'kind' | 'on'> & {
  readonly recordedBy: string;
  readonly recordedById: StaffId;
};

/** What was entered here about some people since a day. */
export async function listEntriesRecordedSince(
  { actor, db }: Reading,
  people: readonly PersonId[],
  since: Day,
): Promise<readonly RecordedEntry[]> {
  const { rows } = await sql<RecordedEntry>`
    select entry.id, person_id as "personId", kind, on_day as "on", act.actor_name as "recordedBy", act.actor_id as "recordedById"
    from entry
    join act on act.authority_id = entry.authority_id and act.id = entry.act
    where entry.authority_id = ${actor.authorityId} and act.actor_id is not null and act.recorded_on >= ${isoOf(since)}::date
      and entry.id = any(array(
        select id from entry
        where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
          and source_file is null and act >= ${firstActSince(actor, since)}))
    order by entry.act desc, entry.id`.execute(db);
  return rows;
}
