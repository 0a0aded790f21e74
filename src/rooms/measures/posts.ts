/** The only SQL on how many full-time posts a role at work has on a day: what a figure for each of them is divided by. */
import { sql } from 'kysely';
import { type Sql, workingDaysBetween } from './asked.ts';

/** Whoever has been away for longer than this many working days holds no work. */
const LONG_AWAY = 20;

/** null where the share of full time of somebody in post is not recorded. */
export function fullTimePosts(authorityId: number, role: Sql, day: Sql): Sql {
  const isLongAway = sql`staff.away_since <= ${day} and (staff.back_on is null or staff.back_on > ${day})
    and ${workingDaysBetween(sql`staff.away_since`, day)} > ${LONG_AWAY}`;
  return sql`(
    select case when count(*) = count(staff.full_time_share) then coalesce(sum(staff.full_time_share), 0) end
    from staff
    where staff.authority_id = ${authorityId} and staff.role_at_work = ${role} and staff.removed_by is null
      and staff.started_on <= ${day} and (staff.ended_on is null or staff.ended_on > ${day})
      and coalesce(not (${isLongAway}), true))`;
}
