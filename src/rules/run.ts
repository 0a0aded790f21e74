/**
 * A run of the same duty: owed once from a beginning, then again from each time it was done, until it ends. What several
 * rules share that say "first within…, then at least every…": a rule takes the first clock, the later ones, or all.
 */
import type { Day } from '../ground/day.ts';
import type { FactReference } from './facts.ts';
import type { Clock } from './timescale.ts';

export type Happened = { readonly reference: FactReference; readonly on: Day };

export type Beginning = {
  readonly trigger: FactReference;
  readonly from: Day;
  readonly to: Day | null;
  readonly endedBy: FactReference | null;
  readonly missing?: readonly string[];
};

/** `times` in order of their days; those outside the run do not count, and two on one day are one. */
export function clocksOf(beginning: Beginning, times: readonly Happened[]): readonly Clock[] {
  const { trigger, from, to, endedBy, missing = [] } = beginning;
  const inside = times.filter(({ on }, index) => on >= from && (to === null || on < to) && times[index - 1]?.on !== on);
  const clockFrom = (startsOn: Day, reference: FactReference, next: Happened | undefined): Clock => ({
    trigger: reference,
    startsOn,
    metOn: next?.on ?? null,
    metBy: next?.reference ?? null,
    endsOn: to,
    endedBy,
    because: reference === trigger ? [] : [trigger],
    missing,
  });
  return [
    clockFrom(from, trigger, inside[0]),
    ...inside.map(({ reference, on }, index) => clockFrom(on, reference, inside[index + 1])),
  ];
}
