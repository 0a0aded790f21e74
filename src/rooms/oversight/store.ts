/** The only SQL on reviews held, and on what managers wrote. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import type { ManagementEntry, Review } from '../../rules/facts.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { ManagementSaid } from './model.ts';

export type ReviewOf = Review & { readonly personId: PersonId };
export type ReviewInFull = ReviewOf & {
  readonly participation: string | null;
  readonly recordedOn: Day;
  readonly recordedBy: string;
  readonly isCorrected: boolean;
  readonly sourceFileName: string | null;
  readonly sourceRow: number | null;
};

export async function listReviews({ actor, db }: Reading, people: readonly PersonId[]): Promise<readonly ReviewOf[]> {
  const { rows } = await sql<ReviewOf>`
    select person_id as "personId", id, held_on as "heldOn" from review
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, held_on, id`.execute(db);
  return rows;
}

export async function listReviewsInFull({ actor, db }: Reading, person: PersonId): Promise<readonly ReviewInFull[]> {
  const { rows } = await sql<ReviewInFull>`
    select review.person_id as "personId", review.id, held_on as "heldOn", participation,
           act.recorded_on as "recordedOn", act.actor_name as "recordedBy", review.corrected_by is not null as "isCorrected",
           file.name as "sourceFileName", source_row as "sourceRow"
    from review
    join act on act.authority_id = review.authority_id and act.id = review.act
    left join file on file.authority_id = review.authority_id and file.id = review.source_file
    where review.authority_id = ${actor.authorityId} and review.person_id = ${person} and removed_by is null
    order by held_on, review.id`.execute(db);
  return rows;
}

export async function insertReview(
  { actor, db, id: act }: Act,
  review: {
    readonly id: string;
    readonly personId: PersonId;
    readonly heldOn: Day;
    readonly participation: string | null;
  },
): Promise<void> {
  await db
    .insertInto('review')
    .values({
      authority_id: actor.authorityId,
      id: review.id,
      person_id: review.personId,
      held_on: isoOf(review.heldOn),
      participation: review.participation,
      source_file: null,
      source_row: null,
      removed_by: null,
      act,
    })
    .execute();
}

/** What managers wrote on these people's records, as facts for the rules. */
export async function listManagementFacts(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly (ManagementEntry & { readonly personId: PersonId })[]> {
  const { rows } = await sql<ManagementEntry & { personId: PersonId }>`
    select person_id as "personId", id, kind, written_on as "on" from management_entry
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, written_on, id`.execute(db);
  return rows;
}

export type ManagementEntryOf = ManagementSaid & { readonly id: string; readonly personId: PersonId };
export type ManagementEntryInFull = ManagementEntryOf & {
  readonly recordedBy: string;
  readonly isCorrected: boolean;
  readonly sourceFileName: null;
  readonly sourceRow: null;
};

const SAID = sql`
  entry.id, entry.person_id as "personId", kind, what, written_by as "writtenBy", written_on as "writtenOn",
  staff_id as "staffId", named, due_on as "dueOn", answered_on as "answeredOn", answer, read_on as "readOn"`;

/** All of one person's, under the name of whoever wrote each. */
export async function listManagementEntriesInFull(
  { actor, db }: Reading,
  person: PersonId,
): Promise<readonly ManagementEntryInFull[]> {
  const { rows } = await sql<ManagementEntryInFull>`
    select ${SAID}, coalesce(writer.name, act.actor_name) as "recordedBy", entry.corrected_by is not null as "isCorrected",
           null as "sourceFileName", null as "sourceRow"
    from management_entry entry
    join act on act.authority_id = entry.authority_id and act.id = entry.act
    left join staff writer on writer.authority_id = entry.authority_id and writer.id = entry.written_by
    where entry.authority_id = ${actor.authorityId} and entry.person_id = ${person} and entry.removed_by is null
    order by written_on, entry.id`.execute(db);
  return rows;
}

/**
 * Directions and challenges that wait for an answer, or whose answer waits to be read: about these people, or for these
 * members of staff whoever it is about; the earliest due first.
 */
export async function listWaiting(
  { actor, db }: Reading,
  people: readonly PersonId[],
  staff: readonly StaffId[],
): Promise<readonly ManagementEntryOf[]> {
  const { rows } = await sql<ManagementEntryOf>`
    select ${SAID} from management_entry entry
    where entry.authority_id = ${actor.authorityId} and removed_by is null and staff_id is not null and read_on is null
      and (person_id = any(${[...people]}::uuid[]) or staff_id = any(${[...staff]}::uuid[]))
    order by due_on, written_on, entry.id`.execute(db);
  return rows;
}

/** The same, whoever it is about, of what one manager wrote. */
export async function listWaitingWrittenBy(
  { actor, db }: Reading,
  writer: StaffId,
): Promise<readonly ManagementEntryOf[]> {
  const { rows } = await sql<ManagementEntryOf>`
    select ${SAID} from management_entry entry
    where entry.authority_id = ${actor.authorityId} and removed_by is null and staff_id is not null and read_on is null
      and written_by = ${writer}
    order by due_on, written_on, entry.id`.execute(db);
  return rows;
}

/** The last day on which a manager wrote on each of these records, of whatever kind it was. */
export async function listLastWritten(
  { actor, db }: Reading,
  people: readonly PersonId[],
  on: Day,
): Promise<ReadonlyMap<PersonId, Day>> {
  const { rows } = await sql<{ personId: PersonId; on: Day }>`
    select person_id as "personId", max(written_on) as "on" from management_entry
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
      and written_on <= ${isoOf(on)}::date
    group by person_id`.execute(db);
  return new Map(rows.map(({ personId, on: day }) => [personId, day]));
}
