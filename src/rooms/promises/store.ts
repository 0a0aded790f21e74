/** The only SQL on promises. */
import { sql } from 'kysely';
import { isoOf } from '../../ground/day-words.ts';
import type { Day } from '../../ground/day.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import type { Promised } from './model.ts';

export type PromiseOf = Promised & { readonly id: string; readonly personId: PersonId };

const PROMISES = sql`
  select id, person_id as "personId", what, who, staff_id as "staffId", named, made_on as "madeOn", due_on as "dueOn",
         visit_id as "visitId", changed_from as "changedFrom", kept_on as "keptOn", changed_on as "changedOn",
         told_on as "toldOn", because
  from promise`;

/** All that were ever made, the earliest due first. */
export async function listPromises({ actor, db }: Reading, people: readonly PersonId[]): Promise<readonly PromiseOf[]> {
  const { rows } = await sql<PromiseOf>`${PROMISES}
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by due_on, made_on, id`.execute(db);
  return rows;
}

/** Those still to be kept on a day: to these people, or by this member of staff to whoever it is. */
export async function listStandingPromises(
  { actor, db }: Reading,
  people: readonly PersonId[],
  by: StaffId | null,
  on: Day,
): Promise<readonly PromiseOf[]> {
  const day = sql`${isoOf(on)}::date`;
  const { rows } = await sql<PromiseOf>`${PROMISES}
    where authority_id = ${actor.authorityId} and removed_by is null and made_on <= ${day}
      and (person_id = any(${[...people]}::uuid[]) or staff_id = ${by}::uuid)
      and (kept_on is null or kept_on > ${day}) and (changed_on is null or changed_on > ${day})
      and (told_on is null or told_on > ${day})
    order by due_on, made_on, id`.execute(db);
  return rows;
}
