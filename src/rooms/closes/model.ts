/** When a month is closed, which days its figures are of, and how two lists differ. Pure. */
import { createHash } from 'node:crypto';
import { addMonths, type Day, dayOf, lastDayOfMonth, partsOf, returnYearOf, returnYearSpan } from '../../ground/day.ts';
import { addWorkingDays } from '../../ground/working-days.ts';
import { countsOnce, type Measure, type Member, type Window } from '../measures/model.ts';

/** A month, by its first day. */
export type Close = { readonly month: Day; readonly madeOn: Day; readonly isLate: boolean };

const WORKING_DAYS = 5;

export function monthOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1);
}

/** The fifth working day after the month; undefined where bank holidays are not known. */
export function closingDayOf(month: Day): Day | undefined {
  return addWorkingDays(lastDayOfMonth(month), WORKING_DAYS);
}

/** The months to be closed by a day, the oldest first, from the one that holds `from` on. */
export function monthsDue(from: Day, closed: ReadonlySet<Day>, on: Day): readonly Day[] {
  const due: Day[] = [];
  for (let month = monthOf(from); month < on; month = addMonths(month, 1)) {
    const closingDay = closingDayOf(month);
    if (closingDay !== undefined && closingDay <= on && !closed.has(month)) due.push(month);
  }
  return due;
}

/** A stock as at the last day. A flow from 1 April, as pages show it, and in the month itself, as trends are drawn. */
export function closedWindows({ shape }: Pick<Measure, 'shape'>, month: Day): readonly Window[] {
  const last = lastDayOfMonth(month);
  if (shape === 'stock') return [{ first: last, last }];
  const april = returnYearSpan(returnYearOf(month)).first;
  return april === month
    ? [{ first: month, last }]
    : [
        { first: april, last },
        { first: month, last },
      ];
}

/** Under which days a figure asked for was closed, if its last day ends a month and its first is one of those kept. */
export function closedWindowOf(measure: Measure, { first, last }: Window): Window | undefined {
  if (last !== lastDayOfMonth(last)) return undefined;
  return closedWindows(measure, monthOf(last)).find((window) => measure.shape === 'stock' || window.first === first);
}

/** Changes with any word or number of the definition: figures on two versions are not the same thing counted twice. */
export function versionOf(measure: Measure): string {
  return createHash('sha256').update(JSON.stringify(measure)).digest('hex').slice(0, 12);
}

export type Difference = {
  readonly joined: readonly Member[];
  readonly left: readonly Member[];
  readonly changed: readonly { readonly was: Member; readonly now: Member }[];
};

/** What makes two lists differ, so that then − left + joined = now. A person counted once is one line, whatever for. */
export function differenceOf(measure: Measure, was: readonly Member[], now: readonly Member[]): Difference {
  const nameOf = countsOnce(measure)
    ? ({ personId }: Member) => personId
    : ({ personId, because }: Member) => `${personId} ${because}`;
  const [before, after] = [Map.groupBy(was, nameOf), Map.groupBy(now, nameOf)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const pairs = names.map((name) => ({ was: before.get(name) ?? [], is: after.get(name) ?? [] }));
  return {
    joined: pairs.flatMap(({ was, is }) => is.slice(was.length)),
    left: pairs.flatMap(({ was, is }) => was.slice(is.length)),
    changed: pairs.flatMap(({ was, is }) =>
      was.flatMap((member, index) => {
        const other = is[index];
        return other === undefined || other.answer === member.answer ? [] : [{ was: member, now: other }];
      }),
    ),
  };
}

/** How many lines of two lists differ. */
export function sizeOf({ joined, left, changed }: Difference): number {
  return joined.length + left.length + changed.length;
}
