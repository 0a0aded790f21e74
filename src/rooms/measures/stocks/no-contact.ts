/** The SQL of who asked us not to be in touch, and on which days: by their own wish they are late in no figure, and hidden in none. */
import { sql } from 'kysely';
import { type Places, setBetween, type Sql } from '../asked.ts';
import type { Stock } from '../model.ts';
import { parted } from './parted.ts';

/** Rows of person and places, the day they asked the first and the day that ended no more. */
export function quietTimes(authorityId: number, places: Places): Sql {
  return sql`(
    select person_id, bit_or(${setBetween(places, sql`asked_on`, sql`ended_on`)}) as places
    from no_contact where authority_id = ${authorityId} and removed_by is null group by person_id)`;
}

/** That a wish held on a day, of somebody in a row called `duty`. */
export const isQuietOn = (authorityId: number, day: Sql): Sql => sql`exists (
  select from no_contact as quiet
  where quiet.authority_id = ${authorityId} and quiet.person_id = duty.person_id and quiet.removed_by is null
    and quiet.asked_on <= ${day} and (quiet.ended_on is null or quiet.ended_on > ${day}))`;

export function askedForNoContact(authorityId: number, population: Sql, _: readonly Stock[], places: Places): Sql {
  const asked = sql`coalesce(quiet.places, 0)`;
  return parted(
    population,
    { met: asked, not: sql`~ ${asked}` },
    sql`left join ${quietTimes(authorityId, places)} as quiet on quiet.person_id = member.person_id`,
  );
}
