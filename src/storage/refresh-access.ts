/**
 * Spells out again whom each member of staff may open, in the act that changed it: the decision of
 * `access/relationships.ts` and `access/held.ts` as rows that the policies of the database join.
 */
import { sql } from 'kysely';
import { HELP_OWED_A_WORKER, type Owed, STATUSES_OWED_A_WORKER } from '../access/held.ts';
import { GRANTS, ROLES, type Role, type Scope } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import type { PersonId, TeamId } from '../ground/ids.ts';
import { WHETHER_SUPPORT_IS_WANTED } from '../rules/status/support-after-21.ts';
import type { Act, Reading } from './storage.ts';

const rolesReaching = (scope: Scope): readonly Role[] => ROLES.filter((role) => GRANTS[role].scope === scope);
const [OWN, TEAM, ALL] = [rolesReaching('own'), rolesReaching('team'), rolesReaching('all')];

const OWED = sql`${[...STATUSES_OWED_A_WORKER]}::text[], ${[...HELP_OWED_A_WORKER]}::text[], ${WHETHER_SUPPORT_IS_WANTED}`;

export async function refreshAccess({ db }: Act, on: Day): Promise<void> {
  await sql`select access.refresh(${isoOf(on)}::date, ${OWN}::text[], ${TEAM}::text[], ${ALL}::text[], ${OWED})`.execute(
    db,
  );
}

/** Of people an act has touched: whom it has left without anybody, their team sees from its end on. */
export async function holdTouched({ db, recordedOn }: Act, people: readonly PersonId[]): Promise<void> {
  await sql`select access.hold(${isoOf(recordedOn)}::date, ${OWN}::text[], ${TEAM}::text[], ${OWED}, ${[...people]}::uuid[])`.execute(
    db,
  );
}

/** What `heldOn` decides from, for whoever compares: every time in which somebody who lives was owed a worker. */
export async function listOwedAWorker({ actor, db }: Reading): Promise<readonly Owed[]> {
  const { rows } = await sql<Owed>`
    select person.id as "personId", person.begun_by is not null as "isBegunHere", coalesce(jsonb_agg(
      jsonb_build_object('from', time.from_on - date '1970-01-01', 'to', time.to_on - date '1970-01-01'))
      filter (where time.from_on is not null), '[]') as times
    from person left join (
      select person_id, from_on, to_on from spell
      where authority_id = ${actor.authorityId} and rule = any(${[...STATUSES_OWED_A_WORKER]}::text[])
        and not (${WHETHER_SUPPORT_IS_WANTED} = any(cannot_tell))
      union all
      select person_id, on_day, until_day from entry
      where authority_id = ${actor.authorityId} and removed_by is null and kind = any(${[...HELP_OWED_A_WORKER]}::text[])
    ) as time on time.person_id = person.id
    where person.authority_id = ${actor.authorityId} and person.removed_by is null and person.died_on is null
    group by person.id, person.begun_by`.execute(db);
  return rows;
}

export async function listTeamsLed({ actor, db }: Reading, on: Day): Promise<ReadonlySet<TeamId>> {
  const { rows } = await sql<{ id: TeamId }>`
    select distinct team_id as id from staff
    where authority_id = ${actor.authorityId} and removed_by is null and team_id is not null and roles && ${TEAM}::text[]
      and started_on <= ${isoOf(on)}::date and (ended_on is null or ended_on > ${isoOf(on)}::date)`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
