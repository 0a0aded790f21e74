/** In which tables an act has written so far, beside its own row: none in a rebuild, which makes everything again. */
import { sql } from 'kysely';
import type { Act } from './storage.ts';

export async function listTablesWritten({ db, id }: Act): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ written: string }>`select access.tables_written(${id}) as written`.execute(db);
  return new Set(rows.map(({ written }) => written).filter((table) => table !== 'act'));
}
