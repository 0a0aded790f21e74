/** The SQL of how members stand with their pathway plan on a day: whether one is in force, and what it holds. */
import { sql } from 'kysely';
import { type Places, setBetween, setFrom, type Sql, wantedRows } from '../asked.ts';
import type { Stock } from '../model.ts';
import { parted } from './parted.ts';

/** What may go wrong in every plan, so that none is without a fallback for it. */
const ALWAYS_RESTS_ON = ['home', 'money', 'learning-or-work', 'person'] as const;

/** Each version from the day it was given until the next one was: what it holds, and since when a manager wrote or agreed. */
function versions(authorityId: number): Sql {
  const kept = (table: string): Sql =>
    sql`${sql.ref(`${table}.authority_id`)} = ${authorityId} and ${sql.ref(`${table}.removed_by`)} is null`;
  return sql`(
    select version.*, coalesce(view_known <> 'not-known', false) as has_words,
           coalesce(goals.number, 0) > 0 and (kind = 'qualifying' or coalesce(rests.number, 0) = ${ALWAYS_RESTS_ON.length}) as has_fallbacks,
           answers.agreed_on, least(answers.written_on, entries.written_on) as hand_on
    from (
      select person_id, id, kind, view_known, given_on,
             lead(given_on) over (partition by person_id order by number) as until_on
      from plan where ${kept('plan')} and given_on is not null) as version
    left join (select plan_id, count(*) as number from plan_goal where ${kept('plan_goal')} group by plan_id) as goals
      on goals.plan_id = version.id
    left join (
      select plan_id, count(*) as number from plan_contingency
      where ${kept('plan_contingency')} and rests_on = any(${ALWAYS_RESTS_ON}::text[]) group by plan_id) as rests
      on rests.plan_id = version.id
    left join (
      select plan_id, min(written_on) as written_on, min(written_on) filter (where kind = 'agreed') as agreed_on
      from plan_answer where ${kept('plan_answer')} group by plan_id) as answers on answers.plan_id = version.id
    left join lateral (
      select min(written_on) as written_on from management_entry
      where ${kept('management_entry')} and management_entry.person_id = version.person_id and written_on >= version.given_on
        and (version.until_on is null or written_on < version.until_on)) as entries on true)`;
}

/** Where a plan stands on the record and is kept elsewhere, nobody can tell what it holds. */
export function holdsPlan(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) =>
    answer?.kind === 'plan' ? [{ measure: id, asks: answer.asks }] : [],
  );
  const since = (day: Sql): Sql => sql`coalesce(${setFrom(places, day)}, 0) & held.places`;
  const those = (which: Sql): Sql => sql`coalesce(bit_or(held.places) filter (where ${which}), 0)`;
  const inForce = sql`coalesce(plan.in_force, 0)`;
  const elsewhere = sql`coalesce(noted.places, 0)`;
  const holds = sql`coalesce(case wanted.asks when 'their-words' then plan.words when 'fallbacks' then plan.fallbacks
    when 'the-offer' then plan.in_force & offered.places
    when 'agreed' then plan.agreed when 'a-managers-hand' then plan.hand end, 0)`;
  return parted(
    population,
    { met: sql`theirs.met`, not: sql`theirs."not"`, cannotTell: sql`theirs.unknown` },
    sql`join ${wantedRows(rows, 'measure text, asks text')} on wanted.measure = member.measure
      left join (
        select person_id, bit_or(held.places) as in_force, ${those(sql`has_words`)} as words, ${those(sql`has_fallbacks`)} as fallbacks,
               bit_or(${since(sql`agreed_on`)}) as agreed, bit_or(${since(sql`hand_on`)}) as hand
        from (select *, ${setBetween(places, sql`given_on`, sql`until_on`)} as places from ${versions(authorityId)} as version) as held
        group by person_id) as plan on plan.person_id = member.person_id
      left join (
        select person_id, ${setFrom(places, sql`min(on_day)`)} as places from entry
        where authority_id = ${authorityId} and kind = 'pathway-plan' and removed_by is null group by person_id) as noted
        on noted.person_id = member.person_id
      left join (
        select person_id, ${setFrom(places, sql`min(on_day)`)} as places from offer_step
        where authority_id = ${authorityId} and removed_by is null group by person_id) as offered
        on offered.person_id = member.person_id
      cross join lateral (
        select case wanted.asks when 'in-place' then ${inForce} | ${elsewhere} else ${holds} end as met,
               case wanted.asks when 'in-place' then ~ (${inForce} | ${elsewhere}) else ${inForce} & ~ ${holds} end as "not",
               case wanted.asks when 'in-place' then 0 else ${elsewhere} & ~ ${inForce} end as unknown
        offset 0) as theirs`,
  );
}
