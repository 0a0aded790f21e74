/** What a change asks of the plan in force, and what was started of it, a line each. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { entryWords } from '../../../rules/entry-kinds.ts';
import type { Entry } from '../../../rules/facts.ts';
import { isOpen, type Opening } from '../openings.ts';
import { changesSince, touchedBy } from '../what-a-change-touches.ts';
import { RESTS_ON, type RestsOn } from '../what-it-rests-on.ts';
import { pathOfPlan, type PlanStanding } from './plan-form.ts';

export type ChangeLine = {
  /** `A change was recorded on 12 March 2025`: its kind is on the record, and not in lists. */
  readonly words: string;
  readonly rests: readonly {
    readonly words: string;
    readonly triggerIs: string;
    readonly fallback: string;
    /** How it stands where it was checked already; null where nobody has. */
    readonly standing: string | null;
    readonly href: string | null;
  }[];
};
export type OpeningLine = {
  readonly fallback: string;
  readonly words: string;
  readonly theyWant: string;
  /** Where it is stood down; null where it cannot be. */
  readonly href: string | null;
};

export function changeLines(
  plan: PlanStanding,
  entries: readonly Entry[],
  openings: readonly Opening[],
  mayWrite: boolean,
  on: Day,
): readonly ChangeLine[] {
  return changesSince(entries, plan.givenOn ?? on, on).map((change): ChangeLine => {
    const touched = touchedBy(change);
    return {
      words: `${entryWords(change.kind).words}, ${wordsOf(change.on)}`,
      rests: plan.contingencies
        .filter(({ restsOn }) => touched.includes(restsOn as RestsOn))
        .map(({ id, restsOn, triggerIs, fallback }) => {
          const own = openings.findLast(
            ({ contingencyId, changeId }) => contingencyId === id && changeId === change.id,
          );
          const isStarted = openings.some((one) => one.contingencyId === id && isOpen(one));
          return {
            words: RESTS_ON[restsOn as RestsOn].words,
            triggerIs,
            fallback,
            standing: own === undefined ? null : standingOf(own),
            href:
              mayWrite && !isStarted && (own === undefined || own.heldBecause !== null)
                ? `${pathOfPlan(plan.personId, plan.id)}/start/${restsOn}?change=${change.id}`
                : null,
          };
        }),
    };
  });
}

/** What goes on first, the latest first; then what was stood down. */
export function openingLines(
  plans: readonly PlanStanding[],
  openings: readonly Opening[],
  mayWrite: boolean,
): readonly OpeningLine[] {
  return openings
    .filter(({ promiseId }) => promiseId !== null)
    .toReversed()
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
    .flatMap((opening): readonly OpeningLine[] => {
      const plan = plans.find(({ id }) => id === opening.planId);
      const of = plan?.contingencies.find(({ id }) => id === opening.contingencyId);
      if (plan === undefined || of === undefined) return [];
      const { id, theyWant } = opening;
      const href = mayWrite && isOpen(opening) ? `${pathOfPlan(plan.personId, plan.id)}/stand-down/${id}` : null;
      return [{ fallback: of.fallback, words: standingOf(opening), theyWant, href }];
    });
}

/** `Started on 12 March 2025`, `Held on …: …`, `Started on …, and not needed any more from …: …` */
function standingOf({ checkedOn, heldBecause, stoodDownOn, stoodDownBecause }: Opening): string {
  if (heldBecause !== null) return `Held on ${wordsOf(checkedOn)}: ${heldBecause}`;
  if (stoodDownOn === null) return `Started on ${wordsOf(checkedOn)}`;
  return `Started on ${wordsOf(checkedOn)}, and not needed any more from ${wordsOf(stoodDownOn)}: ${stoodDownBecause}`;
}
