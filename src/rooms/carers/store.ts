/** The only SQL that asks for fostering households. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { Reading } from '../../storage/storage.ts';

export type Household = {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly approvedOn: Day;
};

/** In the order of their numbers. */
export async function listHouseholds({ actor, db }: Reading, ids: readonly string[]): Promise<readonly Household[]> {
  const { rows } = await sql<Household>`
    select id, number, kind, approved_on as "approvedOn" from fostering_household
    where authority_id = ${actor.authorityId} and id = any(${[...ids]}::uuid[]) and removed_by is null
    order by number`.execute(db);
  return rows;
}
