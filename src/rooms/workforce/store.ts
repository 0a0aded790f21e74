/** The only SQL on teams and staff; who works with whom stands in `allocations.ts`. */
import { sql } from 'kysely';
import { type Actor, GRANTS, ROLES, type Role, scopeOf } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { StaffId, TeamId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';

/** Roles that reach whomever their team works with. */
export const LEADING: readonly Role[] = ROLES.filter((role) => GRANTS[role].scope === 'team');

export type Team = { readonly id: TeamId; readonly name: string };
export type StaffMember = {
  readonly id: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamId: TeamId | null;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
};
/** What only figures ask of somebody; null where it is not said. */
export type AtWork = {
  /** As a file says it: a role here, or one that lets nobody in, as a family practitioner. */
  readonly roleAtWork: string | null;
  /** 1 is full time. */
  readonly fullTimeShare: number | null;
  readonly awaySince: Day | null;
  readonly backOn: Day | null;
};
export async function insertTeams({ actor, db, id: act }: Act, teams: readonly Team[]): Promise<void> {
  await db
    .insertInto('team')
    .values(teams.map((team) => ({ authority_id: actor.authorityId, ...team, act })))
    .execute();
}

export async function insertStaff(
  { actor, db, id: act }: Act,
  staff: readonly (StaffMember & Partial<AtWork>)[],
): Promise<void> {
  await db
    .insertInto('staff')
    .values(
      staff.map((member) => ({
        authority_id: actor.authorityId,
        id: member.id,
        name: member.name,
        roles: [...member.roles],
        team_id: member.teamId,
        started_on: isoOf(member.startedOn),
        ended_on: member.endedOn === null ? null : isoOf(member.endedOn),
        role_at_work: member.roleAtWork ?? member.roles[0] ?? null,
        full_time_share: member.fullTimeShare ?? null,
        away_since: member.awaySince == null ? null : isoOf(member.awaySince),
        back_on: member.backOn == null ? null : isoOf(member.backOn),
        issuer: null,
        subject: null,
        act,
      })),
    )
    .execute();
}

/** Who is asking, while they work here; undefined for somebody who has left, from their next request on. */
export async function findStaffActor({ actor, db }: Reading, id: StaffId, on: Day): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('staff')
    .select(['id', 'name', 'roles', 'started_on', 'ended_on'])
    .where('authority_id', '=', actor.authorityId)
    .where('removed_by', 'is', null)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.started_on > on || (row.ended_on !== null && row.ended_on <= on)) return undefined;
  const roles = row.roles.filter((role): role is Role => (ROLES as readonly string[]).includes(role));
  return roles.length === 0
    ? undefined
    : { authorityId: actor.authorityId, staffId: row.id, name: row.name, roles, scope: scopeOf(roles) };
}

export async function listStaff({
  actor,
  db,
}: Reading): Promise<readonly (StaffMember & { readonly team: string | null })[]> {
  const { rows } = await sql<StaffMember & { team: string | null }>`
    select staff.id, staff.name, roles, team_id as "teamId", started_on as "startedOn", ended_on as "endedOn", team.name as team
    from staff left join team on team.authority_id = staff.authority_id and team.id = staff.team_id
    where staff.authority_id = ${actor.authorityId} and staff.removed_by is null order by team.name nulls last, staff.name`.execute(
    db,
  );
  return rows;
}

/** The teams of these names; one that is new is added. */
export async function findOrAddTeams(
  { actor, db, id: act }: Act,
  names: readonly string[],
): Promise<ReadonlyMap<string, TeamId>> {
  await sql`
    insert into team (authority_id, id, name, act)
    select ${actor.authorityId}, gen_random_uuid(), said.name, ${act} from unnest(${[...names]}::text[]) as said (name)
    where not exists (select 1 from team where team.authority_id = ${actor.authorityId} and team.name = said.name)`.execute(
    db,
  );
  const rows = await db
    .selectFrom('team')
    .select(['id', 'name'])
    .where('authority_id', '=', actor.authorityId)
    .execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

export async function listStaffByNumber(
  { actor, db }: Reading,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StaffId>> {
  const { rows } = await sql<{ id: StaffId; number: string }>`
    select id, number from staff
    where authority_id = ${actor.authorityId} and number = any(${[...numbers]}::text[]) and removed_by is null`.execute(
    db,
  );
  return new Map(rows.map(({ id, number }) => [number, id]));
}
