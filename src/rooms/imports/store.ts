/** The only SQL on imports: their own row, their files, their problems. Rows as received are in `received-rows.ts`. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { FileId, ImportId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { FileOutcome, ImportState, Problem } from './model.ts';
import { isReturnYear } from './period.ts';

export type ImportInShort = {
  readonly id: ImportId;
  readonly state: ImportState;
  readonly peopleTotal: number;
  readonly peopleDone: number;
  readonly doneTo: string | null;
  readonly at: Date;
  readonly recordedOn: Day;
  readonly by: string;
};
export type ImportFile = FileOutcome & { readonly fileId: FileId };
export type ProblemPage = { readonly total: number; readonly problems: readonly Problem[] };
export type ProblemCount = { readonly code: string; readonly problems: number; readonly example: string };

const PART_BYTES = 1024 * 1024;
/** A very bad file has hundreds of thousands. */
const PROBLEMS_AT_ONCE = 10_000;
const IN_SHORT = sql`
  select import.id, import.state, people_total as "peopleTotal", people_done as "peopleDone", done_to as "doneTo",
         act.at, act.recorded_on as "recordedOn", act.actor_name as "by"
  from import join act on act.authority_id = import.authority_id and act.id = import.act`;

export async function insertImport({ actor, db, id: act }: Act, id: ImportId, peopleTotal: number): Promise<void> {
  await db
    .insertInto('import')
    .values({
      authority_id: actor.authorityId,
      id,
      state: 'previewed',
      people_total: peopleTotal,
      people_done: 0,
      done_to: null,
      act,
    })
    .execute();
}

/** The bytes as they were received, in parts. */
export async function insertFile(
  { actor, db, id: act }: Act,
  fileId: FileId,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const authority_id = actor.authorityId;
  const sha256 = createHash('sha256').update(bytes).digest();
  await db.insertInto('file').values({ authority_id, id: fileId, name, size: bytes.length, sha256, act }).execute();
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    const part = Buffer.from(bytes.subarray(start, start + PART_BYTES));
    await db
      .insertInto('file_part')
      .values({ authority_id, file_id: fileId, position: start / PART_BYTES, bytes: part })
      .execute();
  }
}

/** What loading each table of the files comes to. */
export async function insertOutcomes(
  { actor, db, id: act }: Act,
  importId: ImportId,
  outcomes: readonly ImportFile[],
): Promise<void> {
  await db
    .insertInto('import_file')
    .values(
      outcomes.map((outcome) => ({
        authority_id: actor.authorityId,
        id: crypto.randomUUID(),
        import_id: importId,
        file_id: outcome.fileId,
        name: outcome.name,
        kind: outcome.kind,
        return_year: outcome.year,
        rows: outcome.rows,
        stored: outcome.stored,
        unchanged: outcome.unchanged,
        rejected: outcome.rejected,
        withdrawn: outcome.withdrawn,
        act,
      })),
    )
    .execute();
}

/** Puts new counts in place of old ones, when something else was loaded between the preview and now. */
export async function correctOutcomes(
  { actor, db, id: act }: Act,
  importId: ImportId,
  outcomes: readonly ImportFile[],
): Promise<void> {
  for (const { fileId, kind, year, stored, unchanged, rejected, withdrawn } of outcomes) {
    await db
      .updateTable('import_file')
      .set({ stored, unchanged, rejected, withdrawn, act })
      .where('authority_id', '=', actor.authorityId)
      .where('import_id', '=', importId)
      .where('file_id', '=', fileId)
      .where('kind', '=', kind)
      .where('return_year', '=', year)
      .execute();
  }
}

export async function replaceProblems(
  { actor, db }: Act,
  importId: ImportId,
  problems: readonly Problem[],
): Promise<void> {
  await db
    .deleteFrom('import_problem')
    .where('authority_id', '=', actor.authorityId)
    .where('import_id', '=', importId)
    .execute();
  await insertProblems(actor.authorityId, db, importId, problems, 0);
}

/** After those that are there. */
export async function addProblems({ actor, db }: Act, importId: ImportId, problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return;
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position) + 1, 0) as next from import_problem
    where authority_id = ${actor.authorityId} and import_id = ${importId}`.execute(db);
  await insertProblems(actor.authorityId, db, importId, problems, rows[0]?.next ?? 0);
}

async function insertProblems(
  authorityId: Act['actor']['authorityId'],
  db: Act['db'],
  importId: ImportId,
  problems: readonly Problem[],
  from: number,
): Promise<void> {
  const numbered = problems.map((problem, index) => ({ position: from + index, ...problem }));
  for (let start = 0; start < numbered.length; start += PROBLEMS_AT_ONCE) {
    const some = JSON.stringify(numbered.slice(start, start + PROBLEMS_AT_ONCE));
    await sql`
    insert into import_problem (authority_id, import_id, position, file_name, row_number, column_name, value, code, sentence)
    select ${authorityId}, ${importId}, position, file, "row", "column", left(value, 200), code, sentence
    from jsonb_to_recordset(${some}::jsonb)
      as said (position integer, file text, "row" integer, "column" text, value text, code text, sentence text)`.execute(
      db,
    );
  }
}

/** Moves an import on, if it still stands where the caller believes; false when somebody else has moved it. */
export async function moveImport(
  { actor, db, id: act }: Act,
  importId: ImportId,
  from: { readonly state: ImportState; readonly doneTo: string | null },
  to: {
    readonly state: ImportState;
    readonly doneTo: string | null;
    readonly peopleDone: number;
    readonly peopleTotal?: number;
  },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update import set state = ${to.state}, done_to = ${to.doneTo}, people_done = ${to.peopleDone},
      people_total = coalesce(${to.peopleTotal ?? null}::integer, people_total), act = ${act}
    where authority_id = ${actor.authorityId} and id = ${importId} and state = ${from.state}
      and done_to is not distinct from ${from.doneTo}
    returning id`.execute(db);
  return rows.length === 1;
}

export async function findImport({ actor, db }: Reading, id: ImportId): Promise<ImportInShort | undefined> {
  const { rows } =
    await sql<ImportInShort>`${IN_SHORT} where import.authority_id = ${actor.authorityId} and import.id = ${id}`.execute(
      db,
    );
  return rows[0];
}

/** The newest first. */
export async function listImports({ actor, db }: Reading, most: number): Promise<readonly ImportInShort[]> {
  const { rows } = await sql<ImportInShort>`
    ${IN_SHORT} where import.authority_id = ${actor.authorityId} order by import.act desc limit ${most}`.execute(db);
  return rows;
}

/** Imports that were stopped part way, or are being worked on just now. */
export async function listUnfinishedImports({ actor, db }: Reading): Promise<readonly ImportInShort[]> {
  const { rows } = await sql<ImportInShort>`
    ${IN_SHORT} where import.authority_id = ${actor.authorityId} and import.state in ('applying', 'withdrawing') order by import.act`.execute(
    db,
  );
  return rows;
}

export async function listImportFiles(reading: Reading, importId: ImportId): Promise<readonly ImportFile[]> {
  return (await listFilesOfImports(reading, [importId])).get(importId) ?? [];
}

export async function listFilesOfImports(
  { actor, db }: Reading,
  imports: readonly ImportId[],
): Promise<ReadonlyMap<ImportId, readonly ImportFile[]>> {
  const { rows } = await sql<{ importId: ImportId } & ImportFile>`
    select import_id as "importId", file.id as "fileId", import_file.name, kind, return_year as year,
           rows, stored, unchanged, rejected, withdrawn
    from import_file join file on file.authority_id = import_file.authority_id and file.id = import_file.file_id
    where import_file.authority_id = ${actor.authorityId} and import_id = any(${[...imports]}::uuid[])
    order by return_year, kind`.execute(db);
  const files = new Map<ImportId, ImportFile[]>(imports.map((id) => [id, []]));
  // "List 2" before "List 10".
  const inOrder = rows.toSorted((a, b) => a.year - b.year || a.name.localeCompare(b.name, 'en', { numeric: true }));
  for (const { importId, ...file } of inOrder) files.get(importId)?.push(file);
  return files;
}

export async function getFileBytes({ actor, db }: Reading, fileId: FileId): Promise<Buffer> {
  const parts = await db
    .selectFrom('file_part')
    .select('bytes')
    .where('authority_id', '=', actor.authorityId)
    .where('file_id', '=', fileId)
    .orderBy('position')
    .execute();
  return Buffer.concat(parts.map((part) => part.bytes));
}

/** The files of a load as they were received, each once, with the year of its returns where they are of one year. */
export async function uploadsOf(reading: Reading, files: readonly ImportFile[]) {
  const uploads = [];
  for (const [fileId, tables] of Map.groupBy(files, (file) => file.fileId)) {
    const years = new Set(tables.map(({ year }) => year).filter(isReturnYear));
    uploads.push({
      name: await getFileName(reading, fileId),
      id: fileId,
      year: years.size === 1 ? ([...years][0] ?? null) : null,
      bytes: await getFileBytes(reading, fileId),
    });
  }
  return uploads;
}

export async function getFileName({ actor, db }: Reading, fileId: FileId): Promise<string> {
  const { name } = await db
    .selectFrom('file')
    .select('name')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow();
  return name;
}

export async function listProblems(
  { actor, db }: Reading,
  importId: ImportId,
  { code, from, most }: { readonly code: string | null; readonly from: number; readonly most: number },
): Promise<ProblemPage> {
  const wanted = sql`authority_id = ${actor.authorityId} and import_id = ${importId} and (${code}::text is null or code = ${code})`;
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*)::int as total from import_problem where ${wanted}`.execute(db);
  const { rows: problems } = await sql<Problem>`
    select file_name as file, row_number as "row", column_name as "column", value, code, sentence
    from import_problem where ${wanted} order by position offset ${from} limit ${most}`.execute(db);
  return { total: counted[0]?.total ?? 0, problems };
}

export async function countProblems({ actor, db }: Reading, importId: ImportId): Promise<readonly ProblemCount[]> {
  const { rows } = await sql<ProblemCount>`
    select code, count(*)::int as problems, min(sentence) as example from import_problem
    where authority_id = ${actor.authorityId} and import_id = ${importId} group by code order by problems desc, code`.execute(
    db,
  );
  return rows;
}
