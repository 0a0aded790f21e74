/**
 * As `take-in.ts`, for what is nobody's record and goes by a number of its own: staff, households. One statement; what was
 * entered here is never touched.
 */
import { sql } from 'kysely';
import type { FileId } from '../ground/ids.ts';
import type { Act } from './storage.ts';

export type NumberedTable<Column extends string> = {
  readonly table: 'staff' | 'fostering_household';
  readonly columns: Readonly<Record<Column, 'date' | 'text' | 'integer' | 'numeric' | 'uuid' | 'text[]'>>;
};

export type NumberedRow<Column extends string> = Readonly<
  Record<Column, string | number | null | readonly string[]>
> & { readonly number: string; readonly source_file: FileId | null; readonly source_row: number | null };

/** `numbers` are all that are told of: what came from a file and has no row any more is marked as removed. */
export async function takeInNumbered<Column extends string>(
  act: Act,
  { table, columns }: NumberedTable<Column>,
  numbers: readonly string[],
  rows: readonly NumberedRow<NoInfer<Column>>[],
): Promise<void> {
  const names = Object.keys(columns) as Column[];
  const kept = sql.table(table);
  const list = (prefix: string) => sql.join(names.map((name) => sql.ref(`${prefix}.${name}`)));
  await sql`
    with said as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        number text, source_file uuid, source_row integer,
        ${sql.join(names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name])}`))})
    ), corrected as (
      update ${kept} as kept
      set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`said.${name}`)}`))},
          source_file = said.source_file, source_row = said.source_row, removed_by = null, act = ${act.id}
      from said
      where kept.authority_id = ${act.actor.authorityId} and kept.number = said.number and kept.source_file is not null
        and (kept.removed_by is not null or (${list('kept')}) is distinct from (${list('said')}))
      returning 1
    ), removed as (
      update ${kept} as kept set removed_by = ${act.id}, act = ${act.id}
      where kept.authority_id = ${act.actor.authorityId} and kept.number = any(${[...numbers]}::text[])
        and kept.source_file is not null and kept.removed_by is null
        and not exists (select 1 from said where said.number = kept.number)
      returning 1
    )
    insert into ${kept} (authority_id, id, number, ${sql.join(names.map((name) => sql.ref(name)))}, source_file, source_row, act)
    select ${act.actor.authorityId}, gen_random_uuid(), said.number, ${list('said')}, said.source_file, said.source_row, ${act.id}
    from said
    where not exists (
      select 1 from ${kept} as kept where kept.authority_id = ${act.actor.authorityId} and kept.number = said.number)
  `.execute(act.db);
}
