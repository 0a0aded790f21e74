/** What is owed to somebody on a day: what should happen next and why, and what should have happened and did not. */
import { addDays, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { type DutyStatus, statusOn } from '../../../rules/duty.ts';
import { rules } from '../../../rules/index.ts';
import { type Rule, standingWords } from '../../../rules/rule.ts';
import { type DutyOf, isOpen, whyInWords } from '../model.ts';

export type OwedLine = {
  readonly title: string;
  readonly status: DutyStatus;
  readonly dueOn: Day | null;
  readonly metOn: Day | null;
  readonly why: string;
  readonly standing: string;
  readonly ruleId: string;
  /** The verb of the page that records the fact which meets it. */
  readonly recordAs: 'reviews' | 'visits' | null;
};

export type Owed = {
  readonly next: readonly OwedLine[];
  readonly notInTime: readonly OwedLine[];
  /** Met, or no longer owed, by the day it was due. */
  readonly inTime: number;
  readonly overdue: number;
  readonly missing: readonly string[];
};

/** Said wherever something is overdue: it is the council that is late. */
export const LATENESS_IS_OURS = 'Overdue means that the council is late. It says nothing about the young person.';

/** Law before local standard on the same day; the earliest day first, what has no day last. */
export function owedTo(duties: readonly DutyOf[], on: Day): Owed {
  const lines = duties.flatMap((duty) => {
    const rule = rules.find(({ id }) => id === duty.rule);
    return rule === undefined ? [] : [{ duty, rule, status: statusOn(duty, on) }];
  });
  const open = lines
    .filter(({ status }) => isOpen(status))
    .toSorted((a, b) => byDay(a.duty, b.duty) || byStanding(a.rule, b.rule));
  const late = lines
    .filter(({ status }) => status === 'met-late' || status === 'missed')
    .toSorted((a, b) => byDay(b.duty, a.duty));
  return {
    next: open.map(({ duty, rule, status }) => lineOf(duty, rule, status, on)),
    notInTime: late.map(({ duty, rule, status }) => lineOf(duty, rule, status, on)),
    inTime: lines.filter(({ status }) => status === 'met' || status === 'ended-in-time').length,
    overdue: open.filter(({ status }) => status === 'overdue').length,
    missing: [...new Set(open.flatMap(({ duty }) => duty.cannotTell))],
  };
}

/** What stands where nothing was late. What is overdue was not in time either, and of what nobody can tell nobody can say so. */
export function nothingLateWords({ next, overdue, inTime }: Owed): string {
  const apart = [
    ...(overdue > 0 ? ['what is overdue now'] : []),
    ...(next.some(({ status }) => status === 'cannot-tell') ? ['what nobody can tell'] : []),
  ].join(' and ');
  if (inTime === 0) return `Nothing ${apart === '' ? '' : 'else '}that is kept here has fallen due yet.`;
  return apart === '' ? 'Everything that fell due was in time.' : `Apart from ${apart}, everything was in time.`;
}

/** What falls due by then, the overdue included; what cannot be told stands in *facts missing*. */
export function dueWithin({ next }: Owed, on: Day, days: number): readonly OwedLine[] {
  return next.filter(({ dueOn, status }) => status !== 'cannot-tell' && dueOn !== null && dueOn <= addDays(on, days));
}

export function owedByPerson(duties: readonly DutyOf[], on: Day): ReadonlyMap<PersonId, Owed> {
  return new Map(
    [...Map.groupBy(duties, ({ personId }) => personId)].map(([person, theirs]) => [person, owedTo(theirs, on)]),
  );
}

function lineOf(duty: DutyOf, rule: Rule, status: DutyStatus, on: Day): OwedLine {
  const actions = rule.kind === 'duty' ? rule.metBy.actions : [];
  return {
    title: rule.title,
    status,
    dueOn: duty.dueOn,
    metOn: duty.metOn,
    why: whyInWords(duty, on),
    standing: standingWords(rule),
    ruleId: rule.id,
    recordAs: actions.includes('record-review-held') ? 'reviews' : actions.includes('record-visit') ? 'visits' : null,
  };
}

const FAR = Number.MAX_SAFE_INTEGER;
const byDay = (a: DutyOf, b: DutyOf): number => (a.dueOn ?? FAR) - (b.dueOn ?? FAR);
const STANDINGS: readonly Rule['standing'][] = ['statute', 'guidance', 'return', 'local'];
const byStanding = (a: Rule, b: Rule): number => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
