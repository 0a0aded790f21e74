/** What is owed once in every period of care, counted from the day it began: what several rules share. */
import type { Day } from '../../ground/day.ts';
import type { Facts, PeriodOfCare } from '../facts.ts';
import type { Happened } from '../run.ts';
import type { Clock } from '../timescale.ts';

/** The first of `times` (in order of their days) since `earliest` meets it: what was done before care began may count. */
export function onceInCare(
  facts: Facts,
  times: readonly Happened[],
  earliest: (period: PeriodOfCare, previous: PeriodOfCare | undefined) => Day | null,
): readonly Clock[] {
  return facts.periodsOfCare.map((period, index) => {
    const since = earliest(period, facts.periodsOfCare[index - 1]);
    const first = times.find(({ on }) => since === null || on >= since);
    return clockOfCare(period, period.to === null || (first !== undefined && first.on < period.to) ? first : undefined);
  });
}

/** From coming into care until care ends. */
export function clockOfCare(period: PeriodOfCare, met: Happened | undefined): Clock {
  return {
    trigger: period.id,
    startsOn: period.from,
    metOn: met?.on ?? null,
    metBy: met?.reference ?? null,
    endsOn: period.to,
    endedBy: period.endedBy,
    because: period.because.slice(0, 1),
  };
}

/** Since the period before ended: a plan made ahead of coming into care counts, one from an earlier time in care does not. */
export const sinceCareBefore = (_period: PeriodOfCare, previous: PeriodOfCare | undefined): Day | null =>
  previous?.to ?? null;

export const sinceComingIntoCare = (period: PeriodOfCare): Day => period.from;
