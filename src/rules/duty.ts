/**
 * A duty: what is owed to one person from one event, worked out from facts and from nothing else.
 * Nothing in it depends on today; `statusOn` says what it is on any day, past or future.
 */
import type { Day } from '../ground/day.ts';
import type { FactReference } from './facts.ts';

/** Beside the facts a duty rests on: it was owed already when the council began to keep its rule, and is owed anew from that day. */
export const OWED_ANEW = 'kept-here:anew';
/** And: its clock ran already on the first day on which the rule was in force. */
export const SINCE_IN_FORCE = 'in-force:first-day';

export type Duty = {
  /** The fact that started the clock; with the rule and the person it is the duty's key. */
  readonly trigger: FactReference;
  readonly opensOn: Day;
  /** null where it cannot be told. */
  readonly dueOn: Day | null;
  readonly metOn: Day | null;
  /** The day it stopped being owed: leaving care, a death, a successor. */
  readonly endsOn: Day | null;
  readonly endedBy: FactReference | null;
  readonly because: readonly FactReference[];
  readonly attempts: readonly FactReference[];
  /** What is missing, in words: "date of birth". */
  readonly cannotTell: readonly string[];
};

export const DUTY_STATUSES = {
  'not-yet': 'Not yet',
  met: 'Met',
  'met-late': 'Met late',
  'ended-in-time': 'Ended in time',
  missed: 'Missed',
  'cannot-tell': 'Cannot tell',
  due: 'Due',
  overdue: 'Overdue',
} as const;
export type DutyStatus = keyof typeof DUTY_STATUSES;

/** Days are closed–open; the first line that fits is the answer. A duty is in time until the end of the day it is due. */
export function statusOn(
  duty: Pick<Duty, 'opensOn' | 'dueOn' | 'metOn' | 'endsOn' | 'cannotTell'>,
  on: Day,
): DutyStatus {
  const { opensOn, dueOn, metOn, endsOn, cannotTell } = duty;
  if (on < opensOn) return 'not-yet';
  if (metOn !== null && metOn <= on) return dueOn === null ? 'cannot-tell' : metOn <= dueOn ? 'met' : 'met-late';
  if (endsOn !== null && endsOn <= on)
    return dueOn === null ? 'cannot-tell' : endsOn <= dueOn ? 'ended-in-time' : 'missed';
  if (cannotTell.length > 0 || dueOn === null) return 'cannot-tell';
  return on <= dueOn ? 'due' : 'overdue';
}

/** A stretch of time a person had a status, closed–open: looked after, eligible child. */
export type Spell = {
  readonly trigger: FactReference;
  readonly from: Day;
  readonly to: Day | null;
  readonly because: readonly FactReference[];
  readonly cannotTell: readonly string[];
};
