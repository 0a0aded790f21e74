/**
 * From when until when somebody is an eligible child by their time in care alone: the 91 days counted out, period by
 * period. What a worker decided about it stands above this, in `care-leaver-statuses.ts`.
 */
import { addDays, birthday, type Day } from '../../ground/day.ts';
import type { PeriodOfCare } from '../facts.ts';

/** 13 weeks; they need not be continuous ("a period, or periods amounting in all to"). */
const DAYS_IN_CARE = 91;

export type EligibleTime = {
  readonly period: PeriodOfCare;
  readonly from: Day;
  readonly to: Day;
  /** What is not recorded of any time in care that was counted, each from its own day. */
  readonly missing: PeriodOfCare['missing'];
};

export function eligibleByCare(periods: readonly PeriodOfCare[], bornOn: Day): readonly EligibleTime[] {
  const fourteenth = birthday(bornOn, 14);
  const sixteenth = birthday(bornOn, 16);
  const eighteenth = birthday(bornOn, 18);
  const times: EligibleTime[] = [];
  let daysSince14 = 0;
  const missing: PeriodOfCare['missing'][number][] = [];
  for (const period of periods) {
    const countedFrom = later(period.from, fourteenth);
    const to = period.to === null || period.to > eighteenth ? eighteenth : period.to;
    if (to <= countedFrom) continue;
    missing.push(...period.missing);
    const ninetyFirstDay = addDays(countedFrom, Math.max(DAYS_IN_CARE - daysSince14 - 1, 0));
    const from = later(ninetyFirstDay, later(sixteenth, period.from));
    if (from < to) times.push({ period, from, to, missing: [...missing] });
    daysSince14 += to - countedFrom;
  }
  return times;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
