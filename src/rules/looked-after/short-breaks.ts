/**
 * Series of short breaks (903 legal statuses V3 and V4), which are no period of care and have intervals of their own.
 * An agreement (V4) lasts as long as its episode; single stays (V3) are one series until three months pass without one.
 */
import { addMonths, type Day } from '../../ground/day.ts';
import type { CareEpisode, FactReference, Facts } from '../facts.ts';
import { type End, earlier, endOfChildhood } from '../help/childhood.ts';
import { type Beginning, clocksOf, type Happened } from '../run.ts';
import { type Clock, type Deadline, monthsAfter } from '../timescale.ts';

const SINGLE_STAYS = 'V3';
const SHORT_BREAKS: ReadonlySet<string | null> = new Set([SINGLE_STAYS, 'V4']);
const MONTHS_WITHOUT_A_STAY = 3;

/** Two rules ask for the same; it is worked out once for each person's facts. */
const known = new WeakMap<Facts, readonly Beginning[]>();

export function seriesOfShortBreaks(facts: Facts): readonly Beginning[] {
  const stays = facts.episodes.filter(({ legalStatus }) => SHORT_BREAKS.has(legalStatus));
  if (stays.length === 0) return [];
  const before = known.get(facts);
  if (before !== undefined) return before;
  const found = workOut(facts, stays.sort(byDay));
  known.set(facts, found);
  return found;
}

/** First within some months of the start, then at least every so many: for visits and for reviews alike. */
export function shortBreakClocks(facts: Facts, times: (facts: Facts) => readonly Happened[]): readonly Clock[] {
  const series = seriesOfShortBreaks(facts);
  if (series.length === 0) return [];
  const happened = times(facts);
  return series.flatMap((beginning) =>
    clocksOf(beginning, happened).map((clock, index) => ({ ...clock, dueBy: index === 0 ? FIRST : LATER })),
  );
}

const FIRST: Deadline = monthsAfter('first-months');
const LATER: Deadline = monthsAfter('months');

function workOut(facts: Facts, stays: readonly CareEpisode[]): readonly Beginning[] {
  const grownUp = endOfChildhood(facts);
  const series: Beginning[] = [];
  for (const stay of stays) {
    if (grownUp !== null && stay.beganOn >= grownUp.on) continue;
    const last = series.at(-1);
    if (
      last === undefined ||
      (last.to !== null && stay.beganOn > last.to) ||
      (last.to === stay.beganOn && last.endedBy !== null && !last.endedBy.startsWith('care-episode:'))
    ) {
      series.push({
        trigger: `short-breaks:${stay.id}`,
        from: stay.beganOn,
        ...endOf(stay, stay.beganOn, facts, grownUp),
      });
    } else if (last.to !== null) {
      const end = endOf(stay, last.from, facts, grownUp);
      if (end.to === null || end.to > last.to) series[series.length - 1] = { ...last, ...end };
    }
  }
  return series;
}

function endOf(
  stay: CareEpisode,
  from: Day,
  { periodsOfCare }: Facts,
  grownUp: End | null,
): { readonly to: Day | null; readonly endedBy: FactReference | null } {
  const inCare = periodsOfCare.find((period) => period.from > from);
  const over = overOn(stay);
  const ended: End | null = over === null ? null : { on: over, by: `care-episode:${stay.id}` };
  const taken: End | null = inCare === undefined ? null : { on: inCare.from, by: inCare.id };
  const end = earlier(earlier(ended, taken), grownUp);
  return { to: end?.on ?? null, endedBy: end?.by ?? null };
}

function overOn({ legalStatus, endedOn }: CareEpisode): Day | null {
  if (endedOn === null) return null;
  return legalStatus === SINGLE_STAYS ? addMonths(endedOn, MONTHS_WITHOUT_A_STAY) : endedOn;
}

const byDay = (a: CareEpisode, b: CareEpisode): number => a.beganOn - b.beganOn || (a.id < b.id ? -1 : 1);
