/** Records that a review was held. It counts towards the duty it meets before the next page is shown. */
import { ageOn, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { derive } from '../../../rules/derive.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import { seriesOfShortBreaks } from '../../../rules/looked-after/short-breaks.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertReview } from '../store.ts';

export type ReviewHeld = { readonly personId: PersonId; readonly heldOn: Day; readonly participation: string };
type ReviewRefused = { readonly field: 'heldOn' | 'participation'; readonly sentence: string };

/** Whether such a review can have been held, given what is recorded; undefined when it can. */
export function refuseReview(
  facts: RecordedFacts,
  { heldOn, participation }: Omit<ReviewHeld, 'personId'>,
): ReviewRefused | undefined {
  if (facts.diedOn !== null && heldOn > facts.diedOn)
    return { field: 'heldOn', sentence: `They died on ${wordsOf(facts.diedOn)}, before that day` };
  const derived = derive(facts);
  // Short breaks are no period of care, and are reviewed too.
  const inCare = [...derived.periodsOfCare, ...seriesOfShortBreaks(derived)].some(
    ({ from, to }) => from <= heldOn && (to === null || heldOn < to),
  );
  if (!inCare)
    return {
      field: 'heldOn',
      sentence: `They were not in care on ${wordsOf(heldOn)}, so a looked-after review cannot have been held`,
    };
  if (facts.reviews.some((review) => review.heldOn === heldOn)) {
    return { field: 'heldOn', sentence: `A review on ${wordsOf(heldOn)} is already recorded` };
  }
  const age = facts.bornOn === null ? null : ageOn(facts.bornOn, heldOn);
  if (age !== null && participation === 'PN0' && age >= 4) {
    return { field: 'participation', sentence: `They were ${age} on that day: say how they took part` };
  }
  if (age !== null && participation !== 'PN0' && age < 4) {
    return { field: 'participation', sentence: 'They were under 4 on that day: choose that' };
  }
  return undefined;
}

export async function recordReviewHeld(act: Act, review: ReviewHeld): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  await insertReview(act, { id, ...review });
  return { id };
}
