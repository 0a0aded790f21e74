/** The SQL of who lives in a home that is only for a time, and of how long without a day between, across moves. */
import { sql } from 'kysely';
import { type Places, setBetween, type Sql } from '../asked.ts';
import type { Stock } from '../model.ts';
import { parted } from './parted.ts';

/** All that ask for as many days. A home of which nobody wrote whether it is only for a time is neither: nobody can tell. */
export function temporaryHome(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const answer = stocks[0]?.answer;
  if (answer?.kind !== 'temporary-home') throw new Error('asked of another kind');
  const { moreThanDays } = answer;
  const homes = sql`
    select person_id, details ->> 'temporary' as temporary, on_day, until_day from entry
    where authority_id = ${authorityId} and kind = 'home' and removed_by is null
      and on_day <= ${places.last}::date and (until_day is null or until_day > on_day)`;
  const those = (is: string): Sql =>
    sql`coalesce(bit_or(${setBetween(places, sql`on_day`, sql`until_day`)}) filter (where temporary = ${is}), 0)`;
  const now = sql`coalesce(home.temporary, 0)`;
  const lasting = sql`coalesce(home.lasting, 0)`;
  const join = sql`left join (
      select person_id, ${those('yes')} as temporary, ${those('no')} as lasting from (${homes}) as one group by person_id) as home
      on home.person_id = member.person_id`;
  if (moreThanDays === undefined)
    return parted(
      population,
      { met: now, not: sql`${lasting} & ~ ${now}`, cannotTell: sql`~ (${now} | ${lasting})` },
      join,
    );
  const long = setBetween(places, sql`(lower(days) + ${sql.lit(moreThanDays + 1)})`, sql`upper(days)`);
  return parted(
    population,
    { met: sql`${now} & coalesce(stay.long, 0)`, not: sql`${now} & ~ coalesce(stay.long, 0)` },
    sql`${join} left join (
      select person_id, bit_or(${long}) as long
      from (
        select person_id, unnest(range_agg(daterange(on_day, until_day))) as days from (${homes}) as one
        where temporary = 'yes' group by person_id) as one
      group by person_id) as stay on stay.person_id = member.person_id`,
  );
}
