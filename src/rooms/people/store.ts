/** The only SQL on people and the numbers others know them by; what they are called stands in `names.ts`. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { FileId, PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { notFound } from '../../web/failure.ts';
import { STANDS_IN_FOR_A_NAME } from './model.ts';

export type PersonFacts = { readonly personId: PersonId; readonly bornOn: Day | null; readonly diedOn: Day | null };

/** Who a page is about. Nobody's name is known from a return: then the number the council uses stands in for it. */
export type PersonInFull = PersonFacts & {
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly knownAs: string | null;
  readonly familyName: string | null;
  readonly pronouns: string | null;
  readonly sortKey: string | null;
  readonly childNumber: string | null;
};

export async function listPeopleFacts(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly PersonFacts[]> {
  const { rows } = await sql<PersonFacts>`
    select id as "personId", born_on as "bornOn", died_on as "diedOn" from person
    where authority_id = ${actor.authorityId} and id = any(${[...people]}::uuid[]) and removed_by is null`.execute(db);
  return rows;
}

/**
 * The present name only: a former name is never shown. People the reader may not open are left out without trace, and
 * the others stand in the order of their names. Numbers are asked for apart: joined, each would be looked for alone.
 */
export async function listPeopleInFull(
  reading: Reading,
  people: readonly PersonId[],
  on: Day,
  /** A page that shows names alone asks for the numbers of nobody who has one. */
  numbers: 'of-all' | 'of-the-nameless' = 'of-all',
): Promise<readonly PersonInFull[]> {
  const { actor, db } = reading;
  const { rows } = await sql<Omit<PersonInFull, 'childNumber'>>`
    select person.id as "personId", born_on as "bornOn", died_on as "diedOn", sex, ethnicity,
           name.known_as as "knownAs", name.family_name as "familyName", name.pronouns, name.sort_key as "sortKey"
    from person
    left join lateral (
      select known_as, family_name, pronouns, sort_key from person_name
      where person_name.authority_id = person.authority_id and person_id = person.id and person_name.removed_by is null
        and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)
      order by from_on desc limit 1) name on true
    where person.authority_id = ${actor.authorityId} and person.id = any(${[...people]}::uuid[])
      and person.removed_by is null`.execute(db);
  const nameless = rows.flatMap(({ personId, sortKey }) => (sortKey === null ? [personId] : []));
  const known = await numbersOf(reading, numbers === 'of-all' ? people : nameless);
  return inOrderOfNames(rows.map((row) => ({ ...row, childNumber: known.get(row.personId) ?? null })));
}

/** Whom the reader may not open is answered as somebody who does not exist. */
export async function getPersonInFull(reading: Reading, person: PersonId, on: Day): Promise<PersonInFull> {
  const [found] = await listPeopleInFull(reading, [person], on);
  if (found === undefined) throw notFound();
  return found;
}

/** Only the order of their names, without the names: for a long list of which a page is shown. */
export async function listInOrderOfNames(
  reading: Reading,
  people: readonly PersonId[],
  on: Day,
): Promise<readonly PersonId[]> {
  const { actor, db } = reading;
  const { rows } = await sql<Pick<PersonInFull, 'personId' | 'sortKey'>>`
    select person.id as "personId", name.sort_key as "sortKey"
    from person
    left join lateral (
      select sort_key from person_name
      where person_name.authority_id = person.authority_id and person_id = person.id and person_name.removed_by is null
        and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)
      order by from_on desc limit 1) name on true
    where person.authority_id = ${actor.authorityId} and person.id = any(${[...people]}::uuid[])
      and person.removed_by is null`.execute(db);
  const nameless = rows.flatMap(({ personId, sortKey }) => (sortKey === null ? [personId] : []));
  const numbers = await numbersOf(reading, nameless);
  return inOrderOfNames(rows.map((row) => ({ ...row, childNumber: numbers.get(row.personId) ?? null }))).map(
    ({ personId }) => personId,
  );
}

/** The number that stands in for each one's name, where one is known. */
async function numbersOf({ actor, db }: Reading, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ personId: PersonId; value: string }>`
    select person_id as "personId", value from person_identifier
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and kind = any(${STANDS_IN_FOR_A_NAME}::text[])
    order by array_position(${STANDS_IN_FOR_A_NAME}::text[], kind) desc, value`.execute(db);
  return new Map(rows.map(({ personId, value }) => [personId, value]));
}

function inOrderOfNames<Person extends Pick<PersonInFull, 'personId' | 'sortKey' | 'childNumber'>>(
  people: readonly Person[],
): readonly Person[] {
  const placeOf = ({ sortKey, childNumber }: Person): string => sortKey ?? childNumber ?? '';
  const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return people.toSorted((a, b) => inOrder(placeOf(a), placeOf(b)) || inOrder(a.personId, b.personId));
}

/** Everyone, in batches in order of id: what a rebuild walks through. */
export async function listPersonIds(
  { actor, db }: Reading,
  after: PersonId | null,
  most: number,
): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .$if(after !== null, (query) => query.where('id', '>', after as PersonId))
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

export async function listIdentifiers(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly { readonly personId: PersonId; readonly kind: string; readonly value: string }[]> {
  const { rows } = await sql<{ personId: PersonId; kind: string; value: string }>`
    select person_id as "personId", kind, value from person_identifier
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by kind, value`.execute(db);
  return rows;
}

/** The people known by these numbers, as `kind number`; removed ones too: a number is never given to somebody else. */
export async function listByNumber(
  { actor, db }: Reading,
  numbers: readonly { readonly kind: string; readonly number: string }[],
): Promise<ReadonlyMap<string, PersonId>> {
  const { rows } = await sql<{ kind: string; value: string; personId: PersonId }>`
    select asked.kind, asked.value, known.person_id as "personId"
    from unnest(${numbers.map(({ kind }) => kind)}::text[], ${numbers.map(({ number }) => number)}::text[]) as asked (kind, value)
    -- Each is looked up: amid a load the planner believes that nobody is there, and would go through all the numbers for each.
    cross join lateral (
      select person_id from person_identifier
      where authority_id = ${actor.authorityId} and kind = asked.kind and value = asked.value
        and kind in ('903-child', 'annex-a-child', 'council') limit 1) as known`.execute(db);
  return new Map(rows.map((row) => [`${row.kind} ${row.value}`, row.personId]));
}

/** Numbers files know people by that are one of these once the zeros they begin with are taken away. */
export async function listNumbersButForZeros(
  { actor, db }: Reading,
  numbers: readonly string[],
): Promise<readonly { readonly kind: '903-child' | 'annex-a-child' | 'council'; readonly number: string }[]> {
  const { rows } = await sql<{ kind: '903-child' | 'annex-a-child' | 'council'; number: string }>`
    select kind, value as number from person_identifier
    where authority_id = ${actor.authorityId} and kind in ('903-child', 'annex-a-child', 'council')
      and ltrim(value, '0') = any(${[...numbers]}::text[])`.execute(db);
  return rows;
}

/** The numbers files know these people by, with whose each is. */
export async function listNumbersOf(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly { readonly personId: PersonId; readonly kind: string; readonly number: string }[]> {
  const { rows } = await sql<{ personId: PersonId; kind: string; number: string }>`
    select person_id as "personId", kind, value as number from person_identifier
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])
      and kind in ('903-child', 'annex-a-child', 'council')
    order by kind, value`.execute(db);
  return rows;
}

/** Gives a number to another person, or to one for the first time. */
export async function giveNumber(
  { actor, db, id: act }: Act,
  { kind, number }: { readonly kind: string; readonly number: string },
  to: PersonId,
): Promise<void> {
  await sql`
    with moved as (
      update person_identifier set person_id = ${to}, act = ${act}
      where authority_id = ${actor.authorityId} and kind = ${kind} and value = ${number} returning 1)
    insert into person_identifier (authority_id, id, person_id, kind, value, act)
    select ${actor.authorityId}, gen_random_uuid(), ${to}, ${kind}, ${number}, ${act}
    where not exists (select 1 from moved)`.execute(db);
}

/** The same for numbers of the 903, by number alone. */
export async function listByChildNumber(
  reading: Reading,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  const known = await listByNumber(
    reading,
    numbers.map((number) => ({ kind: '903-child', number })),
  );
  return new Map([...known].map(([key, personId]) => [key.slice('903-child '.length), personId]));
}

export type ReportedPerson = {
  readonly personId: PersonId;
  /** Every number by which files tell of them. */
  readonly numbers: readonly { readonly kind: string; readonly number: string }[];
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly upn: string | null;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
  /** False when no file says anything of this child any more. */
  readonly present: boolean;
};

/** What was said here of a death stays, whatever files go on saying. */
const DIED_ON = sql`(case when person.death_said_by is null then said.died_on else person.died_on end)`;

/** The day somebody died, or that they have not; no file says otherwise from then on. */
export async function sayDeath({ actor, db, id: act }: Act, person: PersonId, diedOn: Day | null): Promise<void> {
  await sql`
    update person set died_on = ${diedOn === null ? null : isoOf(diedOn)}::date, death_said_by = ${act}, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${person}`.execute(db);
}

/** What was said here of a birth stays where a file does not know it; where one does, that stands. */
const BORN_ON = sql`(case when person.birth_said_by is null then said.born_on else coalesce(said.born_on, person.born_on) end)`;

export async function sayBirth({ actor, db, id: act }: Act, person: PersonId, bornOn: Day): Promise<void> {
  await sql`
    update person set born_on = ${isoOf(bornOn)}::date, birth_said_by = ${act}, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${person} and born_on is null`.execute(db);
}

/** Adds and corrects people as files report them, and marks those no file reports any more. */
export async function takeInPersonRows({ actor, db, id: act }: Act, people: readonly ReportedPerson[]): Promise<void> {
  const rows = people.map((person) => ({
    id: person.personId,
    numbers: person.numbers,
    born_on: person.bornOn === null ? null : isoOf(person.bornOn),
    died_on: person.diedOn === null ? null : isoOf(person.diedOn),
    sex: person.sex,
    ethnicity: person.ethnicity,
    upn: person.upn,
    source_file: person.sourceFile,
    source_row: person.sourceRow,
    present: person.present,
  }));
  const said = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (
    id uuid, numbers jsonb, born_on date, died_on date, sex text, ethnicity text, upn text, source_file uuid, source_row integer, present boolean)`;
  await sql`
    with said as materialized (select * from ${said}), corrected as (
      update person set born_on = ${BORN_ON}, died_on = ${DIED_ON}, sex = said.sex, ethnicity = said.ethnicity,
        source_file = said.source_file, source_row = said.source_row,
        removed_by = case when said.present then null else ${act}::bigint end, act = ${act}
      from said
      where person.authority_id = ${actor.authorityId} and person.id = said.id
        and (person.born_on, person.died_on, person.sex, person.ethnicity, person.removed_by is null)
            is distinct from (${BORN_ON}, ${DIED_ON}, said.sex, said.ethnicity, said.present)
      returning 1)
    insert into person (authority_id, id, born_on, died_on, sex, ethnicity, source_file, source_row, act)
    select ${actor.authorityId}, said.id, said.born_on, said.died_on, said.sex, said.ethnicity, said.source_file, said.source_row, ${act}
    from said where said.present and not exists (
      select 1 from person where person.authority_id = ${actor.authorityId} and person.id = said.id)`.execute(db);
  await sql`
    insert into person_identifier (authority_id, id, person_id, kind, value, source_file, source_row, act)
    select ${actor.authorityId}, gen_random_uuid(), said.id, wanted.kind, wanted.value, said.source_file, said.source_row, ${act}
    from ${said}, lateral (
      select kind, number from jsonb_to_recordset(said.numbers) as known (kind text, number text)
      union all select 'upn', said.upn) as wanted (kind, value)
    where said.present and wanted.value is not null and not exists (
      select 1 from person_identifier kept
      where kept.authority_id = ${actor.authorityId} and kept.person_id = said.id and kept.kind = wanted.kind and kept.value = wanted.value)`.execute(
    db,
  );
}

/** Lets whoever begins a record write it. Throws where there is one already. */
export async function beginRecord({ db }: Act, person: PersonId): Promise<void> {
  await sql`select access.begin_record(${person})`.execute(db);
}

/** Until somebody first works with them they wait, and managers are told. */
export async function markBegunHere({ actor, db, id: act }: Act, person: PersonId): Promise<void> {
  await sql`update person set begun_by = ${act}, act = ${act} where authority_id = ${actor.authorityId} and id = ${person}`.execute(
    db,
  );
}
