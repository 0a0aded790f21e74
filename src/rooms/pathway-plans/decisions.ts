/** The only SQL on decisions somebody may not have been able to make themselves. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';

export type MadeDecision = {
  readonly id: string;
  readonly planId: string;
  readonly what: string;
  /** What was done so that they could make it themselves. */
  readonly helped: string;
  readonly unableBecause: string;
  readonly theyWant: string | null;
  readonly madeBy: string;
  readonly madeOn: Day;
  readonly how: string;
  readonly why: string;
  readonly act: number;
};

/** Of one person, as they were made. */
export async function listDecisions({ actor, db }: Reading, person: PersonId): Promise<readonly MadeDecision[]> {
  const { rows } = await sql<MadeDecision>`
    select id, plan_id as "planId", what, helped, unable_because as "unableBecause", they_want as "theyWant",
           made_by as "madeBy", made_on as "madeOn", how, why, act::int as act
    from plan_decision
    where authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null
    order by made_on, id`.execute(db);
  return rows;
}
