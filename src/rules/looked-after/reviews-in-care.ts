/**
 * The reviews of one period of care, in order: what the three review rules share. Reviews before it began or after it
 * ended belong to another; two entries for one day are one review.
 */
import type { FactReference, Facts, PeriodOfCare, Review } from '../facts.ts';
import type { Clock } from '../timescale.ts';

export type ReviewsInCare = { readonly period: PeriodOfCare; readonly reviews: readonly Review[] };

export function reviewsInCare(facts: Facts): readonly ReviewsInCare[] {
  const held = [...facts.reviews].sort((a, b) => a.heldOn - b.heldOn || (a.id < b.id ? -1 : 1));
  return facts.periodsOfCare.map((period) => ({
    period,
    reviews: held.filter(
      (review, index) =>
        review.heldOn >= period.from &&
        (period.to === null || review.heldOn < period.to) &&
        held[index - 1]?.heldOn !== review.heldOn,
    ),
  }));
}

/** The clock that runs from one review (or from the start of care) to the next, or to the end of care. */
export function clockToNextReview(period: PeriodOfCare, previous: Review | null, next: Review | undefined): Clock {
  return {
    trigger: (previous === null ? period.id : `review:${previous.id}`) as FactReference,
    startsOn: previous === null ? period.from : previous.heldOn,
    metOn: next?.heldOn ?? null,
    metBy: next === undefined ? null : `review:${next.id}`,
    endsOn: period.to,
    endedBy: period.endedBy,
    because: previous === null ? period.because.slice(0, 1) : [],
  };
}
