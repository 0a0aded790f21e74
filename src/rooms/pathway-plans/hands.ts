/** The only SQL that asks what managers answered plans, which plans in force no manager has answered, and which were given. */
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

export type MatterInForce = {
  readonly planId: string;
  readonly givenOn: Day;
  readonly nowLine: string | null;
  readonly theySay: string | null;
  readonly theyWant: string | null;
};

/** What the plan that holds says of one matter; undefined where no plan holds, or it says nothing of it. */
export async function findMatterInForce(
  { actor, db }: Reading,
  person: PersonId,
  matter: string,
): Promise<MatterInForce | undefined> {
  const { rows } = await sql<MatterInForce>`
    with held as (
      select id, given_on from plan
      where authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null and given_on is not null
      order by number desc limit 1)
    select held.id as "planId", held.given_on as "givenOn", now_line as "nowLine", they_say as "theySay", they_want as "theyWant"
    from held
    join plan_matter written on written.authority_id = ${actor.authorityId} and written.plan_id = held.id
      and written.matter = ${matter} and written.removed_by is null
    where num_nonnulls(now_line, they_say, they_want) > 0`.execute(db);
  return rows[0];
}

export type PlanGiven = {
  readonly id: string;
  readonly number: number;
  readonly givenOn: Day;
  readonly givenHow: string | null;
};

/** Every version that one young person was given, the first first. */
export async function listPlansGiven({ actor, db }: Reading, person: PersonId): Promise<readonly PlanGiven[]> {
  const { rows } = await sql<PlanGiven>`
    select id, number, given_on as "givenOn", given_how as "givenHow" from plan
    where authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null and given_on is not null
    order by number`.execute(db);
  return rows;
}
