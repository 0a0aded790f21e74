/**
 * Family practitioners who come, go, work part time and are ill, forward in time; chosen so that on the day they are as
 * many full-time posts as the targets say, with the place among twelve month-ends that the report gives.
 */
import { addDays, addMonths, type Day, lastDayOfMonth } from '../ground/day.ts';
import { workingDaysBetween } from '../ground/working-days.ts';
import type { RecordedFacts } from '../rules/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { chooseWhole, type Wanted } from './choose-whole.ts';
import { leadOn } from './counts.ts';
import { COUNCIL } from './early-help.ts';

export type Practitioner = {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly fullTimeShare: number;
  readonly awaySince: Day | null;
  readonly backOn: Day | null;
};

const MONTHS = 12;
const LONG_AWAY = 20;
/** Months ago of earlier days on which there were about as many for each as now. */
const BEFORE_THAT = [58, 48, 40, 34, 28, 24, 21, 18, 15, 13];

export function inventPractitioners(
  seed: number,
  people: readonly RecordedFacts[],
  { fullTime, place, today }: { readonly fullTime: number; readonly place: number | null; readonly today: Day },
): readonly Practitioner[] {
  const days = [...BEFORE_THAT.map((back) => lastDayOfMonth(addMonths(today, -back))), ...monthEndsUpTo(today)];
  const children = days.map((on) => people.filter((facts) => leadOn(facts, on)?.lead === COUNCIL).length);
  const chance = chanceFrom(seed + 3);
  const pool = Array.from({ length: Math.ceil(fullTime * 10) }, () => practitioner(chance, today));
  return chooseWhole(pool, (each) => days.map((on) => tenthsOn(each, on)), wantedOn(days, children, fullTime, place), {
    chance,
    share: 0.12,
  });
}

/** The day itself is the last of them. */
export function monthEndsUpTo(today: Day): readonly Day[] {
  return Array.from({ length: MONTHS }, (_, back) => {
    const end = lastDayOfMonth(addMonths(today, back - MONTHS + 1));
    return end < today ? end : today;
  });
}

/**
 * In tenths of full time. In the months with fewest children there were more posts for each than today, in all others
 * fewer: so that today's figure stands where it should. Nowhere did the service halve or double.
 */
function wantedOn(
  days: readonly Day[],
  children: readonly number[],
  fullTime: number,
  place: number | null,
): readonly Wanted[] {
  const tenths = Math.round(fullTime * 10);
  const now = children.at(-1) ?? 0;
  const lastYear = [...children.keys()].slice(-MONTHS, -1).toSorted((a, b) => (children[a] ?? 0) - (children[b] ?? 0));
  const lower = new Set(lastYear.slice(0, (place ?? 1) - 1));
  return days.map((_, at) => {
    const name = 'tenths of full time';
    if (at === days.length - 1) return { name, least: tenths, most: tenths };
    // A council too small for it has no such place.
    if (place === null) return { name, least: 0, most: Number.POSITIVE_INFINITY };
    const even = ((children[at] ?? 0) * tenths) / Math.max(now, 1);
    if (at < days.length - MONTHS) return { name, least: Math.floor(even * 0.75), most: Math.ceil(even * 1.15) };
    return lower.has(at)
      ? { name, least: Math.floor(even) + 1, most: Math.ceil(even * 1.15) + 2 }
      : { name, least: Math.floor(even * 0.75), most: Math.ceil(even) - 1 };
  });
}

function practitioner(chance: Chance, today: Day): Practitioner {
  const recently = chance.happens(0.4);
  const startedOn = addDays(today, -1 - chance.whole(recently ? 400 : 3300));
  const leaves = chance.happens(0.45) ? addDays(startedOn, 100 + chance.whole(recently ? 300 : 3300)) : null;
  const isAway = chance.happens(0.12);
  const awaySince = addDays(today, -10 - chance.whole(380));
  const back = addDays(awaySince, 5 + chance.whole(160));
  const endedOn = leaves !== null && leaves < today ? leaves : null;
  return {
    startedOn,
    endedOn,
    fullTimeShare: chance.pick([
      [62, 1],
      [16, 0.8],
      [12, 0.6],
      [6, 0.5],
      [4, 0.7],
    ]),
    awaySince: isAway && awaySince > startedOn && (endedOn ?? today) > back ? awaySince : null,
    backOn: isAway && awaySince > startedOn && (endedOn ?? today) > back ? back : null,
  };
}

/** In post, and not away for long. */
export function tenthsOn({ startedOn, endedOn, fullTimeShare, awaySince, backOn }: Practitioner, on: Day): number {
  if (startedOn > on || (endedOn !== null && endedOn <= on)) return 0;
  const isAway = awaySince !== null && awaySince <= on && (backOn === null || backOn > on);
  if (isAway && (workingDaysBetween(awaySince, on) ?? 0) > LONG_AWAY) return 0;
  return Math.round(fullTimeShare * 10);
}
