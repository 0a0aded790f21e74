/** Tells PostgreSQL what its tables hold after a great deal was written at once: until then it plans as if nothing were there. */
import { sql } from 'kysely';
import type { Act } from './storage.ts';

export async function refreshStatistics({ db }: Pick<Act, 'db'>): Promise<void> {
  await sql`select refresh_statistics()`.execute(db);
}
