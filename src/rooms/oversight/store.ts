/** The only SQL on reviews held. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Review } from '../../rules/facts.ts';
import type { Act, Reading } from '../../storage/storage.ts';

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
