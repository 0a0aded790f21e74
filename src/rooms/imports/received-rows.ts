/**
 * The only SQL on rows as received: what each loaded return says, row by row. A row is in force until a later load of
 * the same return says otherwise; the record is folded from the rows in force.
 */
import { sql } from 'kysely';
import type { ImportId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { ReceivedRow } from './model.ts';

export type Covered = { readonly kind: string; readonly year: number };

type Stored = Omit<ReceivedRow, 'cells'> & { readonly cells: Record<string, string> };

/** Everything in force for these children, of whatever year and kind. */
export async function listInForce(
  { actor, db }: Reading,
  children: readonly string[],
): Promise<readonly ReceivedRow[]> {
  const { rows } = await sql<Stored>`
    select kind, return_year as year, child, row_key as key, row_number as "row", file_id as file, content as cells
    from received_row
    where authority_id = ${actor.authorityId} and child = any(${[...children]}::text[]) and superseded_by is null
    order by child, kind, return_year, row_key`.execute(db);
  return rows;
}

/** Children of whom these returns now say something: a new load may say nothing of them any more. */
export async function listChildrenCovered(
  { actor, db }: Reading,
  covered: readonly Covered[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ child: string }>`
    select distinct child from received_row
    where authority_id = ${actor.authorityId} and superseded_by is null
      and (kind, return_year) in (
        select * from unnest(${covered.map(({ kind }) => kind)}::text[], ${covered.map(({ year }) => year)}::integer[]))`.execute(
    db,
  );
  return rows.map((row) => row.child);
}

export async function listYearsOfEpisodes({ actor, db }: Reading): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct return_year as year from received_row
    where authority_id = ${actor.authorityId} and kind = 'episodes' and superseded_by is null`.execute(db);
  return rows.map((row) => row.year);
}

export async function supersedeRows(
  { actor, db }: Act,
  importId: ImportId,
  rows: readonly ReceivedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update received_row kept set superseded_by = ${importId}
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ kind, year, child, key }) => ({ kind, year, child, key })))}::jsonb)
      as gone (kind text, year integer, child text, key text)
    where kept.authority_id = ${actor.authorityId} and kept.superseded_by is null and kept.kind = gone.kind
      and kept.return_year = gone.year and kept.child = gone.child and kept.row_key = gone.key`.execute(db);
}

export async function insertReceivedRows(
  { actor, db }: Act,
  importId: ImportId,
  rows: readonly ReceivedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into received_row (authority_id, kind, return_year, child, row_key, import_id, file_id, row_number, content)
    select ${actor.authorityId}, kind, year, child, key, ${importId}, file, "row", cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as said (kind text, year integer, child text, key text, file uuid, "row" integer, cells jsonb)`.execute(db);
}

/** Children whose rows an import wrote or replaced, in the order of their numbers. */
export async function listChildrenOfImport({ actor, db }: Reading, importId: ImportId): Promise<readonly string[]> {
  const { rows } = await sql<{ child: string }>`
    select child from received_row where authority_id = ${actor.authorityId} and import_id = ${importId}
    union select child from received_row where authority_id = ${actor.authorityId} and superseded_by = ${importId}`.execute(
    db,
  );
  return rows.map((row) => row.child).toSorted();
}

/** The later import that replaced something of this one; while there is one, this one cannot be withdrawn. */
export async function findLaterImport({ actor, db }: Reading, importId: ImportId): Promise<ImportId | undefined> {
  const { rows } = await sql<{ id: ImportId }>`
    select superseded_by as id from received_row
    where authority_id = ${actor.authorityId} and import_id = ${importId} and superseded_by is not null limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}

/** Takes back what an import said of these children, and puts in force again what it had replaced. */
export async function withdrawRows({ actor, db }: Act, importId: ImportId, children: readonly string[]): Promise<void> {
  await sql`
    delete from received_row
    where authority_id = ${actor.authorityId} and import_id = ${importId} and child = any(${[...children]}::text[])`.execute(
    db,
  );
  await sql`
    update received_row set superseded_by = null
    where authority_id = ${actor.authorityId} and superseded_by = ${importId} and child = any(${[...children]}::text[])`.execute(
    db,
  );
}
