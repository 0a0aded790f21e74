/** What of a plan a change touches: the goals that were ticked, what the plan rests on that the change is about, and their matters. */
import { findMatter, type MatterText } from './matters.ts';
import type { Contingency, Goal, Plan, PlanInFull } from './model.ts';
import { type Touching, touchedBy } from './what-a-change-touches.ts';
import { isRestsOn, RESTS_ON } from './what-it-rests-on.ts';

export type Touched = {
  readonly goals: readonly Goal[];
  readonly contingencies: readonly Contingency[];
  readonly matters: readonly MatterText[];
};

/** Of a change that may touch anything only what was ticked is touched: the rest stands as it is. */
export function touchedOf(plan: PlanInFull & Pick<Plan, 'touched'>, change: Touching): Touched {
  const goals = plan.goals.filter(({ origin }) => plan.touched?.includes(origin) === true);
  const about = touchedBy(change);
  const isAnything = about.length === Object.keys(RESTS_ON).length;
  const ofGoals = new Set(goals.map(({ matter }) => matter));
  const contingencies = plan.contingencies.filter(
    ({ restsOn }) =>
      isRestsOn(restsOn) &&
      (isAnything ? RESTS_ON[restsOn].of.some((matter) => ofGoals.has(matter)) : about.includes(restsOn)),
  );
  const keys = new Set([
    ...ofGoals,
    ...contingencies.flatMap(({ restsOn }) => (isRestsOn(restsOn) ? [...RESTS_ON[restsOn].of] : [])),
  ]);
  const matters = [...keys]
    .filter((key) => plan.takenOut.every(({ matter }) => matter !== key))
    .flatMap((key) => findMatter(plan.kind, key) ?? []);
  return { goals, contingencies, matters };
}

/** Which goals are offered as touched: those under what the change is about. */
export function likelyTouched(plan: PlanInFull, change: Touching): readonly string[] {
  const about = touchedBy(change);
  if (about.length === Object.keys(RESTS_ON).length) return [];
  const matters = new Set(about.flatMap((key): readonly string[] => RESTS_ON[key].of));
  return plan.goals.filter(({ matter }) => matters.has(matter)).map(({ origin }) => origin);
}
