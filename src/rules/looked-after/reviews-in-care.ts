/**
 * The reviews of one period of care, in order: what the three review rules share. Reviews before it began or after it
 * ended belong to another; two entries for one day are one review.
 */
import type { Facts, PeriodOfCare, Review } from '../facts.ts';
import type { Clock } from '../timescale.ts';

export type ReviewsInCare = { readonly period: PeriodOfCare; readonly reviews: readonly Review[] };

/** Three rules ask for the same; it is worked out once for each person's facts. */
const known = new WeakMap<Facts, readonly ReviewsInCare[]>();

export function reviewsInCare(facts: Facts): readonly ReviewsInCare[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const found = facts.periodsOfCare.map((period) => ({
    period,
    reviews: facts.reviews.filter(
      ({ heldOn }, index) =>
        heldOn >= period.from &&
        (period.to === null || heldOn < period.to) &&
        facts.reviews[index - 1]?.heldOn !== heldOn,
    ),
  }));
  known.set(facts, found);
  return found;
}

/** The clock that runs from one review (or from the start of care) to the next, or to the end of care. */
export function clockToNextReview(period: PeriodOfCare, previous: Review | null, next: Review | undefined): Clock {
  return {
    trigger: previous === null ? period.id : `review:${previous.id}`,
    startsOn: previous === null ? period.from : previous.heldOn,
    metOn: next?.heldOn ?? null,
    metBy: next === undefined ? null : `review:${next.id}`,
    endsOn: period.to,
    endedBy: period.endedBy,
    because: previous === null ? period.because.slice(0, 1) : [],
  };
}
