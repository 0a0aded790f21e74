/**
 * Correcting and striking out what was recorded of one person, the same for every kind of dated thing. Nothing is lost:
 * what was entered here is changed in place and the journal keeps what it said; what came in a file stays as the file said
 * it, struck out, and the correction stands in its place, where no later load touches it.
 */
import { sql } from 'kysely';
import type { PersonId } from '../ground/ids.ts';
import type { Act, Reading } from './storage.ts';

export type CorrectedTable =
  | 'review'
  | 'visit'
  | 'entry'
  | 'promise'
  | 'ask'
  | 'management_entry'
  | 'agreed_difference'
  | 'offer_step'
  | 'folded_words'
  | 'marked_words'
  | 'family_tie'
  | 'person_name'
  | 'contact_detail'
  | 'care_episode'
  | 'significant_event'
  | 'story_piece'
  | 'story_session'
  | 'what_helps'
  | 'memory'
  | 'no_contact'
  | 'lost_touch'
  | 'lost_touch_step'
  | 'good_day'
  | 'who_matters'
  | 'skill_seen'
  | 'skills_given'
  | 'key_document'
  | 'letter_file'
  | 'letter_given'
  | 'agreed_reader';

/** Rows that are entered and changed here alone: no file brings them, and a later version stands beside what they said. */
export type EnteredTable =
  | 'plan'
  | 'plan_matter'
  | 'plan_matter_out'
  | 'plan_goal'
  | 'plan_step'
  | 'plan_contingency'
  | 'plan_answer'
  | 'plan_opening'
  | 'plan_decision'
  | 'plan_easy_line'
  | 'home_judgement';

/** A row as the journal keeps it: days as ISO text. */
export type Image = Readonly<Record<string, unknown>>;
export type Columns = Readonly<Record<string, string | null | Readonly<Record<string, string>>>>;

export type Kept = {
  readonly id: string;
  readonly image: Image;
  /** The act that last wrote it: its version. */
  readonly act: number;
  readonly removedBy: number | null;
  readonly struckBy: number | null;
  readonly replaces: string | null;
  readonly sourceFileName: string | null;
  readonly sourceRow: number | null;
};

/** As it stands now: where a correction stands in its place, that. Undefined where there is none of this person. */
export async function findKept(
  { actor, db }: Reading,
  table: CorrectedTable,
  person: PersonId,
  id: string,
): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    with recursive chain as (
      select id, 0 as place from ${sql.table(table)}
      where authority_id = ${actor.authorityId} and person_id = ${person} and id = ${id}::uuid
      union all
      select later.id, chain.place + 1 from chain
      join ${sql.table(table)} later on later.authority_id = ${actor.authorityId} and later.replaces = chain.id)
    select kept.id, to_jsonb(kept) as image, kept.act::int as act, removed_by::int as "removedBy", struck_by::int as "struckBy",
           replaces, file.name as "sourceFileName", source_row as "sourceRow"
    from chain join ${sql.table(table)} kept on kept.authority_id = ${actor.authorityId} and kept.id = chain.id
    left join file on file.authority_id = kept.authority_id and file.id = kept.source_file
    order by chain.place desc limit 1`.execute(db);
  return rows[0];
}

export type Standing = { readonly id: string; readonly personId: PersonId; readonly image: Image; readonly by: string };

/** Every row of these people that counts, with who recorded it as it stands, in the order in which they were written. */
export async function listStanding(
  { actor, db }: Reading,
  table: CorrectedTable,
  people: readonly PersonId[],
): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select kept.id, kept.person_id as "personId", to_jsonb(kept) as image, act.actor_name as by
    from ${sql.table(table)} kept
    join act on act.authority_id = kept.authority_id and act.id = kept.act
    where kept.authority_id = ${actor.authorityId} and kept.person_id = any(${[...people]}::uuid[]) and kept.removed_by is null
    order by kept.act, kept.id`.execute(db);
  return rows;
}

export type StruckOut = {
  readonly table: CorrectedTable;
  readonly image: Image;
  readonly by: string;
  readonly why: string | null;
};

/** What was struck out of one person's record in some tables, without what a correction stands in place of; the latest first. */
export async function listStruckOut(
  { actor, db }: Reading,
  tables: readonly CorrectedTable[],
  person: PersonId,
): Promise<readonly StruckOut[]> {
  const there = await listTablesWithStruckOut(db, person);
  const asked = tables.filter((table) => there.has(table));
  if (asked.length === 0) return [];
  const struck = asked.map(
    (table) => sql`
      select ${sql.lit(table)} as "table", struck_by, to_jsonb(kept) as image from ${sql.table(table)} kept
      where authority_id = ${actor.authorityId} and person_id = ${person} and struck_by is not null and not exists (
        select from ${sql.table(table)} later where later.authority_id = kept.authority_id and later.replaces = kept.id)`,
  );
  const { rows } = await sql<StruckOut>`
    select "table", image, act.actor_name as by, act.reason as why
    from (${sql.join(struck, sql` union all `)}) as struck
    join act on act.authority_id = ${actor.authorityId} and act.id = struck_by
    order by act.id desc`.execute(db);
  return rows;
}

/** The policies of every table take longer to make ready than to answer that nothing is there: so those are not asked. */
async function listTablesWithStruckOut(db: Reading['db'], person: PersonId): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    kept: string;
  }>`select kept from access.struck_out_in(${person}) as struck (kept)`.execute(db);
  return new Set(rows.map(({ kept }) => kept));
}

export type Change = {
  readonly by: string;
  readonly at: Date;
  readonly why: string | null;
  readonly before: Image | null;
  readonly after: Image;
};

/** How it came to say what it says, the first change first; what it stands in place of before it. */
export async function listChanges(
  reading: Reading,
  table: CorrectedTable,
  { id, replaces }: Pick<Kept, 'id' | 'replaces'>,
): Promise<readonly Change[]> {
  const { rows } = await sql<Change>`
    with recursive chain as (
      select ${id}::uuid as id, ${replaces}::uuid as replaces, 0 as place
      union all
      select earlier.id, earlier.replaces, chain.place + 1
      from chain join ${sql.table(table)} earlier
        on earlier.authority_id = ${reading.actor.authorityId} and earlier.id = chain.replaces)
    select changed.actor_name as by, changed.at, changed.reason as why, changed.before, changed.after
    from chain, access.changes_of(${table}, chain.id) with ordinality as
      changed (act, actor_name, at, reason, before, after, nth)
    order by chain.place desc, changed.nth`.execute(reading.db);
  return rows;
}

/** It counts for nothing from now on, and stays to be read. */
export async function strikeOut({ actor, db, id: act }: Act, table: CorrectedTable, id: string): Promise<void> {
  await sql`
    update ${sql.table(table)} set removed_by = ${act}, struck_by = ${act}, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${id}::uuid and removed_by is null`.execute(db);
}

/** Answers under which id it stands from now on. */
export async function correct(act: Act, table: CorrectedTable, kept: Kept, columns: Columns): Promise<string> {
  const { actor, db } = act;
  const kind = sql.table(table);
  if (kept.sourceFileName === null) {
    const names = Object.keys(columns);
    await sql`
      update ${kind} as kept
      set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`said.${name}`)}`))},
          corrected_by = ${act.id}, act = ${act.id}
      from jsonb_populate_record(null::${kind}, ${JSON.stringify(columns)}::jsonb) as said
      where kept.authority_id = ${actor.authorityId} and kept.id = ${kept.id}::uuid`.execute(db);
    return kept.id;
  }
  await strikeOut(act, table, kept.id);
  const id = crypto.randomUUID();
  const changed = {
    ...columns,
    id,
    source_file: null,
    source_row: null,
    removed_by: null,
    struck_by: null,
    corrected_by: act.id,
    replaces: kept.id,
    act: act.id,
  };
  await sql`
    insert into ${kind}
    select said.* from jsonb_populate_record(null::${kind}, ${JSON.stringify({ ...kept.image, ...changed })}::jsonb) as said`.execute(
    db,
  );
  return id;
}

/** Enters a row here: from no file, and about one person. */
export async function addRow(
  { actor, db, id: act }: Act,
  table: CorrectedTable | EnteredTable,
  person: PersonId,
  columns: Columns,
): Promise<string> {
  const id = crypto.randomUUID();
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  await sql`
    insert into ${sql.table(table)} (authority_id, id, person_id, act, ${names})
    select ${actor.authorityId}, ${id}::uuid, ${person}::uuid, ${act}, ${sql.join(Object.keys(columns).map((name) => sql.ref(`said.${name}`)))}
    from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(columns)}::jsonb) as said`.execute(db);
  return id;
}

/** The same of many at once, each under its own id and of its own person. */
export async function addRows(
  { actor, db, id: act }: Act,
  table: EnteredTable | CorrectedTable,
  rows: readonly (Columns & { readonly id: string; readonly person_id: PersonId })[],
): Promise<void> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0) return;
  await sql`
    insert into ${sql.table(table)} (authority_id, act, ${sql.join(names.map((name) => sql.ref(name)))})
    select ${actor.authorityId}, ${act}, ${sql.join(names.map((name) => sql.ref(`said.${name}`)))}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) as said`.execute(db);
}

/** What is not said any more, before anybody was given it: the journal keeps it. */
export async function takeOut({ actor, db, id: act }: Act, table: EnteredTable, id: string): Promise<void> {
  await sql`
    update ${sql.table(table)} set removed_by = ${act}, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${id}::uuid and removed_by is null`.execute(db);
}

/**
 * Puts back what one act took out of what is still being written about one person. Of what stands there once, by these columns,
 * what was written there since stays.
 */
export async function putBack(
  { actor, db, id: act }: Act,
  table: EnteredTable,
  person: PersonId,
  takenOutBy: number,
  once: readonly string[] = [],
): Promise<void> {
  const same = once.map((column) => sql`now.${sql.ref(column)} = kept.${sql.ref(column)}`);
  const stands = sql`
    and not exists (
      select from ${sql.table(table)} now
      where now.authority_id = kept.authority_id and now.removed_by is null and ${sql.join(same, sql` and `)})`;
  await sql`
    update ${sql.table(table)} kept set removed_by = null, act = ${act}
    where authority_id = ${actor.authorityId} and person_id = ${person} and removed_by = ${takenOutBy}
      ${same.length === 0 ? sql`` : stands}`.execute(db);
}

/**
 * What became so of it: an appointment kept, a promise kept. It was not wrong before, and the journal holds what stood there.
 * What came in a file stays the file's, unless it is made the record's own, so that no later load says otherwise.
 */
export async function changeRow(
  { actor, db, id: act }: Act,
  table: CorrectedTable | EnteredTable,
  id: string,
  columns: Columns,
  whose: 'as-it-was' | 'our-own' = 'as-it-was',
): Promise<void> {
  const names = Object.keys(columns);
  await sql`
    update ${sql.table(table)} as kept
    set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`said.${name}`)}`))},
        ${whose === 'our-own' ? sql`source_file = null, source_row = null,` : sql``} act = ${act}
    from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(columns)}::jsonb) as said
    where kept.authority_id = ${actor.authorityId} and kept.id = ${id}::uuid and kept.removed_by is null`.execute(db);
}
