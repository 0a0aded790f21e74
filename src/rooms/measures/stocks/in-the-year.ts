/**
 * The SQL of what a child's last year was like, which is in no one row of the ledger or the record: how many homes, how many social
 * workers, how long in the same home.
 */
import { sql } from 'kysely';
import { among, birthday, type Places, setBefore, setBetween, setFrom, type Sql, wantedRows } from '../asked.ts';
import type { Stock } from '../model.ts';
import { parted } from './parted.ts';

/**
 * Placements from 903 episodes, once for all that ask of them: one begins with care (RNE S), or with a new carer (P, B).
 * Temporary moves (T0 to T4) begin none, and going back after one begins none. Short breaks (V3, V4) are left out.
 */
export function withPlacements(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const asking = stocks.filter(
    ({ answer }) =>
      answer?.kind === 'same-placement' || (answer?.kind === 'several-in-the-year' && answer.of === 'placements'),
  );
  if (asking.length === 0) return sql``;
  return sql`with placement as materialized (${placementRows(authorityId, places, rulesOf(asking))})`;
}

function placementRows(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`
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
                                            and provider is not distinct from provider_before))`;
}

/** Of the people asked about, and of nobody else. */
function ofThose(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`person_id in (
    select person_id from spell where authority_id = ${authorityId} and ${among(sql`rule`, rules)}
      and from_on <= ${places.last}::date and (to_on is null or to_on > ${places.first}::date))`;
}

/** Places whose year, ending with their day, holds any day from one on and before another. */
function yearsWith(places: Places, from: Sql, until: Sql): Sql {
  return setBetween(places, from, sql`(least(${until}, ${places.last}::date + 1) - 1 + interval '12 months')::date`);
}

/** Rows of person, what it is, which of those, whether that is in doubt, and the places whose year holds it. */
function placementsInTheYear(places: Places): Sql {
  return sql`
    select person_id, 'placement' as what, from_on::text as which, is_unknown, ${yearsWith(places, sql`from_on`, sql`to_on`)} as places
    from placement
    where from_on <= ${places.last}::date`;
}

/** Different ones: somebody who comes back is one. As the return lists them or as allocated here, whichever is more. */
function socialWorkersInTheYear(authorityId: number, places: Places, rules: readonly string[]): Sql {
  return sql`
    select person_id, what, which, false as is_unknown, bit_or(${yearsWith(places, sql`from_on`, sql`to_on`)}) as places
    from (
      select person_id, 'listed' as what, coalesce(nullif(subject, ''), details ->> 'worker', id::text) as which, on_day as from_on,
             until_day as to_on
      from entry where authority_id = ${authorityId} and kind = 'social-worker' and removed_by is null
        and ${ofThose(authorityId, places, rules)}
      union all
      select person_id, 'allocated', staff_id::text, from_on, to_on
      from allocation where authority_id = ${authorityId} and role = 'social-worker' and removed_by is null
        and ${ofThose(authorityId, places, rules)}) as worker
    where from_on <= ${places.last}::date and (to_on is null or to_on > from_on)
    group by person_id, what, which`;
}

/** Of rows of person, what, which and places: the places somebody has at least so many of one thing at. */
function haveSeveral(rows: Sql, least: number): Sql {
  let having = sql`select *, places as again from (${rows}) as one`;
  // A place that a row before has for the nth time, a row that has it too has for the one after.
  for (let time = 2; time <= least; time += 1)
    having = sql`
      select person_id, what, which, is_unknown, places,
             places & coalesce(bit_or(again) over (partition by person_id, what order by which collate "C" rows between unbounded preceding and 1 preceding), 0) as again
      from (${having}) as time`;
  return sql`(
    select person_id, bit_or(again) as several, bit_or(places) as had, coalesce(bit_or(places) filter (where is_unknown), 0) as in_doubt
    from (${having}) as counted group by person_id)`;
}

export function severalInTheYear(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const answer = stocks[0]?.answer;
  if (answer?.kind !== 'several-in-the-year') throw new Error('asked of another kind');
  const rows =
    answer.of === 'placements'
      ? placementsInTheYear(places)
      : socialWorkersInTheYear(authorityId, places, rulesOf(stocks));
  return parted(
    population,
    {
      met: sql`coalesce(year.several, 0)`,
      cannotTell: sql`~ coalesce(year.several, 0) & (~ coalesce(year.had, 0) | coalesce(year.in_doubt, 0))`,
      not: sql`coalesce(year.had & ~ year.several & ~ year.in_doubt, 0)`,
    },
    sql`left join ${haveSeveral(rows, answer.least)} as year
        on year.person_id = member.person_id`,
  );
}

/** Of those in care this long, and under an age: since when they have lived where they live on the day. */
export function samePlacement(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) =>
    answer?.kind === 'same-placement'
      ? [{ measure: id, months: answer.months, in_care: answer.inCareMonths, under_age: answer.underAge }]
      : [],
  );
  const wanted = wantedRows(rows, 'measure text, months int, in_care int, under_age int');
  const after = (from: Sql, months: Sql): Sql =>
    setFrom(places, sql`(${from} + make_interval(months => ${months}))::date`);
  const asked = sql`${after(sql`member.from_on`, sql`wanted.in_care`)}
    & case when person.born_on is null then -1 else ${setBefore(places, birthday(sql`wanted.under_age`))} end`;
  const isTold = sql`case when person.born_on is null then 0 else -1 end`;
  const [long, lived, inDoubt] = [
    sql`coalesce(home.long, 0)`,
    sql`coalesce(home.lived, 0)`,
    sql`coalesce(home.in_doubt, 0)`,
  ];
  return parted(
    population,
    {
      met: sql`theirs.places & ${isTold} & ${long}`,
      not: sql`theirs.places & ${isTold} & ${lived} & ~ ${long} & ~ ${inDoubt}`,
      cannotTell: sql`theirs.places & (~ (${isTold}) | ~ ${lived} | (${inDoubt} & ~ ${long}))`,
    },
    sql`join ${wanted} on wanted.measure = member.measure
      join person on person.authority_id = ${authorityId} and person.id = member.person_id
      left join (
        select wanted.measure, placement.person_id, bit_or(placement.places) as lived,
               bit_or(placement.places & ${after(sql`placement.from_on`, sql`wanted.months`)}) as long,
               bit_or(placement.places) filter (where placement.is_unknown) as in_doubt
        from ${wanted}
        cross join (
          select person_id, from_on, is_unknown, ${setBetween(places, sql`from_on`, sql`to_on`)} as places
          from placement
          where from_on <= ${places.last}::date
          offset 0) as placement
        group by wanted.measure, placement.person_id) as home on home.measure = member.measure and home.person_id = member.person_id
      cross join lateral (select ${asked} as places offset 0) as theirs`,
  );
}

/** The statuses of those asked about. */
function rulesOf(stocks: readonly Stock[]): readonly string[] {
  return stocks.flatMap(({ who }) => (who.kind === 'statuses' ? who.rules : []));
}
