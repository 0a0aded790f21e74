/** What is owed after each review and before the next one: what the rules on sending and checking share. */
import type { EntryKind } from '../entry-kinds.ts';
import { entriesOf, type Facts } from '../facts.ts';
import type { Clock } from '../timescale.ts';
import { reviewsInCare } from './reviews-in-care.ts';

/** One clock from each review, left out the first `but` of a period, to the first such entry before the next review. */
export function clocksAfterReviews(facts: Facts, kind: EntryKind, but = 0): readonly Clock[] {
  const entries = entriesOf(facts, kind);
  let at = 0;
  const clocks: Clock[] = [];
  for (const { period, reviews } of reviewsInCare(facts)) {
    for (let index = but; index < reviews.length; index += 1) {
      const [review, next] = [reviews[index], reviews[index + 1]];
      if (review === undefined) continue;
      while ((entries[at]?.on ?? review.heldOn) < review.heldOn) at += 1;
      const endsOn = next?.heldOn ?? period.to;
      const entry = entries[at];
      const met = entry !== undefined && (endsOn === null || entry.on < endsOn) ? entry : null;
      clocks.push({
        trigger: `review:${review.id}`,
        startsOn: review.heldOn,
        metOn: met?.on ?? null,
        metBy: met === null ? null : `entry:${met.id}`,
        endsOn,
        endedBy: next === undefined ? period.endedBy : `review:${next.id}`,
      });
    }
  }
  return clocks;
}
