/** The only SQL on who may sign in: who waits to be let in, who comes in as which member of staff, and with which roles. */
import { type Kysely, sql } from 'kysely';
import type { Actor, Role } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { newId, type SignInId, type StaffId, type TeamId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { Tables } from '../../storage/tables.ts';
import { type Arrival, isHere, type MemberOfStaff, throughOf, type Waiting } from './model.ts';
import { findStaffActor } from './store.ts';

/** Who is asking in a session begun through the sign-in service: nobody, once the two no longer belong together. */
export async function findSignedInActor(
  reading: Reading,
  id: StaffId,
  through: string,
  on: Day,
): Promise<Actor | undefined> {
  const row = await reading.db
    .selectFrom('staff')
    .select(['issuer', 'subject', 'started_on as startedOn', 'ended_on as endedOn', 'left_on as leftOn'])
    .where('authority_id', '=', reading.actor.authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.issuer == null || row.subject === null || !isHere(row, on)) return undefined;
  return throughOf({ issuer: row.issuer, subject: row.subject }) === through
    ? findStaffActor(reading, id, on)
    : undefined;
}

/** Whether anybody of this council's staff signs in with this issuer. */
export async function hasIssuer({ actor, db }: Reading, issuer: string): Promise<boolean> {
  const row = await db
    .selectFrom('staff')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return row !== undefined;
}

const staffOf = (db: Kysely<Tables>, { authorityId }: Actor) =>
  db
    .selectFrom('staff')
    .leftJoin('team', (join) =>
      join.onRef('team.authority_id', '=', 'staff.authority_id').onRef('team.id', '=', 'staff.team_id'),
    )
    .select((row) => [
      'staff.id',
      'staff.name',
      'team.name as team',
      'staff.number',
      'staff.roles',
      'staff.started_on as startedOn',
      'staff.ended_on as endedOn',
      'staff.left_on as leftOn',
      'staff.act as version',
      row('staff.subject', 'is not', null).$castTo<boolean>().as('signsIn'),
    ])
    .where('staff.authority_id', '=', authorityId)
    .where('staff.removed_by', 'is', null);

export async function listMembersOfStaff({ actor, db }: Reading): Promise<readonly MemberOfStaff[]> {
  return staffOf(db, actor).orderBy('staff.name').execute();
}

export async function findMemberOfStaff({ actor, db }: Reading, id: StaffId): Promise<MemberOfStaff | undefined> {
  return staffOf(db, actor).where('staff.id', '=', id).executeTakeFirst();
}

export async function findMemberWhoIs(
  { actor, db }: Reading,
  { issuer, subject }: Pick<Arrival, 'issuer' | 'subject'>,
): Promise<MemberOfStaff | undefined> {
  return staffOf(db, actor).where('staff.issuer', '=', issuer).where('staff.subject', '=', subject).executeTakeFirst();
}

/** Whose number it is; a number of somebody whom the files no longer name is still theirs. */
export async function findNumber(
  { actor, db }: Reading,
  number: string,
): Promise<{ readonly name: string; readonly isThere: boolean } | undefined> {
  return db
    .selectFrom('staff')
    .select((row) => ['name', row('removed_by', 'is', null).$castTo<boolean>().as('isThere')])
    .where('authority_id', '=', actor.authorityId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Two administrators at once: the second waits here, and then reads what the first did. */
export async function lockMemberOfStaff({ actor, db }: Act, id: StaffId): Promise<void> {
  await sql`select id from staff where authority_id = ${actor.authorityId} and id = ${id} for update`.execute(db);
}

export type HeldRole = { readonly role: string; readonly from: Day; readonly to: Day | null };

/** Who had which roles from when: the newest first. */
export async function listHeldRoles({ actor, db }: Reading, id: StaffId): Promise<readonly HeldRole[]> {
  return db
    .selectFrom('staff_role')
    .select(['role', 'from_on as from', 'to_on as to'])
    .where('authority_id', '=', actor.authorityId)
    .where('staff_id', '=', id)
    .orderBy('from_on', 'desc')
    .orderBy('role')
    .execute();
}

export async function listTeamNames({ actor, db }: Reading): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('team')
    .select('name')
    .where('authority_id', '=', actor.authorityId)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

const waitingOf = (db: Kysely<Tables>, { authorityId }: Actor) =>
  db
    .selectFrom('waiting_sign_in')
    .select(['id', 'issuer', 'subject', 'name', 'staff_number as staffNumber', 'roles', 'came_on as cameOn'])
    .where('authority_id', '=', authorityId)
    .where('let_in_as', 'is', null);

export async function listWaiting({ actor, db }: Reading): Promise<readonly Waiting[]> {
  return waitingOf(db, actor).orderBy('came_on').orderBy('name').execute();
}

export async function findWaiting({ actor, db }: Reading, id: SignInId): Promise<Waiting | undefined> {
  return waitingOf(db, actor).where('id', '=', id).executeTakeFirst();
}

export async function findWaitingWhoIs(
  { actor, db }: Reading,
  { issuer, subject }: Pick<Arrival, 'issuer' | 'subject'>,
): Promise<Waiting | undefined> {
  return waitingOf(db, actor).where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
}

export async function lockWaiting({ actor, db }: Act, id: SignInId): Promise<void> {
  await sql`select id from waiting_sign_in where authority_id = ${actor.authorityId} and id = ${id} for update`.execute(
    db,
  );
}

/** As the service says them today, however often they come. */
export async function keepWaiting({ actor, db, id: act, recordedOn }: Act, arrival: Arrival): Promise<void> {
  const { issuer, subject, name, staffNumber } = arrival;
  const roles = [...arrival.roles];
  await db
    .insertInto('waiting_sign_in')
    .values({
      authority_id: actor.authorityId,
      id: newId<SignInId>(),
      issuer,
      subject,
      name,
      staff_number: staffNumber,
      roles,
      came_on: isoOf(recordedOn),
      let_in_as: null,
      act,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'issuer', 'subject'])
        .doUpdateSet({ name, staff_number: staffNumber, roles, let_in_as: null, act }),
    )
    .execute();
}

/** From now on whoever the service calls by this issuer and subject comes in as this member of staff. */
export async function joinSignIn(
  { actor, db, id: act }: Act,
  staffId: StaffId,
  { issuer, subject }: Pick<Arrival, 'issuer' | 'subject'>,
): Promise<void> {
  // Somebody whom the files no longer name leaves the account to whoever it is said to be now.
  await db
    .updateTable('staff')
    .set({ issuer: null, subject: null, act })
    .where('authority_id', '=', actor.authorityId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('removed_by', 'is not', null)
    .execute();
  await db
    .updateTable('staff')
    .set({ issuer, subject, act })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', staffId)
    .execute();
  await db
    .updateTable('waiting_sign_in')
    .set({ let_in_as: staffId, act })
    .where('authority_id', '=', actor.authorityId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
}

/** They no longer come in as this member of staff; whoever it was waits again. */
export async function partSignIn({ actor, db, id: act }: Act, staffId: StaffId): Promise<void> {
  await db
    .updateTable('staff')
    .set({ issuer: null, subject: null, act })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', staffId)
    .execute();
  await db
    .updateTable('waiting_sign_in')
    .set({ let_in_as: null, act })
    .where('authority_id', '=', actor.authorityId)
    .where('let_in_as', '=', staffId)
    .execute();
}

export async function insertMemberOfStaff(
  { actor, db, id: act }: Act,
  member: {
    readonly id: StaffId;
    readonly name: string;
    readonly number: string | null;
    readonly teamId: TeamId | null;
    readonly startedOn: Day;
    readonly leftOn: Day | null;
  },
): Promise<void> {
  const leftOn = member.leftOn === null ? null : isoOf(member.leftOn);
  await db
    .insertInto('staff')
    .values({
      authority_id: actor.authorityId,
      id: member.id,
      name: member.name,
      number: member.number,
      roles: [],
      team_id: member.teamId,
      started_on: isoOf(member.startedOn),
      ended_on: leftOn,
      left_on: leftOn,
      act,
    })
    .execute();
}

/** null: they stay after all. */
export async function setLeaving({ actor, db, id: act }: Act, staffId: StaffId, on: Day | null): Promise<void> {
  const left = on === null ? null : isoOf(on);
  await db
    .updateTable('staff')
    .set({ ended_on: left, left_on: left, act })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', staffId)
    .execute();
}

/** From this day on these are their roles, and those they no longer have have ended. */
export async function keepRoles(
  { actor, db, id: act, recordedOn }: Act,
  staffId: StaffId,
  roles: readonly Role[],
): Promise<void> {
  const held = [...roles];
  const today = isoOf(recordedOn);
  await sql`
    update staff_role set to_on = ${today}::date, act = ${act}
    where authority_id = ${actor.authorityId} and staff_id = ${staffId} and to_on is null and role <> all(${held}::text[])`.execute(
    db,
  );
  await sql`
    insert into staff_role (authority_id, id, staff_id, role, from_on, act)
    select ${actor.authorityId}, gen_random_uuid(), ${staffId}, given.role, ${today}::date, ${act}
    from unnest(${held}::text[]) as given (role)
    where not exists (
      select 1 from staff_role as kept where kept.authority_id = ${actor.authorityId} and kept.staff_id = ${staffId}
        and kept.role = given.role and kept.to_on is null)`.execute(db);
  await sql`
    update staff set roles = ${held}::text[], act = ${act}
    where authority_id = ${actor.authorityId} and id = ${staffId}`.execute(db);
}

/** The roles of those who sign in through the service, by their staff number: files do not say them. */
export async function listRolesOfJoined(
  { actor, db }: Reading,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('staff')
    .select(['number', 'roles'])
    .where('authority_id', '=', actor.authorityId)
    .where('number', 'in', numbers.length === 0 ? [''] : [...numbers])
    .where('subject', 'is not', null)
    .execute();
  return new Map(rows.map(({ number, roles }) => [number ?? '', roles]));
}
