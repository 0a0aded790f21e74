/** The only SQL on fallbacks that were checked with a young person after a change. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';

export type Opening = {
  readonly id: string;
  readonly planId: string;
  readonly contingencyId: string;
  readonly changeId: string | null;
  readonly theyWant: string;
  readonly safeToTell: string;
  readonly checkedOn: Day;
  readonly promiseId: string | null;
  readonly askingId: string | null;
  readonly heldBecause: string | null;
  readonly stoodDownOn: Day | null;
  readonly stoodDownBecause: string | null;
  readonly act: number;
};

/** Of one person, as they were checked. */
export async function listOpenings({ actor, db }: Reading, person: PersonId): Promise<readonly Opening[]> {
  const { rows } = await sql<Opening>`
    select id, plan_id as "planId", contingency_id as "contingencyId", change_id as "changeId", they_want as "theyWant",
           safe_to_tell as "safeToTell", checked_on as "checkedOn", promise_id as "promiseId", asking_id as "askingId",
           held_because as "heldBecause", stood_down_on as "stoodDownOn", stood_down_because as "stoodDownBecause",
           act::int as act
    from plan_opening
    where authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null
    order by act, id`.execute(db);
  return rows;
}

/** Started, and not stood down. */
export const isOpen = ({ promiseId, stoodDownOn }: Opening): boolean => promiseId !== null && stoodDownOn === null;
