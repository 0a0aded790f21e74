/** What a change asks of the plan in force, and what was started of it, a line each. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { choiceWords, entryWords, NOTICE_OF, wordsInLists } from '../../../rules/entry-kinds.ts';
import { withdrawalsOf } from '../../../rules/leaving-care/notices.ts';
import type { AskedEntry } from '../changes-to-ask.ts';
import { isOpen, type Opening } from '../openings.ts';
import { changesSince, touchedBy } from '../what-a-change-touches.ts';
import { RESTS_ON, type RestsOn } from '../what-it-rests-on.ts';
import { type PlanStanding, pathOfPlan } from './plan-form.ts';

export type ChangeLine = {
  /** Where it is asked whether the plan needs to change; null for whoever may not say. */
  readonly askHref: string | null;
  /** `A change, 12 March 2025`: its kind is on the record for those who read it, and not in lists. */
  readonly words: string;
  /** Where whoever reads it finds what it was; null where that says nothing more. */
  readonly toldHref: string | null;
  /** What it was is read by fewer people, and not by whoever asks: then nothing says what it touches. */
  readonly isUntold: boolean;
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
  /** For which change, and of a notice whether it was withdrawn since; null where whoever reads this does not read that. */
  readonly startedFor: string | null;
  readonly theyWant: string;
  /** Where it is stood down; null where it cannot be. */
  readonly href: string | null;
};

/** `Notice to leave where they live: that a placement ends, 12 March 2025`: two of one day are told apart. */
function changeWords({ kind, on, details }: AskedEntry): string {
  const of = kind === 'notice' ? choiceWords(kind, NOTICE_OF, details[NOTICE_OF] ?? '') : undefined;
  return `${wordsInLists(kind)}${of === undefined ? '' : `: ${of.charAt(0).toLowerCase()}${of.slice(1)}`}, ${wordsOf(on)}`;
}

export function changeLines(
  plan: PlanStanding,
  plans: readonly PlanStanding[],
  entries: readonly AskedEntry[],
  openings: readonly Opening[],
  mayWrite: boolean,
  on: Day,
): readonly ChangeLine[] {
  return changesSince(
    entries,
    plan.givenOn ?? on,
    on,
    plans.map(({ changeId }) => changeId),
  ).map((change): ChangeLine => {
    const touched = touchedBy(change);
    return {
      askHref: mayWrite ? `${pathOfPlan(plan.personId, plan.id)}/changed/${change.id}` : null,
      words: changeWords(change),
      toldHref:
        entryWords(change.kind).part !== undefined && change.isUntold !== true
          ? `/people/${plan.personId}/entries/${change.id}`
          : null,
      isUntold: change.isUntold === true,
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
  entries: readonly AskedEntry[],
  mayWrite: boolean,
): readonly OpeningLine[] {
  const withdrawnBy = withdrawalsOf(entries);
  const startedFor = ({ changeId }: Opening): string | null => {
    const change = entries.find(({ id }) => id === changeId);
    // What was started for a change would say what it was to whoever does not read that.
    if (change === undefined || change.isUntold === true) return null;
    const withdrawal = withdrawnBy.get(change.id);
    return `Started for: ${changeWords(change)}.${withdrawal === undefined ? '' : ` That notice was withdrawn on ${wordsOf(withdrawal.on)}.`}`;
  };
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
      return [{ fallback: of.fallback, words: standingOf(opening), startedFor: startedFor(opening), theyWant, href }];
    });
}

/** `Started on 12 March 2025`, `Held on …: …`, `Started on …, and not needed any more from …: …` */
function standingOf({ checkedOn, heldBecause, stoodDownOn, stoodDownBecause }: Opening): string {
  if (heldBecause !== null) return `Held on ${wordsOf(checkedOn)}: ${heldBecause}`;
  if (stoodDownOn === null) return `Started on ${wordsOf(checkedOn)}`;
  return `Started on ${wordsOf(checkedOn)}, and not needed any more from ${wordsOf(stoodDownOn)}: ${stoodDownBecause}`;
}
