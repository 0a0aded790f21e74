/**
 * The short form of a duty rule: a clock that starts with an event, and one deadline. A rule says which events start
 * clocks and what stops them; what a duty looks like is written here once.
 */
import { addDays, addMonths, addWeeks, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { addWorkingDays } from '../ground/working-days.ts';
import type { Duty } from './duty.ts';
import type { FactReference, Facts } from './facts.ts';
import type { DutyRule, LocalValues } from './rule.ts';

/** One running of the clock: the event that started it, and what became of it. */
export type Clock = {
  readonly trigger: FactReference;
  readonly startsOn: Day;
  readonly metOn: Day | null;
  readonly metBy?: FactReference | null;
  readonly endsOn: Day | null;
  readonly endedBy: FactReference | null;
  readonly because?: readonly FactReference[];
  readonly missing?: readonly string[];
};

/** The last day in time; undefined where it cannot be worked out (a bank holiday beyond the known years). */
type Deadline = (startsOn: Day, local: LocalValues) => Day | undefined;

export const workingDaysAfter =
  (setting: string): Deadline =>
  (startsOn, local) =>
    addWorkingDays(startsOn, local.value(setting, startsOn));

/** @public for the duties counted in days, which come with later rules. */
export const daysAfter =
  (setting: string): Deadline =>
  (startsOn, local) =>
    addDays(startsOn, local.value(setting, startsOn));

export const weeksAfter =
  (setting: string): Deadline =>
  (startsOn, local) =>
    addWeeks(startsOn, local.value(setting, startsOn));

export const monthsAfter =
  (setting: string): Deadline =>
  (startsOn, local) =>
    addMonths(startsOn, local.value(setting, startsOn));

type Timescale = Omit<DutyRule, 'kind' | 'duties'> & {
  readonly clocks: (facts: Facts) => readonly Clock[];
  readonly dueBy: Deadline;
};

export function timescale({ clocks, dueBy, ...rule }: Timescale): DutyRule {
  const inForce = rule.versions.map(({ from, to }) => ({ from: day(from), to: to === undefined ? null : day(to) }));
  const binds = (startsOn: Day): boolean =>
    inForce.some(({ from, to }) => from <= startsOn && (to === null || startsOn < to));

  function dutyOf(clock: Clock, local: LocalValues): Duty {
    const dueOn = dueBy(clock.startsOn, local) ?? null;
    const missing = clock.missing ?? [];
    return {
      trigger: clock.trigger,
      opensOn: clock.startsOn,
      dueOn,
      metOn: clock.metOn,
      endsOn: clock.endsOn,
      endedBy: clock.endedBy,
      because: [clock.trigger, ...(clock.because ?? []), ...(clock.metBy ? [clock.metBy] : [])],
      attempts: [],
      cannotTell: dueOn === null ? [...missing, 'bank holidays of that year'] : missing,
    };
  }

  return {
    ...rule,
    kind: 'duty',
    duties: (facts, local) =>
      clocks(facts)
        .filter((clock) => binds(clock.startsOn))
        .map((clock) => dutyOf(clock, local)),
  };
}
