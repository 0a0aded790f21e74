/** The only SQL on who has read whom, what somebody is worried about in that, and readings held back meanwhile. */
import { sql } from 'kysely';
import type { Relationship } from '../../access/relationships.ts';
import type { Role } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { type ConcernId, newId, type PersonId, type StaffId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { Concern, ConcernKind, HoldGround } from './model.ts';

export type ReadingOfPerson = {
  readonly id: number;
  readonly at: Date;
  readonly staffId: StaffId | null;
  readonly purpose: string;
  /** Null where it was read before they were kept. */
  readonly roles: readonly Role[] | null;
  readonly relationship: Relationship | null;
};

/** The newest first, those before a number. What is held back from the young person is seen by an information officer alone. */
export async function listReadingsOfPerson(
  { db }: Reading,
  person: PersonId,
  asked: {
    readonly before: number;
    readonly most: number;
    readonly from?: Date;
    readonly to?: Date;
    /** Only theirs. */
    readonly reader?: StaffId | null;
  },
): Promise<readonly ReadingOfPerson[]> {
  const { before, most, from = new Date(0), to = new Date('9999-12-31T00:00:00Z'), reader = null } = asked;
  const { rows } = await sql<ReadingOfPerson>`
    select id, at, actor_id as "staffId", purpose, roles, relationship
    from access.reading_of_person(${person}, ${reader}, ${from}, ${to}, ${before}, ${most})`.execute(db);
  return rows;
}

export type ReadingBy = {
  readonly id: number;
  readonly at: Date;
  readonly purpose: string;
  readonly people: readonly PersonId[];
};

/** One's own; those of another answer an information officer alone. */
export async function listReadingsBy(
  { db }: Reading,
  reader: StaffId,
  {
    from,
    to,
    before,
    most,
  }: { readonly from: Date; readonly to: Date; readonly before: number; readonly most: number },
): Promise<readonly ReadingBy[]> {
  const { rows } = await sql<ReadingBy>`
    select id, at, purpose, people from access.reading_by(${reader}, ${from}, ${to}, ${before}, ${most})`.execute(db);
  return rows;
}

export type NewConcern = Pick<Concern, 'kind' | 'personId' | 'staffId' | 'fromAt' | 'toAt' | 'because'>;

/** Whoever raises one may not read what was raised: nothing is returned. */
export async function insertConcern({ actor, db, id: act, at }: Act, concern: NewConcern): Promise<void> {
  await sql`
    insert into named_concern (authority_id, id, kind, person_id, staff_id, from_at, to_at, because, raised_at, act)
    values (${actor.authorityId}, ${newId()}, ${concern.kind}, ${concern.personId}, ${concern.staffId},
      ${concern.fromAt}, ${concern.toAt}, ${concern.because}, ${at}, ${act})`.execute(db);
}

const CONCERN = sql`
  named_concern.id, kind, person_id as "personId", staff_id as "staffId", staff.name as "staffName", from_at as "fromAt",
  to_at as "toAt", because, raised_at as "raisedAt", outcome
  from named_concern
  left join staff on staff.authority_id = named_concern.authority_id and staff.id = named_concern.staff_id`;

/** Open ones first, then the newest. */
export async function listConcerns({ actor, db }: Reading, most: number): Promise<readonly Concern[]> {
  const { rows } = await sql<Concern & { kind: ConcernKind }>`
    select ${CONCERN} where named_concern.authority_id = ${actor.authorityId}
    order by outcome is not null, raised_at desc limit ${most}`.execute(db);
  return rows;
}

export async function findConcern({ actor, db }: Reading, id: ConcernId): Promise<Concern | undefined> {
  const { rows } = await sql<Concern>`
    select ${CONCERN} where named_concern.authority_id = ${actor.authorityId} and named_concern.id = ${id}`.execute(db);
  return rows[0];
}

/** Whether it was still open. */
export async function closeConcern(
  { actor, db, id: act }: Act,
  id: ConcernId,
  outcome: string,
  on: Day,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update named_concern set outcome = ${outcome}, closed_on = ${isoOf(on)}::date, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${id} and outcome is null`.execute(db);
  return numAffectedRows === 1n;
}

export type Hold = {
  readonly ground: HoldGround;
  readonly from: Date;
  /** Whose readings; null for those of everybody who neither works with them nor leads the team. */
  readonly staffId: StaffId | null;
  readonly reviewOn: Day;
};

/** All that is held back, by the day on which that is looked at again. */
export async function listHolds({ actor, db }: Reading): Promise<readonly (Hold & { readonly personId: PersonId })[]> {
  const { rows } = await sql<Hold & { personId: PersonId }>`
    select person_id as "personId", ground, from_at as "from", staff_id as "staffId", review_on as "reviewOn"
    from reading_hold where authority_id = ${actor.authorityId} and to_at is null order by review_on, id`.execute(db);
  return rows;
}

/** Two who decide about one record at the same moment do so one after the other. */
export async function lockRecord({ actor, db }: Act, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${actor.authorityId}::int, hashtext(${person}))`.execute(db);
}

/** Readings of this person held back just now from their own side of the log. */
export async function findHold({ actor, db }: Reading, person: PersonId): Promise<Hold | undefined> {
  const { rows } = await sql<Hold>`
    select ground, from_at as "from", staff_id as "staffId", review_on as "reviewOn" from reading_hold
    where authority_id = ${actor.authorityId} and person_id = ${person} and to_at is null`.execute(db);
  return rows[0];
}

export async function insertHold({ actor, db, id: act }: Act, person: PersonId, hold: Hold): Promise<void> {
  await sql`
    insert into reading_hold (authority_id, id, person_id, ground, from_at, staff_id, review_on, act)
    values (${actor.authorityId}, ${newId()}, ${person}, ${hold.ground}, ${hold.from}, ${hold.staffId}, ${isoOf(hold.reviewOn)}::date, ${act})`.execute(
    db,
  );
}

export async function endHold({ actor, db, id: act, at }: Act, person: PersonId): Promise<void> {
  await sql`
    update reading_hold set to_at = ${at}, act = ${act}
    where authority_id = ${actor.authorityId} and person_id = ${person} and to_at is null`.execute(db);
}
