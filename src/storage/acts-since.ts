/**
 * Before which act nothing was written by a member of staff since a day. A row carries the act that last wrote it, and acts
 * are numbered as they come: what was written since then is among the rows from this number on, and only those are joined
 * to their acts. Joined all at once, every row of a record was compared with every act of those days.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';

export function firstActSince(actor: Actor, since: Day): RawBuilder<number | null> {
  return sql`(
    select min(id) from act
    where authority_id = ${actor.authorityId} and actor_id is not null and recorded_on >= ${isoOf(since)}::date)`;
}
