/**
 * What a new version begins with: everything the one before it says. Of its steps those that are still to be kept, as they
 * stand by now; what was kept is behind them, and no step is promised a second time.
 */
import { newId } from '../../ground/ids.ts';
import type { Agreed, Promised } from '../promises/model.ts';
import type { PlanInFull, Step } from './model.ts';

export type KeptPromise = Promised & { readonly id: string };
export type Carried = Pick<PlanInFull, 'matters' | 'contingencies' | 'goals' | 'steps'>;

const isSettled = ({ keptOn, changedOn, toldOn }: Agreed): boolean =>
  keptOn !== null || changedOn !== null || toldOn !== null;

/** The promise a step became, or what that was changed to with them since. */
export function promiseOfStep(
  { promiseId }: Pick<Step, 'promiseId'>,
  promises: readonly KeptPromise[],
): KeptPromise | undefined {
  let promise = promises.find(({ id }) => id === promiseId);
  for (let next = promise; next !== undefined; ) {
    promise = next;
    const { id } = next;
    next = promises.find(({ changedFrom }) => changedFrom === id);
  }
  return promise;
}

export function carriedForward(from: PlanInFull, promises: readonly KeptPromise[], planId: string): Carried {
  const again = <Row extends { readonly id: string; readonly planId: string }>(row: Row): Row => ({
    ...row,
    id: newId(),
    planId,
  });
  const goals = from.goals.map((goal) => ({ ...again(goal), before: goal.id }));
  const steps = from.steps.flatMap((step): readonly Step[] => {
    const goal = goals.find(({ before }) => before === step.goalId);
    if (goal === undefined) return [];
    const promise = promiseOfStep(step, promises);
    if (promise === undefined) return [{ ...again(step), goalId: goal.id }];
    if (isSettled(promise)) return [];
    const { what, who, staffId, named, dueOn, id: promiseId } = promise;
    return [{ ...again(step), goalId: goal.id, what, who, staffId, named, dueOn, promiseId }];
  });
  return {
    // What went well was said of the time before.
    matters: from.matters.map((matter) => ({ ...again(matter), wentWell: null })),
    contingencies: from.contingencies.map(again),
    goals: goals.map(({ before: _, ...goal }) => goal),
    steps,
  };
}
