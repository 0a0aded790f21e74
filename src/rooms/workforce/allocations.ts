/** The only SQL on who works with whom, and whom that lets somebody see. */
import { sql } from 'kysely';
import type { WorksWith } from '../../access/relationships.ts';
import type { Role } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import type { Allocation as AllocationFact } from '../../rules/facts.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { LEADING } from './store.ts';

export type Allocation = {
  readonly personId: PersonId;
  readonly staffId: StaffId;
  readonly role: Role;
  readonly from: Day;
  readonly to: Day | null;
};
export type WorkerOf = {
  readonly personId: PersonId;
  readonly staffId: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly from: Day;
  /** Who stands in for them that day, and until when; null where nobody does. */
  readonly coverName: string | null;
  readonly coverUntil: Day | null;
  /** As the record of staff says; null while they are at work. */
  readonly awaySince: Day | null;
  /** The day from which they worked here no more; null while they do. */
  readonly leftOn: Day | null;
};

export type PeopleOfTeam = {
  readonly people: readonly PersonId[];
  readonly nobodyYet: readonly PersonId[];
  /** With whom nobody works, and since when. */
  readonly alone: ReadonlyMap<PersonId, Day>;
};

export async function insertAllocations(
  { actor, db, id: act }: Act,
  allocations: readonly Allocation[],
): Promise<void> {
  const rows = allocations.map(({ personId, staffId, role, from, to }) => ({
    person_id: personId,
    staff_id: staffId,
    role,
    from_on: isoOf(from),
    to_on: to === null ? null : isoOf(to),
  }));
  await sql`
    insert into allocation (authority_id, id, person_id, staff_id, role, from_on, to_on, act)
    select ${actor.authorityId}, gen_random_uuid(), said.*, ${act}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (
      person_id uuid, staff_id uuid, role text, from_on date, to_on date)`.execute(db);
}

/** Who works with these people on a day, and who stands in for them. */
export async function listWorkers(
  { actor, db }: Reading,
  people: readonly PersonId[],
  on: Day,
): Promise<readonly WorkerOf[]> {
  const { rows } = await sql<WorkerOf>`
    select allocation.person_id as "personId", staff.id as "staffId", staff.name, allocation.role, allocation.from_on as "from",
           covering.name as "coverName", cover.until_on as "coverUntil",
           case when staff.away_since <= ${isoOf(on)}::date and (staff.back_on is null or staff.back_on > ${isoOf(on)}::date)
                then staff.away_since end as "awaySince",
           case when staff.ended_on <= ${isoOf(on)}::date then staff.ended_on end as "leftOn"
    from allocation join staff on staff.authority_id = allocation.authority_id and staff.id = allocation.staff_id
    left join (cover join staff covering on covering.authority_id = cover.authority_id and covering.id = cover.cover_id)
      on cover.authority_id = allocation.authority_id and cover.absent_id = staff.id
        and cover.from_on <= ${isoOf(on)}::date and cover.until_on > ${isoOf(on)}::date
    where allocation.authority_id = ${actor.authorityId} and allocation.removed_by is null and allocation.person_id = any(${[...people]}::uuid[])
      and allocation.from_on <= ${isoOf(on)}::date and (allocation.to_on is null or allocation.to_on > ${isoOf(on)}::date)
    order by allocation.from_on, staff.name`.execute(db);
  return rows;
}

/**
 * Everybody the actor works with, and all those of whomever they stand in for; and for whom that is. What a manager's team works with, and the
 * team of a manager they stand in for, is in `listPeopleOfTeam`.
 */
export async function listPeopleOf(
  { actor, db }: Reading,
  on: Day,
): Promise<{ readonly people: readonly PersonId[]; readonly standsInFor: readonly StaffId[] }> {
  const { rows } = await sql<{ people: PersonId[]; standsInFor: StaffId[] }>`
    with covered as materialized (
      select absent.id, absent.team_id, absent.roles && ${LEADING}::text[] as leads
      from cover join staff absent on absent.authority_id = cover.authority_id and absent.id = cover.absent_id
      where cover.authority_id = ${actor.authorityId} and cover.cover_id = ${actor.staffId}
        and cover.from_on <= ${isoOf(on)}::date and cover.until_on > ${isoOf(on)}::date
    ), worker as materialized (
      select ${actor.staffId}::uuid as id
      union select id from covered
      union select staff.id from covered
        join staff on staff.authority_id = ${actor.authorityId} and staff.team_id = covered.team_id
        where covered.leads and ${actor.scope} <> 'team')
    select array(select id from covered) as "standsInFor", array(
      select distinct person_id from allocation
      where authority_id = ${actor.authorityId} and staff_id = any(array(select id from worker)) and removed_by is null
        and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)) as people`.execute(db);
  return rows[0] ?? { people: [], standsInFor: [] };
}

/**
 * Everybody who is with somebody of the team the actor leads, or of the team of a manager they stand in for; with those
 * such a team holds because nobody works with them, and since when. `nobodyYet`: those no team holds.
 */
export async function listPeopleOfTeam({ actor, db }: Reading, on: Day): Promise<PeopleOfTeam> {
  const { rows } = await sql<{ id: PersonId; since: Day | null; nobodyYet: boolean }>`
    with led as (
      select team_id from staff where authority_id = ${actor.authorityId} and id = ${actor.staffId}
      union
      select absent.team_id from cover
      join staff absent on absent.authority_id = cover.authority_id and absent.id = cover.absent_id
        and absent.roles && ${LEADING}::text[]
      where cover.authority_id = ${actor.authorityId} and cover.cover_id = ${actor.staffId}
        and cover.from_on <= ${isoOf(on)}::date and cover.until_on > ${isoOf(on)}::date
    ), worker as materialized (
      select id from staff where authority_id = ${actor.authorityId} and team_id = any(array(select team_id from led)))
    select distinct person_id as id, null::date as since, false as "nobodyYet" from allocation
    where authority_id = ${actor.authorityId} and staff_id = any(array(select id from worker)) and removed_by is null
      and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)
    union all
    select held.person_id, held.since_on, held.team_ids = '{}'
    from access.held join access.readable on readable.authority_id = held.authority_id
      and readable.actor_id = ${actor.staffId} and readable.person_id = held.person_id
    where held.authority_id = ${actor.authorityId}
      and (held.team_ids = '{}' or held.team_ids && array(select team_id from led))
      and not exists (select from access.denied where denied.authority_id = held.authority_id
        and denied.actor_id = readable.actor_id and denied.person_id = held.person_id)`.execute(db);
  return {
    people: rows.filter(({ nobodyYet }) => !nobodyYet).map(({ id }) => id),
    nobodyYet: rows.filter(({ nobodyYet }) => nobodyYet).map(({ id }) => id),
    alone: new Map(rows.flatMap(({ id, since }) => (since === null ? [] : [[id, since] as const]))),
  };
}

/** Who may open a person because they work with them, cover, are in that team or were named: those to whom something can be given to do. */
export async function listWhoMayOpen(
  { actor, db }: Reading,
  person: PersonId,
  on: Day,
): Promise<readonly { readonly id: StaffId; readonly name: string }[]> {
  const { rows } = await sql<{ id: StaffId; name: string }>`
    select staff.id, staff.name
    from access.readable join staff on staff.authority_id = readable.authority_id and staff.id = readable.actor_id
    where readable.authority_id = ${actor.authorityId} and readable.person_id = ${person}
      and readable.relationship in ('works-with', 'team', 'last-team', 'nobody-yet', 'named', 'covers') and (until_on is null or until_on > ${isoOf(on)}::date)
      and staff.removed_by is null and (staff.ended_on is null or staff.ended_on > ${isoOf(on)}::date)
      and not exists (
        select 1 from access.denied where denied.authority_id = readable.authority_id
          and denied.actor_id = readable.actor_id and denied.person_id = readable.person_id)
    order by staff.name, staff.id`.execute(db);
  return rows;
}

export async function listAllocations({ actor, db }: Reading): Promise<readonly WorksWith[]> {
  const { rows } = await sql<WorksWith>`
    select person_id as "personId", staff_id as "staffId", staff.team_id as "teamId", from_on as "from", to_on as "to"
    from allocation join staff on staff.authority_id = allocation.authority_id and staff.id = allocation.staff_id
    where allocation.authority_id = ${actor.authorityId} and allocation.removed_by is null`.execute(db);
  return rows;
}

/** Everybody who ever worked with these people, as facts for the rules. */
export async function listAllocationsOfPeople(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly (AllocationFact & { readonly personId: PersonId })[]> {
  const { rows } = await sql<AllocationFact & { personId: PersonId }>`
    select id, person_id as "personId", role, from_on as "from", to_on as "to" from allocation
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null`.execute(
    db,
  );
  return rows;
}

/** One time in which somebody works with a person. */
export type Working = {
  readonly id: string;
  readonly staffId: StaffId;
  readonly name: string;
  readonly team: string | null;
  readonly role: string;
  readonly from: Day;
  readonly to: Day | null;
};

/** Everybody who works, has worked or will work with one person; the newest first. */
export async function listWorking({ actor, db }: Reading, person: PersonId): Promise<readonly Working[]> {
  const { rows } = await sql<Working>`
    select allocation.id, staff.id as "staffId", staff.name, team.name as team, allocation.role,
           allocation.from_on as "from", allocation.to_on as "to"
    from allocation
    join staff on staff.authority_id = allocation.authority_id and staff.id = allocation.staff_id
    left join team on team.authority_id = staff.authority_id and team.id = staff.team_id
    where allocation.authority_id = ${actor.authorityId} and allocation.person_id = ${person} and allocation.removed_by is null
    order by allocation.from_on desc, staff.name, allocation.id`.execute(db);
  return rows;
}

/** Takes back what was planned from that day on and has not begun on the day of the act. The journal keeps that it was. */
export async function withdrawPlanned(
  { actor, db, id: act, recordedOn }: Act,
  person: PersonId,
  role: Role,
  on: Day,
): Promise<void> {
  await sql`
    update allocation set removed_by = ${act}, source_file = null, source_row = null, act = ${act}
    where authority_id = ${actor.authorityId} and person_id = ${person} and role = ${role} and removed_by is null
      and from_on >= ${isoOf(on)}::date and from_on > ${isoOf(recordedOn)}::date`.execute(db);
}

/** From that day on whoever had the role works with them no more. What came from a file is the record's own from then on. */
export async function endWorking({ actor, db, id: act }: Act, person: PersonId, role: Role, on: Day): Promise<void> {
  await sql`
    update allocation set to_on = ${isoOf(on)}::date, source_file = null, source_row = null, act = ${act}
    where authority_id = ${actor.authorityId} and person_id = ${person} and role = ${role} and removed_by is null
      and from_on < ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)`.execute(db);
}
