/** Makes the reviews that files report of some people equal to what they now report. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';

export type ReportedReview = {
  readonly personId: PersonId;
  readonly heldOn: Day;
  readonly participation: string | null;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
};

export async function takeInReviews(
  act: Act,
  people: readonly PersonId[],
  reviews: readonly ReportedReview[],
): Promise<void> {
  await takeIn(
    act,
    { table: 'review', key: ['held_on'], columns: { held_on: 'date', participation: 'text' } },
    people,
    reviews.map((review) => ({
      person_id: review.personId,
      held_on: isoOf(review.heldOn),
      participation: review.participation,
      source_file: review.sourceFile,
      source_row: review.sourceRow,
    })),
  );
}
