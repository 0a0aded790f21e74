/** The only SQL on who may open a record: restrictions, conflicts of interest, openings in an emergency. */
import { sql } from 'kysely';
import type { Decided, Relationship } from '../../access/relationships.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { EMERGENCY_HOURS, type EmergencyGround } from './model.ts';

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

/** Whether one or several of these names, born that day, are here; nothing is said of whom the reader may know nothing. */
export async function isSomebodyHere(
  { db }: Reading,
  { wholeNames, names }: { readonly wholeNames: readonly string[]; readonly names: readonly string[] },
  born: Day,
): Promise<boolean> {
  const { rows } = await sql<{ here: boolean }>`
    select access.is_somebody_here(${[...wholeNames]}::text[], ${[...names]}::text[], ${isoOf(born)}) as here`.execute(
    db,
  );
  return rows[0]?.here === true;
}

export async function mayOpen({ db }: Reading, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select access.may_open(${person}) as may`.execute(db);
  return rows[0]?.may === true;
}

export async function mayOpenInEmergency({ db }: Reading, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select access.may_open_in_emergency(${person}) as may`.execute(db);
  return rows[0]?.may === true;
}

/** Because of what one record is open to the reader now; undefined where it is so only because of their job, or not at all. */
export async function findTie({ actor, db }: Reading, person: PersonId): Promise<Relationship | undefined> {
  const { rows } = await sql<{ tie: Relationship }>`
    select relationship as tie from access.readable
    where authority_id = ${actor.authorityId} and actor_id = ${actor.staffId}::uuid and person_id = ${person}
      and (until_on is null or until_on > current_date) and (until_at is null or until_at > statement_timestamp())`.execute(
    db,
  );
  return rows[0]?.tie;
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

/** Whose record is restricted on a day, of those in reach: what leaves the pages says less of them. */
export async function listRestricted({ actor, db }: Reading, on: Day): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from restriction
    where authority_id = ${actor.authorityId} and from_on <= ${isoOf(on)}::date
      and (to_on is null or to_on > ${isoOf(on)}::date)`.execute(db);
  return new Set(rows.map(({ id }) => id));
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
