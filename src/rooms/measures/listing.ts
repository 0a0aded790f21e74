/** The SQL that counts and lists have in common: every member of every measure, and how whole lists are joined. */
import { sql } from 'kysely';
import type { Reading } from '../../storage/storage.ts';
import type { Sql } from './asked.ts';
import { keyOn } from './cuts.ts';
import { flowListings } from './flows.ts';
import type { Measure, Window } from './model.ts';
import { stockListings } from './stocks/listings.ts';

export const SHAPES = ['stock', 'flow'] as const;

/**
 * For the rest of a transaction. Figures are found by joining whole lists with whole lists. Just after a load the planner knows nothing of
 * them, guesses that there is one row, and would go through one list again for each row of the other; or merge them by
 * what all rows have in common, and try each with each.
 */
export async function joinWholeLists({ db }: Pick<Reading, 'db'>): Promise<void> {
  await sql`
    select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true),
           -- And planned for the days and measures asked for, as pages are not.
           set_config('plan_cache_mode', 'auto', true), set_config('work_mem', '256MB', true), set_config('max_parallel_workers_per_gather', '0', true)`.execute(
    db,
  );
}

/** From here on few are asked for, and each is looked up. */
export async function joinFew({ db }: Pick<Reading, 'db'>): Promise<void> {
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(db);
}

/** Whose keys are asked for. */
export const LISTED_PEOPLE = sql`select person_id from listed`;

export const KEY_THEN = keyOn(sql`listed.day`);

/** Every member of every measure in every window: the one place where a measure's shape becomes SQL. */
export function listing(
  authorityId: number,
  measures: readonly Measure[],
  windows: readonly Window[],
): Sql | undefined {
  const parts = [
    ...stockListings(
      authorityId,
      measures.filter((measure) => measure.shape === 'stock'),
      windows,
    ),
    ...flowListings(
      authorityId,
      measures.filter((measure) => measure.shape === 'flow'),
      windows,
    ),
  ];
  return parts.length === 0 || windows.length === 0 ? undefined : sql.join(parts, sql` union all `);
}
