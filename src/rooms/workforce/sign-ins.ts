/** The only SQL on who may sign in: who waits to be let in, who comes in as which member of staff, and with which roles. */
import { sql } from 'kysely';
import type { Actor, Role } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { newId, type SignInId, type StaffId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { type Arrival, throughOf } from './model.ts';
import { findStaffActor } from './store.ts';

export type LinkedStaff = {
  readonly id: StaffId;
  readonly roles: readonly string[];
  readonly startedOn: Day;
  readonly endedOn: Day | null;
};

/** Who is asking in a session begun through the sign-in service: nobody, once the two no longer belong together. */
export async function findSignedInActor(
  reading: Reading,
  id: StaffId,
  through: string,
  on: Day,
): Promise<Actor | undefined> {
  const row = await reading.db
    .selectFrom('staff')
    .select(['issuer', 'subject'])
    .where('authority_id', '=', reading.actor.authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.issuer == null || row.subject === null) return undefined;
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

export async function findLinkedStaff(
  { actor, db }: Reading,
  { issuer, subject }: Pick<Arrival, 'issuer' | 'subject'>,
): Promise<LinkedStaff | undefined> {
  return db
    .selectFrom('staff')
    .select(['id', 'roles', 'started_on as startedOn', 'ended_on as endedOn'])
    .where('authority_id', '=', actor.authorityId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('removed_by', 'is', null)
    .executeTakeFirst();
}

/** As the service says them today, however often they come. */
export async function keepWaiting({ actor, db, id: act, recordedOn }: Act, arrival: Arrival): Promise<void> {
  const { issuer, subject, name, staffNumber, roles } = arrival;
  await db
    .insertInto('waiting_sign_in')
    .values({
      authority_id: actor.authorityId,
      id: newId<SignInId>(),
      issuer,
      subject,
      name,
      staff_number: staffNumber,
      roles: [...roles],
      came_on: isoOf(recordedOn),
      let_in_as: null,
      act,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'issuer', 'subject'])
        .doUpdateSet({ name, staff_number: staffNumber, roles: [...roles], let_in_as: null, act }),
    )
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
      select 1 from staff_role as held where held.authority_id = ${actor.authorityId} and held.staff_id = ${staffId}
        and held.role = given.role and held.to_on is null)`.execute(db);
  await sql`
    update staff set roles = ${held}::text[], act = ${act}
    where authority_id = ${actor.authorityId} and id = ${staffId}`.execute(db);
}
