/**
 * The only SQL on what a figure is divided by: each cut as periods, of which the latest begun counts. Lists ask it for the days
 * of each key, and counts of stocks for the places.
 */
import { sql } from 'kysely';
import { among, birthday, type Places, setBetween, setsLess, type Sql } from './asked.ts';
import type { CutKey } from './model.ts';

/** Rows of person, key, from a day on, before another or still, and what decides between two: the day it began, and a rank. */
type Cut = { readonly periods: (authorityId: number) => Sql; readonly otherwise: string };

const NOT_RECORDED = 'not recorded';

const CUTS: Readonly<Record<CutKey, Cut>> = {
  sex: {
    periods: (authorityId) => sql`
      select id as person_id, case sex when 'M' then 'male' when 'F' then 'female' else ${NOT_RECORDED} end as key,
             '-infinity'::date as from_on, null::date as to_on, null::date as begun_on, 0 as rank
      from person where authority_id = ${authorityId}`,
    otherwise: NOT_RECORDED,
  },
  'age-band': {
    periods: (authorityId) => sql`
      select person.id as person_id, band.key, coalesce(${birthday(sql`band.age_from`)}, '-infinity') as from_on,
             ${birthday(sql`band.age_to`)} as to_on, null::date as begun_on, 0 as rank
      from person
      join (values ('under 1', null, 1), ('1 to 4', 1, 5), ('5 to 9', 5, 10), ('10 to 15', 10, 16), ('16 and 17', 16, 18),
                   ('18 and over', 18, null)) as band (key, age_from, age_to) on person.born_on is not null
      where person.authority_id = ${authorityId}`,
    otherwise: NOT_RECORDED,
  },
  team: {
    periods: (authorityId) => sql`
      select allocation.person_id, team.name as key, allocation.from_on, allocation.to_on, allocation.from_on as begun_on, 0 as rank
      from allocation
      join staff on staff.authority_id = allocation.authority_id and staff.id = allocation.staff_id
      join team on team.authority_id = staff.authority_id and team.id = staff.team_id
      where allocation.authority_id = ${authorityId} and allocation.removed_by is null`,
    otherwise: 'no team recorded',
  },
  'placement-type': {
    // The last day of an episode still counts as in it, unless another began.
    periods: (authorityId) => sql`
      select person_id, coalesce(placement_type, ${NOT_RECORDED}) as key, began_on as from_on, ended_on + 1 as to_on,
             began_on as begun_on, 0 as rank
      from care_episode where authority_id = ${authorityId} and removed_by is null`,
    otherwise: NOT_RECORDED,
  },
  // From 21 the status is one, and whether support is open, is not, or nobody can say parts it in three.
  status: {
    periods: (authorityId) => sql`
      select person_id, case rule when 'status/former-relevant-21-to-24' then 'former-relevant-21-to-24-support-not-open'
                                  else substr(rule, 8) end as key, from_on, to_on, from_on as begun_on, 0 as rank
      from spell where authority_id = ${authorityId} and ${among(sql`rule`, STATUS_RULES)}
      union all
      select spell.person_id, case when support.cannot_tell = '{}' then 'former-relevant-21-to-24-support-open'
                                   else 'former-relevant-21-to-24-cannot-tell' end,
             greatest(spell.from_on, support.from_on), least(spell.to_on, support.to_on), spell.from_on, 1
      from spell
      join spell as support on support.authority_id = spell.authority_id and support.person_id = spell.person_id
        and support.rule = 'status/support-from-21'
      where spell.authority_id = ${authorityId} and spell.rule = 'status/former-relevant-21-to-24'`,
    otherwise: 'none',
  },
};

const STATUS_RULES = [
  'eligible-child',
  'relevant-child',
  'former-relevant',
  'former-relevant-21-to-24',
  'qualifying',
  'qualifying-special-guardianship',
].map((status) => `status/${status}`);

const LATEST_BEGUN = sql`period.begun_on desc, period.rank desc, period.key collate "C"`;

/** Of those people (a query), one row each: the keys they have been under one after the other, and since when. */
export function keysInTime(authorityId: number, cut: CutKey, people: Sql): Sql {
  const { periods, otherwise } = CUTS[cut];
  const days = sql`daterange(from_on, to_on)`;
  return sql`
    with period as materialized (
      select person_id, key, begun_on, rank, from_on, to_on
      from (${periods(authorityId)}) as period
      where (to_on is null or to_on > from_on) and person_id in (${people})),
    known as (
      select person_id, key, unnest(datemultirange(${days}) - coalesce(range_agg(${days}) over (
               partition by person_id order by ${LATEST_BEGUN} rows between unbounded preceding and 1 preceding), '{}')) as days
      from period),
    -- Where one key ends another may begin on the same day, and then it is that one.
    turn as (
      select person_id, key, coalesce(lower(days), '-infinity') as since, true as begins from known
      union all
      select person_id, ${otherwise}, upper(days), false from known where upper(days) is not null
      union all
      select id, ${otherwise}, '-infinity', false from person where authority_id = ${authorityId} and id in (${people}))
    select person_id, array_agg(key order by since, begins) as keys, array_agg(since order by since, begins) as since
    from turn
    group by person_id`;
}

/** The key of a row of `keysInTime` on a day. */
export function keyOn(day: Sql): Sql {
  return sql`known.keys[width_bucket(${day}, known.since)]`;
}

/** Of those people (a query), rows of person, key and places: every place in one of them. */
export function keysAtPlaces(authorityId: number, cut: CutKey, people: Sql, places: Places): Sql {
  const { periods, otherwise } = CUTS[cut];
  const all = sql`((1::bigint << ${sql.lit(places.count)}) - 1)`;
  return sql`
    with period as materialized (
      select person_id, key, begun_on, rank, ${setBetween(places, sql`from_on`, sql`to_on`)} as places
      from (${periods(authorityId)}) as period
      where from_on <= ${places.last}::date and (to_on is null or to_on > ${places.first}::date)
        and person_id in (${people}))
    select person_id, key, ${setsLess(sql`places`, sql`partition by person_id order by ${LATEST_BEGUN}`)} as places
    from period where places <> 0
    union all
    select person.id, ${otherwise}, ${all} & ~ coalesce(known.places, 0)
    from person
    left join (select person_id, bit_or(places) as places from period group by person_id) as known on known.person_id = person.id
    where person.authority_id = ${authorityId} and person.id in (${people}) and ${all} & ~ coalesce(known.places, 0) <> 0`;
}
