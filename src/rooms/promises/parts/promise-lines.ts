/** What was agreed with somebody, a line each: what of it is still to be kept first, the earliest due first. */
import type { Day } from '../../../ground/day.ts';
import type { PromiseOf } from '../facts.ts';
import { isStanding, standingWords, whoWords } from '../model.ts';

export type PromiseLine = {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly dueOn: Day;
  /** `By 3 April 2022` */
  readonly standing: string;
};
export type PromiseLines = { readonly open: readonly PromiseLine[]; readonly settled: readonly PromiseLine[] };

/** After a death nothing is still to be kept. */
export function promiseLines(promises: readonly PromiseOf[], on: Day, diedOn: Day | null = null): PromiseLines {
  const made = promises.filter(({ madeOn }) => madeOn <= on);
  const isEnded = (promise: PromiseOf): boolean => diedOn !== null && isStanding(promise, on);
  const isOpen = (promise: PromiseOf): boolean => isStanding(promise, on) && !isEnded(promise);
  const lineOf = (promise: PromiseOf): PromiseLine => ({
    id: promise.id,
    what: promise.what,
    who: whoWords(promise),
    dueOn: promise.dueOn,
    standing: isEnded(promise) ? 'Ended when they died' : standingWords(promise, on),
  });
  return {
    open: made.filter(isOpen).map(lineOf),
    settled: made
      .filter((promise) => !isOpen(promise))
      .map(lineOf)
      .toReversed(),
  };
}
