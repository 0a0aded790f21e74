/**
 * The only SQL on what a child's last year was like, which is in no one row of the ledger or the record: how many homes,
 * how many social workers, how long in the same home. Each answers a place (of the days asked for), a person and a number.
 */
import { sql } from 'kysely';
import { among, type Places, placesBetween, type Sql } from './asked.ts';

/**
 * Placements from 903 episodes: one begins with care (RNE S), or with a new carer (P, B). Temporary moves (T0 to T4) begin
 * none, and going back after one begins none. Short breaks (V3, V4) are left out.
 */
function placementRows(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`(
    with episode as (
      select person_id, began_on, coalesce(ended_on, 'infinity'::date) as ended_on, placement_type as type, placement_provider as provider,
             reason_began as reason, coalesce(placement_type = any('{T0,T1,T2,T3,T4}'), false) as is_temporary, id
      from care_episode
      where authority_id = ${authorityId} and removed_by is null and (legal_status is null or legal_status <> all('{V3,V4}'))
        and (ended_on is null or ended_on > began_on) and ${ofThose(authorityId, places, rules)}),
    reaching as (
      select *, max(ended_on) over (partition by person_id order by began_on, id rows between unbounded preceding and 1 preceding) as reached
      from episode),
    run as (
      select *, sum(case when reached >= began_on then 0 else 1 end) over (partition by person_id order by began_on, id) as run
      from reaching),
    followed as (
      select *, lag(is_temporary) over in_order as after_temporary, max(ended_on) over (partition by person_id, run) as run_ends_on
      from run window in_order as (partition by person_id, run order by began_on, id)),
    moved as (
      select *, lag(person_id) over in_order is null as is_first, lag(type) over in_order as type_before,
             lag(provider) over in_order as provider_before
      from followed where not is_temporary window in_order as (partition by person_id, run order by began_on, id))
    select person_id, began_on as from_on,
           nullif(least(lead(began_on) over (partition by person_id, run order by began_on, id), run_ends_on), 'infinity') as to_on,
           (type is null or reason is null) as is_unknown
    from moved
    where is_first or reason is null
       or (reason = any('{S,P,B}') and not (after_temporary and type is not distinct from type_before
                                            and provider is not distinct from provider_before)))`;
}

/** Of the people asked about, and of nobody else. */
function ofThose(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`person_id in (
    select person_id from spell where authority_id = ${authorityId} and ${among(sql`rule`, rules)}
      and from_on <= ${places.last}::date and (to_on is null or to_on > ${places.first}::date))`;
}

/** Places whose year, ending with their day, holds any day from one on and before another. */
function yearsWith(places: Places, from: Sql, until: Sql): Sql {
  return placesBetween(places, from, sql`(least(${until}, ${places.last}::date + 1) - 1 + interval '12 months')::date`);
}

export function placementsInTheYear(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`
    select place, placement.person_id, count(*) as number, bool_or(placement.is_unknown) as is_unknown
    from ${placementRows(authorityId, places, rules)} as placement
    cross join lateral ${yearsWith(places, sql`placement.from_on`, sql`placement.to_on`)} as place
    where placement.from_on <= ${places.last}::date
    group by place, placement.person_id`;
}

/** Different ones: somebody who comes back is one. As the return lists them or as allocated here, whichever is more. */
export function socialWorkersInTheYear(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`
    select place, person_id, greatest(count(distinct listed), count(distinct allocated)) as number, false as is_unknown
    from (
      select person_id, coalesce(nullif(subject, ''), details ->> 'worker', id::text) as listed, null::uuid as allocated, on_day as from_on,
             until_day as to_on
      from entry where authority_id = ${authorityId} and kind = 'social-worker' and removed_by is null
        and ${ofThose(authorityId, places, rules)}
      union all
      select person_id, null, staff_id, from_on, to_on
      from allocation where authority_id = ${authorityId} and role = 'social-worker' and removed_by is null
        and ${ofThose(authorityId, places, rules)}) as worker
    cross join lateral ${yearsWith(places, sql`worker.from_on`, sql`worker.to_on`)} as place
    where worker.from_on <= ${places.last}::date and (to_on is null or to_on > from_on)
    group by place, person_id`;
}

/** Since when somebody has lived where they live on the day. */
export function placementOnTheDay(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`
    select distinct on (place, placement.person_id) place, placement.person_id, placement.from_on, placement.is_unknown
    from ${placementRows(authorityId, places, rules)} as placement
    cross join lateral ${placesBetween(places, sql`placement.from_on`, sql`placement.to_on`)} as place
    where placement.from_on <= ${places.last}::date
    order by place, placement.person_id, placement.from_on desc`;
}
