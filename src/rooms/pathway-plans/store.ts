/** The only SQL on pathway plans and what is in them. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import type { Contingency, Goal, Plan, PlanAnswer, PlanInFull, PlanMatter, Step, TakenOut } from './model.ts';

const PLAN = sql`
  plan.id, plan.person_id as "personId", number, plan.kind, arose, based_on as "basedOn", begun_on as "begunOn",
  responsible_id as "responsibleId", responsible, decision, took_part as "tookPart", told_on as "toldOn",
  who_is_asked as "whoIsAsked", said_no_to as "saidNoTo", written_how as "writtenHow", without_because as "withoutBecause",
  written_where as "writtenWhere", view_known as "viewKnown", view_words as "viewWords", offered, given_on as "givenOn",
  given_how as "givenHow", next_review_on as "nextReviewOn", sent_on as "sentOn", absent_because as "absentBecause",
  set_aside_on as "setAsideOn", set_aside_because as "setAsideBecause", asked_for as "askedFor", done_how as "doneHow",
  told_how as "toldHow", easy_made as "easyMade", change_id as "changeId", change_said as "changeSaid", touched,
  plan.act::int as act`;

/** Every version of some people's plans with everything in it, as they were begun. */
export async function listPlans(reading: Reading, people: readonly PersonId[]): Promise<readonly PlanInFull[]> {
  const { actor, db } = reading;
  const theirs = sql`authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null`;
  const row = sql`id, plan_id as "planId", act::int as act`;
  const { rows: plans } = await sql<Plan>`
    select ${PLAN} from plan where ${theirs} order by person_id, number`.execute(db);
  if (plans.length === 0) return [];
  const { rows: matters } = await sql<PlanMatter>`
    select ${row}, matter, now_line as "nowLine", they_say as "theySay", they_want as "theyWant", went_well as "wentWell"
    from plan_matter where ${theirs}`.execute(db);
  const { rows: takenOut } = await sql<TakenOut>`
    select ${row}, matter, asked, they_said as "theySaid", because, promises, out_on as "outOn"
    from plan_matter_out where ${theirs} order by act, id`.execute(db);
  const { rows: contingencies } = await sql<Contingency>`
    select ${row}, rests_on as "restsOn", trigger_is as "triggerIs", fallback, who, staff_id as "staffId", named,
           by_on as "byOn", within_days as "withinDays", asks
    from plan_contingency where ${theirs}`.execute(db);
  const { rows: goals } = await sql<Goal>`
    select ${row}, origin, position, matter, what, why, shown_by as "shownBy", if_fails as "ifFails", fallback,
           fallback_who as "fallbackWho", fallback_by as "fallbackBy", rests_on as "restsOn", none_because as "noneBecause"
    from plan_goal where ${theirs} order by position, id`.execute(db);
  const { rows: steps } = await sql<Step>`
    select ${row}, goal_id as "goalId", what, who, staff_id as "staffId", named, due_on as "dueOn", promise_id as "promiseId"
    from plan_step where ${theirs} order by due_on, id`.execute(db);
  const { rows: answers } = await sql<PlanAnswer>`
    select answer.id, plan_id as "planId", answer.act::int as act, kind, grade, words, written_on as "writtenOn",
           coalesce(staff.name, act.actor_name) as "writtenBy"
    from plan_answer answer
    join act on act.authority_id = answer.authority_id and act.id = answer.act
    left join staff on staff.authority_id = answer.authority_id and staff.id = answer.written_by
    where answer.authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and answer.removed_by is null
    order by answer.act, answer.id`.execute(db);
  const of = <Row extends { readonly planId: string }>(rows: readonly Row[], id: string): readonly Row[] =>
    rows.filter(({ planId }) => planId === id);
  return plans.map((plan) => ({
    ...plan,
    matters: of(matters, plan.id),
    takenOut: of(takenOut, plan.id),
    contingencies: of(contingencies, plan.id),
    goals: of(goals, plan.id),
    steps: of(steps, plan.id),
    answers: of(answers, plan.id),
  }));
}

export type WaitingPlan = {
  readonly id: string;
  readonly personId: PersonId;
  readonly sentOn: Day;
};

/** Of some people the plans that were sent to a manager, that no later one has replaced and nobody has answered. */
export async function listWaitingPlans(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly WaitingPlan[]> {
  const { rows } = await sql<WaitingPlan>`
    select plan.id, person_id as "personId", sent_on as "sentOn"
    from plan
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and sent_on is not null
      and not exists (
        select 1 from plan_answer answer
        where answer.authority_id = plan.authority_id and answer.plan_id = plan.id and answer.removed_by is null)
      and not exists (
        select 1 from plan later
        where later.authority_id = plan.authority_id and later.person_id = plan.person_id and later.given_on is not null
          and later.removed_by is null and later.number > plan.number)
    order by sent_on, plan.id`.execute(db);
  return rows;
}

export type SameWords = { readonly personId: PersonId; readonly what: string };

/** Goals of others, among whom the reader may open, that say the same in the same words; of each person once. */
export const sameGoalsQuery = ({ actor }: Reading, person: PersonId, words: readonly string[]) => sql<SameWords>`
  select distinct on (person_id, lower(what)) person_id as "personId", what
  from plan_goal
  where authority_id = ${actor.authorityId} and removed_by is null and person_id <> ${person}
    and what_key = any(array(select md5(lower(said)) from unnest(${[...words]}::text[]) as said))
  order by person_id, lower(what)`;

export async function listSameGoals(
  reading: Reading,
  person: PersonId,
  words: readonly string[],
): Promise<readonly SameWords[]> {
  return (await sameGoalsQuery(reading, person, words).execute(reading.db)).rows;
}
