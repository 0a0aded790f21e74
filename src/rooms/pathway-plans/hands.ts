/** The only SQL that asks what managers answered plans, and which plans in force no manager has answered. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';

export type AnsweredOn = {
  readonly personId: PersonId;
  readonly kind: 'agreement' | 'sent-back' | 'direction';
  readonly on: Day;
};

/** What managers answered the plans of these people, whichever version it was. */
export async function listAnswerDays(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly AnsweredOn[]> {
  const { rows } = await sql<AnsweredOn>`
    select person_id as "personId", written_on as "on",
           case kind when 'agreed' then 'agreement' when 'returned' then 'sent-back' else 'direction' end as kind
    from plan_answer
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, written_on, id`.execute(db);
  return rows;
}

export type PlanInForce = {
  readonly id: string;
  readonly personId: PersonId;
  readonly number: number;
  readonly begunOn: Day;
  readonly givenOn: Day;
  readonly sentOn: Day | null;
  readonly isAnswered: boolean;
};

/** Of each of these people the plan that holds, the last that was given. */
export async function listPlansInForce(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly PlanInForce[]> {
  const { rows } = await sql<PlanInForce>`
    select distinct on (person_id) id, person_id as "personId", number, begun_on as "begunOn", given_on as "givenOn",
           sent_on as "sentOn", exists (
             select from plan_answer answer
             where answer.authority_id = plan.authority_id and answer.plan_id = plan.id and answer.removed_by is null
           ) as "isAnswered"
    from plan
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and given_on is not null
    order by person_id, number desc`.execute(db);
  return rows;
}
