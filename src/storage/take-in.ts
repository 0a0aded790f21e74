/**
 * Makes what files say of some people equal to a set of rows, in one statement: what is new is added, what differs is
 * corrected in place, what is no longer said is marked as removed. What was entered here is never touched, and a row
 * that would repeat it is not added; what was struck out here stays struck out, whatever files go on saying.
 */
import { sql } from 'kysely';
import type { FileId, PersonId } from '../ground/ids.ts';
import type { Act } from './storage.ts';

/** A table whose rows can come from files: what makes two rows the same fact, and what may differ between them. */
export type TakenInTable<Column extends string> = {
  readonly table:
    | 'care_episode'
    | 'review'
    | 'visit'
    | 'entry'
    | 'significant_event'
    | 'contact_detail'
    | 'allocation'
    | 'person_name';
  readonly key: readonly NoInfer<Column>[];
  readonly columns: Readonly<Record<Column, 'date' | 'text' | 'jsonb' | 'uuid'>>;
};

export type TakenInRow<Column extends string> = Readonly<
  Record<Column, string | null | Readonly<Record<string, string>>>
> & {
  readonly person_id: PersonId;
  readonly source_file: FileId | null;
  readonly source_row: number | null;
};

export async function takeIn<Column extends string>(
  act: Act,
  { table, key, columns }: TakenInTable<Column>,
  people: readonly PersonId[],
  rows: readonly TakenInRow<NoInfer<Column>>[],
): Promise<void> {
  const names = Object.keys(columns) as Column[];
  const kept = sql.table(table);
  const list = (prefix: string, of: readonly string[]) => sql.join(of.map((name) => sql.ref(`${prefix}.${name}`)));
  const sameFact = sql.join(
    ['person_id', ...key].map((name) => sql`${sql.ref(`kept.${name}`)} = ${sql.ref(`said.${name}`)}`),
    sql` and `,
  );
  // Said of each: a table that has grown since its statistics were taken would else be gone through whole for every batch.
  const theirs = sql`kept.authority_id = ${act.actor.authorityId} and kept.person_id = any(${[...people]}::uuid[])`;
  await sql`
    with said as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        person_id uuid, source_file uuid, source_row integer,
        ${sql.join(names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name])}`))})
    ), corrected as (
      update ${kept} as kept
      set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`said.${name}`)}`))},
          source_file = said.source_file, source_row = said.source_row, removed_by = null, act = ${act.id}
      from said
      where ${theirs} and ${sameFact} and kept.source_file is not null
        and kept.struck_by is null and (kept.removed_by is not null or (${list('kept', names)}) is distinct from (${list('said', names)}))
      returning 1
    ), removed as (
      update ${kept} as kept
      set removed_by = ${act.id}, act = ${act.id}
      where ${theirs} and kept.source_file is not null and kept.removed_by is null
        and not exists (select 1 from said where ${sameFact})
      returning 1
    )
    insert into ${kept} (authority_id, id, person_id, ${sql.join(names.map((name) => sql.ref(name)))}, source_file, source_row, act)
    select ${act.actor.authorityId}, gen_random_uuid(), said.person_id, ${list('said', names)}, said.source_file, said.source_row, ${act.id}
    from said
    where not exists (
      select 1 from ${kept} as kept
      where ${theirs} and ${sameFact}
        and (kept.removed_by is null or kept.source_file is not null))
  `.execute(act.db);
}
