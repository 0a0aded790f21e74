/** The only SQL on restrictions, conflicts of interest, openings in an emergency, readings and named concerns. */
import { sql } from 'kysely';
import type { Decided, Relationship } from '../../access/relationships.ts';
import type { Role } from '../../access/roles.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { type ConcernId, newId, type PersonId, type StaffId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { type Concern, type ConcernKind, EMERGENCY_HOURS, type EmergencyGround, type HoldGround } from './model.ts';

/** Keys of `find/model.ts`: numbers, a whole name either way round, and a day for the names. */
export type Exactly = {
  readonly numbers: readonly string[];
  readonly wholeNames: readonly string[];
  readonly born: Day | null;
};

/** One person, also one whom the reader may not see; undefined where it is nobody, or could be two. */
export async function findExactly({ db }: Reading, exactly: Exactly): Promise<PersonId | undefined> {
  const { rows } = await sql<{ id: PersonId | null }>`
    select access.find_exactly(${[...exactly.numbers]}::text[], ${[...exactly.wholeNames]}::text[],
      ${exactly.born === null ? null : isoOf(exactly.born)}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}

export async function mayOpen({ db }: Reading, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select access.may_open(${person}) as may`.execute(db);
  return rows[0]?.may === true;
}

export async function mayOpenInEmergency({ db }: Reading, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select access.may_open_in_emergency(${person}) as may`.execute(db);
  return rows[0]?.may === true;
}

/** Everybody whose record is closed to the reader by a restriction or a private tie, whatever their role. */
export async function listLockedOut({ actor, db }: Reading): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from access.denied
    where authority_id = ${actor.authorityId} and actor_id = ${actor.staffId}::uuid`.execute(db);
  return rows.map(({ id }) => id);
}

export type EmergencyOpening = {
  readonly personId: PersonId;
  readonly staffId: StaffId;
  readonly staffName: string;
  readonly ground: EmergencyGround;
  readonly reason: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
};

/** Opens a record to the reader, for four hours from now. */
export async function insertEmergencyOpening(
  { actor, db, id: act, at }: Act,
  { personId, ground, reason }: { personId: PersonId; ground: EmergencyGround; reason: string },
): Promise<Date> {
  const endsAt = new Date(at.getTime() + EMERGENCY_HOURS * 3_600_000);
  // First whom it opens to, because the policies look there before they let the opening itself be written.
  await sql`
    insert into access.readable (authority_id, actor_id, person_id, until_at, relationship)
    values (${actor.authorityId}, ${actor.staffId}, ${personId}, ${endsAt}, 'emergency')
    on conflict (authority_id, actor_id, person_id) do update set until_at = excluded.until_at
    where readable.relationship = 'emergency'`.execute(db);
  await sql`
    insert into emergency_opening (authority_id, id, person_id, staff_id, ground, reason, began_at, ends_at, act)
    values (${actor.authorityId}, ${newId()}, ${personId}, ${actor.staffId}, ${ground}, ${reason}, ${at}, ${endsAt}, ${act})`.execute(
    db,
  );
  return endsAt;
}

/** The newest first. */
export async function listEmergencyOpenings(
  { actor, db }: Reading,
  people: readonly PersonId[],
  since: Date,
): Promise<readonly EmergencyOpening[]> {
  const { rows } = await sql<EmergencyOpening>`
    select opening.person_id as "personId", opening.staff_id as "staffId", staff.name as "staffName", ground, reason,
           began_at as "openedAt", ends_at as "endsAt"
    from emergency_opening opening
    join staff on staff.authority_id = opening.authority_id and staff.id = opening.staff_id
    where opening.authority_id = ${actor.authorityId} and opening.person_id = any(${[...people]}::uuid[])
      and opening.ends_at > ${since}
    order by began_at desc`.execute(db);
  return rows;
}

export type RecordKept = {
  readonly restriction: { readonly because: string; readonly from: Day } | null;
  readonly named: readonly StaffTie[];
  readonly conflicts: readonly StaffTie[];
};
export type StaffTie = {
  readonly staffId: StaffId;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
};

/** What was decided about who may open one record, as it holds on a day. */
export async function getRecordKept({ actor, db }: Reading, person: PersonId, on: Day): Promise<RecordKept> {
  const day = sql`${isoOf(on)}::date`;
  const holding = sql`authority_id = ${actor.authorityId} and person_id = ${person} and (to_on is null or to_on > ${day})`;
  const restriction = await sql<{ because: string; from: Day }>`
    select because, from_on as "from" from restriction where ${holding}`.execute(db);
  const ties = (table: 'named_reader' | 'conflict_of_interest') => sql<StaffTie>`
    select tie.staff_id as "staffId", staff.name, tie.from_on as "from", tie.to_on as "to"
    from (select * from ${sql.table(table)} where ${holding}) as tie
    join staff on staff.authority_id = tie.authority_id and staff.id = tie.staff_id order by staff.name`;
  return {
    restriction: restriction.rows[0] ?? null,
    named: (await ties('named_reader').execute(db)).rows,
    conflicts: (await ties('conflict_of_interest').execute(db)).rows,
  };
}

export async function insertRestriction({ actor, db, id: act }: Act, person: PersonId, because: string, on: Day) {
  await sql`
    insert into restriction (authority_id, id, person_id, because, from_on, act)
    values (${actor.authorityId}, ${newId()}, ${person}, ${because}, ${isoOf(on)}::date, ${act})`.execute(db);
}

export async function endRestriction({ actor, db, id: act }: Act, person: PersonId, on: Day): Promise<void> {
  await sql`
    update restriction set to_on = ${isoOf(on)}::date, act = ${act}
    where authority_id = ${actor.authorityId} and person_id = ${person} and to_on is null`.execute(db);
}

type Tie = { readonly table: 'named_reader' | 'conflict_of_interest'; person: PersonId; staff: StaffId; on: Day };

export async function insertTie({ actor, db, id: act }: Act, { table, person, staff, on }: Tie): Promise<void> {
  await sql`
    insert into ${sql.table(table)} (authority_id, id, person_id, staff_id, from_on, act)
    values (${actor.authorityId}, ${newId()}, ${person}, ${staff}, ${isoOf(on)}::date, ${act})`.execute(db);
}

export async function endTie({ actor, db, id: act }: Act, { table, person, staff, on }: Tie): Promise<void> {
  await sql`
    update ${sql.table(table)} set to_on = ${isoOf(on)}::date, act = ${act}
    where authority_id = ${actor.authorityId} and person_id = ${person} and staff_id = ${staff} and to_on is null`.execute(
    db,
  );
}

/** Everything decided about anybody's record, for whoever compares the policies with the decision. */
export async function listDecided({ actor, db }: Reading): Promise<Decided> {
  const here = sql`authority_id = ${actor.authorityId}`;
  const spell = sql`person_id as "personId", from_on as "from", to_on as "to"`;
  const restrictions = await sql<
    Decided['restrictions'][number]
  >`select ${spell} from restriction where ${here}`.execute(db);
  const ties = (table: string) =>
    sql<Decided['named'][number]>`select ${spell}, staff_id as "staffId" from ${sql.table(table)} where ${here}`;
  const emergencies = await sql<Decided['emergencies'][number]>`
    select person_id as "personId", staff_id as "staffId", ends_at as "endsAt" from emergency_opening where ${here}`.execute(
    db,
  );
  return {
    restrictions: restrictions.rows,
    named: (await ties('named_reader').execute(db)).rows,
    conflicts: (await ties('conflict_of_interest').execute(db)).rows,
    emergencies: emergencies.rows,
  };
}

type LetIn = { readonly staffId: StaffId; readonly personId: PersonId };

/** Whom the policies let in at a moment, and whom they keep out, as rows. */
export async function listLetIn(
  { actor, db }: Reading,
  now: Date,
): Promise<{ readonly readable: readonly LetIn[]; readonly denied: readonly LetIn[] }> {
  const pair = sql`actor_id as "staffId", person_id as "personId"`;
  const readable = await sql<LetIn>`
    select ${pair} from access.readable where authority_id = ${actor.authorityId} and (until_at is null or until_at > ${now})`.execute(
    db,
  );
  const denied = await sql<LetIn>`select ${pair} from access.denied where authority_id = ${actor.authorityId}`.execute(
    db,
  );
  return { readable: readable.rows, denied: denied.rows };
}

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
