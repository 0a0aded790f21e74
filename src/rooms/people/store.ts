/** The only SQL on people, the names they use and the numbers others know them by. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { folded } from '../../ground/folding.ts';
import type { FileId, PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';

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
): Promise<readonly PersonInFull[]> {
  const { actor, db } = reading;
  const { rows } = await sql<Omit<PersonInFull, 'childNumber'>>`
    select person.id as "personId", born_on as "bornOn", died_on as "diedOn", sex, ethnicity,
           name.known_as as "knownAs", name.family_name as "familyName", name.pronouns, name.sort_key as "sortKey"
    from person
    left join lateral (
      select known_as, family_name, pronouns, sort_key from person_name
      where person_name.authority_id = person.authority_id and person_id = person.id
        and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)
      order by from_on desc limit 1) name on true
    where person.authority_id = ${actor.authorityId} and person.id = any(${[...people]}::uuid[])
      and person.removed_by is null`.execute(db);
  const identifiers = await listIdentifiers(reading, people);
  const numbers = new Map(
    identifiers.flatMap(({ personId, kind, value }) => (kind === '903-child' ? [[personId, value]] : [])),
  );
  const placeOf = ({ sortKey, childNumber, personId }: PersonInFull): string =>
    `${sortKey ?? childNumber ?? ''} ${personId}`;
  return rows
    .map((row) => ({ ...row, childNumber: numbers.get(row.personId) ?? null }))
    .map((person) => ({ person, place: placeOf(person) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ person }) => person);
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

/** The people known by these numbers of the 903, removed ones too: a number is never given to somebody else. */
export async function listByChildNumber(
  { actor, db }: Reading,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  const { rows } = await sql<{ value: string; personId: PersonId }>`
    select value, person_id as "personId" from person_identifier
    where authority_id = ${actor.authorityId} and kind = '903-child' and value = any(${[...numbers]}::text[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.value, row.personId]));
}

export type ReportedPerson = {
  readonly personId: PersonId;
  readonly childNumber: string;
  readonly bornOn: Day | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly upn: string | null;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
  /** False when no file says anything of this child any more. */
  readonly present: boolean;
};

/** Adds and corrects people as files report them, and marks those no file reports any more. */
export async function takeInPersonRows({ actor, db, id: act }: Act, people: readonly ReportedPerson[]): Promise<void> {
  const rows = people.map((person) => ({
    id: person.personId,
    child: person.childNumber,
    born_on: person.bornOn === null ? null : isoOf(person.bornOn),
    sex: person.sex,
    ethnicity: person.ethnicity,
    upn: person.upn,
    source_file: person.sourceFile,
    source_row: person.sourceRow,
    present: person.present,
  }));
  const said = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (
    id uuid, child text, born_on date, sex text, ethnicity text, upn text, source_file uuid, source_row integer, present boolean)`;
  await sql`
    with said as materialized (select * from ${said}), corrected as (
      update person set born_on = said.born_on, sex = said.sex, ethnicity = said.ethnicity,
        source_file = said.source_file, source_row = said.source_row,
        removed_by = case when said.present then null else ${act}::bigint end, act = ${act}
      from said
      where person.authority_id = ${actor.authorityId} and person.id = said.id
        and (person.born_on, person.sex, person.ethnicity, person.removed_by is null)
            is distinct from (said.born_on, said.sex, said.ethnicity, said.present)
      returning 1)
    insert into person (authority_id, id, born_on, sex, ethnicity, source_file, source_row, act)
    select ${actor.authorityId}, said.id, said.born_on, said.sex, said.ethnicity, said.source_file, said.source_row, ${act}
    from said where said.present and not exists (
      select 1 from person where person.authority_id = ${actor.authorityId} and person.id = said.id)`.execute(db);
  await sql`
    insert into person_identifier (authority_id, id, person_id, kind, value, source_file, source_row, act)
    select ${actor.authorityId}, gen_random_uuid(), said.id, wanted.kind, wanted.value, said.source_file, said.source_row, ${act}
    from ${said}, lateral (values ('903-child', said.child), ('upn', said.upn)) as wanted (kind, value)
    where said.present and wanted.value is not null and not exists (
      select 1 from person_identifier kept
      where kept.authority_id = ${actor.authorityId} and kept.person_id = said.id and kept.kind = wanted.kind and kept.value = wanted.value)`.execute(
    db,
  );
}

export type NewName = {
  readonly personId: PersonId;
  readonly knownAs: string;
  readonly familyName: string;
  readonly pronouns: string | null;
  readonly from: Day;
};

export async function insertNames({ actor, db, id: act }: Act, names: readonly NewName[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .insertInto('person_name')
    .values(
      names.map((name) => ({
        authority_id: actor.authorityId,
        id: crypto.randomUUID(),
        person_id: name.personId,
        known_as: name.knownAs,
        family_name: name.familyName,
        pronouns: name.pronouns,
        sort_key: folded(`${name.familyName} ${name.knownAs}`),
        from_on: isoOf(name.from),
        to_on: null,
        act,
      })),
    )
    .execute();
}
