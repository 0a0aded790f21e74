/** The only SQL on what was written, wherever it stands, and on its fingerprints. Policies leave out whom the reader may not open. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { CouncilWord } from './council-words.ts';
import { type Place, PLACES, type PlaceName } from './where-words-stand.ts';

export type WrittenText = {
  readonly place: PlaceName;
  readonly id: string;
  readonly personId: PersonId;
  /** Where it is read: the row itself, or the plan it stands in. */
  readonly pageId: string;
  readonly on: Day | null;
  readonly texts: Readonly<Record<string, string>>;
};
export type Unprinted = Pick<WrittenText, 'place' | 'id' | 'personId' | 'texts'> & { readonly act: number };

export async function findKey({ actor, db }: Reading): Promise<Buffer | undefined> {
  const { rows } = await sql<{ key: Buffer }>`
    select key from fingerprint_key where authority_id = ${actor.authorityId}`.execute(db);
  return rows[0]?.key;
}

/** Two that begin at one moment have the same: the second waits for the first and reads what it kept. */
export async function getOrMakeKey(act: Act): Promise<Buffer> {
  const known = await findKey(act);
  if (known !== undefined) return known;
  await sql`insert into fingerprint_key (authority_id, key) values (${act.actor.authorityId}, ${randomBytes(32)})
            on conflict do nothing`.execute(act.db);
  const key = await findKey(act);
  if (key === undefined) throw new Error('the key of the fingerprints was kept and is not there');
  return key;
}

const textsOf = ({ columns, inside }: Place) => {
  const named = sql`jsonb_build_object(${sql.join(columns.flatMap((name) => [sql.lit(name), sql.ref(name)]))})`;
  return inside === undefined ? named : sql`${sql.ref(inside)} || ${named}`;
};

/** Each row that holds words of some people, over all places, as one query. */
const rowsOf = (actor: Reading['actor'], people: readonly PersonId[], places = PLACES) =>
  sql.join(
    places.map(
      ([place, one]) => sql`
        select ${sql.lit(place)}::text as place, id, person_id, ${sql.ref(one.pageOf ?? 'id')} as page_id,
               ${one.day === undefined ? sql`null::date` : sql.ref(one.day)} as on_day, act, removed_by is not null as is_gone,
               ${one.apart === undefined ? sql`false` : sql`kind = any(${[...one.apart]}::text[])`} as is_apart,
               jsonb_strip_nulls(${textsOf(one)}) as texts
        from ${sql.table(place)} where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])`,
    ),
    sql` union all `,
  );

/** Of some people, what was written in some places since its fingerprints were made; what is gone comes with no texts. */
export async function listUnprinted(
  { actor, db }: Reading,
  people: readonly PersonId[],
  places: readonly PlaceName[],
): Promise<readonly Unprinted[]> {
  const asked = PLACES.filter(([place]) => places.includes(place));
  const { rows } = await sql<Unprinted>`
    select kept.place, kept.id, kept.person_id as "personId", kept.act::int as act,
           case when is_gone then '{}'::jsonb else texts end as texts
    from (${rowsOf(actor, people, asked)}) as kept
    -- Each is looked up: while the first are made the planner believes that none is kept, and would go through all for each.
    left join lateral (
      select made_of from written_text
      where authority_id = ${actor.authorityId} and place = kept.place and row_id = kept.id limit 1) as printed on true
    where not is_apart and made_of is distinct from kept.act and (made_of is not null or (not is_gone and texts <> '{}'))`.execute(
    db,
  );
  return rows;
}

export type Printed = Omit<Unprinted, 'texts'> & { readonly prints: readonly bigint[] };

/** In place of what was kept of each before. */
export async function replacePrints({ actor, db }: Act, printed: readonly Printed[]): Promise<void> {
  if (printed.length === 0) return;
  const said = JSON.stringify(
    printed.map(({ place, id, personId, act, prints }) => ({
      place,
      row_id: id,
      person_id: personId,
      made_of: act,
      prints: `{${prints.join(',')}}`,
    })),
  );
  const rows = sql`jsonb_to_recordset(${said}::jsonb) as said (place text, row_id uuid, person_id uuid, made_of bigint, prints text)`;
  await sql`
    delete from fingerprint using written_text kept, unnest(kept.prints) as before (print)
    where kept.authority_id = ${actor.authorityId} and kept.row_id = any(${printed.map(({ id }) => id)}::uuid[])
      and kept.person_id = any(${[...new Set(printed.map(({ personId }) => personId))]}::uuid[])
      and fingerprint.authority_id = kept.authority_id and fingerprint.print = before.print
      and fingerprint.row_id = kept.row_id`.execute(db);
  await sql`
    insert into written_text (authority_id, place, row_id, person_id, made_of, prints)
    select ${actor.authorityId}, place, row_id, person_id, made_of, prints::bigint[] from ${rows}
    on conflict (authority_id, place, row_id) do update set made_of = excluded.made_of, prints = excluded.prints,
      person_id = excluded.person_id`.execute(db);
  await sql`
    insert into fingerprint (authority_id, print, row_id, person_id, place)
    select ${actor.authorityId}, one.print, row_id, person_id, place
    from ${rows}, unnest(said.prints::bigint[]) as one (print)
    on conflict do nothing`.execute(db);
}

export type Alike = { readonly place: PlaceName; readonly id: string; readonly personId: PersonId };

/** Of some fingerprints those that are not a way of speaking: what stands in more texts than so many is none. */
export async function listUncommon(
  { db }: Reading,
  prints: readonly bigint[],
  commonFrom: number,
): Promise<readonly bigint[]> {
  if (prints.length === 0) return [];
  const { rows } = await sql<{ print: string }>`
    select unnest(uncommon_prints(${prints.map(String)}::bigint[], ${commonFrom}))::text as print`.execute(db);
  return rows.map(({ print }) => BigInt(print));
}

/** Rows that share fingerprints with a text, those that share most first. */
export const alikeQuery = ({ actor }: Pick<Reading, 'actor'>, prints: readonly bigint[], most: number) => sql<Alike>`
  select place, row_id as id, person_id as "personId" from fingerprint
  where authority_id = ${actor.authorityId} and print = any(${prints.map(String)}::bigint[])
  group by place, row_id, person_id order by count(*) desc, row_id limit ${most}`;

export async function listAlike(reading: Reading, prints: readonly bigint[], most: number): Promise<readonly Alike[]> {
  if (prints.length === 0) return [];
  const { rows } = await alikeQuery(reading, prints, most).execute(reading.db);
  return rows;
}

/** What stands in some rows now. */
export async function listTexts(
  { actor, db }: Reading,
  people: readonly PersonId[],
  ids?: readonly string[],
): Promise<readonly WrittenText[]> {
  if (people.length === 0) return [];
  const only = ids === undefined ? sql`true` : sql`id = any(${[...ids]}::uuid[])`;
  const { rows } = await sql<WrittenText>`
    select place, id, person_id as "personId", page_id as "pageId", on_day as "on", texts
    from (${rowsOf(actor, people)}) as kept where not is_gone and not is_apart and texts <> '{}' and ${only}
    order by on_day desc nulls first, act desc, id`.execute(db);
  return rows;
}

export type AlikeOfPerson = Alike & { readonly ours: string };

/** Of everything written about somebody, what shares most with the records of others whom the reader may open. */
export async function listAlikeOf(
  { actor, db }: Reading,
  person: PersonId,
  { commonFrom, most }: { readonly commonFrom: number; readonly most: number },
): Promise<readonly AlikeOfPerson[]> {
  const { rows } = await sql<AlikeOfPerson>`
    with mine as materialized (
      select row_id, unnest(prints) as print from written_text
      where authority_id = ${actor.authorityId} and person_id = ${person}
    ), rare as materialized (
      select unnest(uncommon_prints((select array_agg(distinct print) from mine), ${commonFrom})) as print)
    select mine.row_id as ours, other.place, other.row_id as id, other.person_id as "personId"
    from rare join mine on mine.print = rare.print
    join fingerprint other on other.authority_id = ${actor.authorityId} and other.print = rare.print
      and other.person_id <> ${person}
    group by mine.row_id, other.place, other.row_id, other.person_id
    having count(*) >= 2 order by count(*) desc, other.row_id limit ${most}`.execute(db);
  return rows;
}

export type CouncilWordOf = CouncilWord & {
  readonly id: string;
  readonly addedBy: string;
  readonly endedBy: string | null;
  readonly act: number;
};

/** All a council ever added to the lists, by word. */
export async function listCouncilWords({ actor, db }: Reading): Promise<readonly CouncilWordOf[]> {
  const { rows } = await sql<CouncilWordOf>`
    select id, kind, word, instead, reason, added_by as "addedBy", ended_by as "endedBy", from_on as "from", to_on as "to",
           act::int as act
    from council_word where authority_id = ${actor.authorityId} order by lower(word), from_on, id`.execute(db);
  return rows;
}

/** Two who add to the lists at one moment do so one after the other, so that each sees what the other added. */
export async function holdCouncilWords({ actor, db }: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('council words'), ${actor.authorityId}::integer)`.execute(db);
}

export async function insertCouncilWord({ actor, db, id: act }: Act, id: string, said: CouncilWord): Promise<void> {
  const { kind, word, instead, reason, from } = said;
  await db
    .insertInto('council_word')
    .values({
      authority_id: actor.authorityId,
      id,
      kind,
      word,
      instead,
      reason,
      added_by: actor.name,
      ended_by: null,
      from_on: isoOf(from),
      to_on: null,
      act,
    })
    .execute();
}

export async function endCouncilWord({ actor, db, id: act }: Act, id: string, to: Day): Promise<void> {
  await db
    .updateTable('council_word')
    .set({ to_on: isoOf(to), ended_by: actor.name, act })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .execute();
}
