/**
 * The short form of a duty rule: a clock that starts with an event, and one deadline. A rule says which events start
 * clocks and what stops them; what a duty looks like is written here once.
 */
import { addDays, addMonths, addWeeks, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { addWorkingDays } from '../ground/working-days.ts';
import { type Duty, SINCE_IN_FORCE } from './duty.ts';
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
  /** Where one rule has several deadlines (under 5, from 5); otherwise the rule's own. */
  readonly dueBy?: Deadline;
};

/** The last day in time; where it cannot be worked out, what is missing, in words. */
export type Deadline = (startsOn: Day, local: LocalValues) => Day | CannotTell;
type CannotTell = { readonly missing: string };

const counted =
  (count: (startsOn: Day, howMany: number) => Day | undefined) =>
  (setting: string): Deadline =>
  (startsOn, local) => {
    const howMany = local.value(setting, startsOn);
    if (howMany === null) return { missing: 'a day set by the council' };
    return count(startsOn, howMany) ?? { missing: 'bank holidays of that year' };
  };

export const workingDaysAfter = counted(addWorkingDays);
export const daysAfter = counted(addDays);
export const weeksAfter = counted(addWeeks);
export const monthsAfter = counted(addMonths);

/** The very day the clock starts: what has to be there from then on. */
export const thatDay: Deadline = (startsOn) => startsOn;

type Timescale = Omit<DutyRule, 'kind' | 'duties'> & {
  readonly clocks: (facts: Facts) => readonly Clock[];
  readonly dueBy: Deadline;
};

export function timescale({ clocks, dueBy, ...rule }: Timescale): DutyRule {
  const inForce = rule.versions.map(({ from, to }) => ({ from: day(from), to: to === undefined ? null : day(to) }));
  const binds = (startsOn: Day): boolean =>
    inForce.some(({ from, to }) => from <= startsOn && (to === null || startsOn < to));

  /** What is asked again and again is asked from its first day in force also of those for whom the clock ran already. */
  function sinceInForce(clock: Clock): Clock {
    const first = inForce[0]?.from;
    const ranThen =
      rule.recurs === true &&
      first !== undefined &&
      clock.startsOn < first &&
      (clock.metOn === null || clock.metOn >= first) &&
      (clock.endsOn === null || clock.endsOn > first);
    return ranThen ? { ...clock, startsOn: first, because: [...(clock.because ?? []), SINCE_IN_FORCE] } : clock;
  }

  function dutyOf(clock: Clock, local: LocalValues): Duty {
    const due = (clock.dueBy ?? dueBy)(clock.startsOn, local);
    const isKnown = typeof due === 'number';
    const missing = clock.missing ?? [];
    return {
      trigger: clock.trigger,
      opensOn: clock.startsOn,
      dueOn: isKnown ? due : null,
      metOn: clock.metOn,
      endsOn: clock.endsOn,
      endedBy: clock.endedBy,
      because: [clock.trigger, ...(clock.because ?? []), ...(clock.metBy ? [clock.metBy] : [])],
      attempts: [],
      cannotTell: isKnown ? missing : [...missing, due.missing],
    };
  }

  return {
    ...rule,
    kind: 'duty',
    duties: (facts, local) =>
      clocks(facts)
        .map(sinceInForce)
        .filter((clock) => binds(clock.startsOn))
        .map((clock) => dutyOf(clock, local)),
  };
}
