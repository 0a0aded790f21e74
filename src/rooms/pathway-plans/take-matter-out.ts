/**
 * A matter that somebody wants no more help with is taken out of a plan that is theirs to ask for. It is theirs to say: no worker
 * takes one out, and no plan whose matters the law names loses any. What stood in it stays in the version before.
 */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import { isStanding } from '../promises/model.ts';
import { type KeptPromise, promiseOfStep } from './carry-forward.ts';
import { findMatter, MATTERS, mattersOf } from './matters.ts';
import type { Contingency, Goal, PlanInFull, PlanMatter, Step, TakenOut, Voice } from './model.ts';
import { isRestsOn, RESTS_ON } from './what-it-rests-on.ts';

/** What goes with a matter. */
export type OfMatter = {
  readonly row: PlanMatter | undefined;
  readonly goals: readonly Goal[];
  readonly steps: readonly Step[];
  /** What happens if it fails, where nothing else in the plan rests on that. */
  readonly contingencies: readonly Contingency[];
};

export const mayTakeOut = ({ kind }: Pick<PlanInFull, 'kind'>): boolean => !MATTERS[kind].isEach;

/** Undefined where the plan does not speak of it. */
export function findOfMatter(plan: PlanInFull, key: string): OfMatter | undefined {
  const row = plan.matters.find(({ matter }) => matter === key);
  const goals = plan.goals.filter(({ matter }) => matter === key);
  if (row === undefined && goals.length === 0) return undefined;
  const left = plan.goals.filter(({ matter }) => matter !== key);
  const spoken = new Set([...plan.matters, ...left].map(({ matter }) => matter).filter((matter) => matter !== key));
  const steps = plan.steps.filter(({ goalId }) => goals.some(({ id }) => id === goalId));
  const contingencies = plan.contingencies.filter(({ restsOn }) => {
    if (!isRestsOn(restsOn)) return false;
    const of: readonly string[] = RESTS_ON[restsOn].of;
    return of.includes(key) && !of.some((each) => spoken.has(each)) && left.every((goal) => goal.restsOn !== restsOn);
  });
  return { row, goals, steps, contingencies };
}

/** What was promised under it and is still to be kept. */
export function stillPromised(
  { steps }: Pick<OfMatter, 'steps'>,
  promises: readonly KeptPromise[],
  on: Day,
): readonly KeptPromise[] {
  return steps.flatMap((step) => {
    const promise = promiseOfStep(step, promises);
    return promise !== undefined && isStanding(promise, on) ? [promise] : [];
  });
}

/** What ends as the plan is given, because it was promised under a matter they want no more help with; with why. */
export function promisesThatEnd(
  { takenOut, kind }: Pick<PlanInFull, 'takenOut' | 'kind'>,
  before: PlanInFull | undefined,
  promises: readonly KeptPromise[],
  on: Day,
): readonly { readonly id: string; readonly because: string }[] {
  return takenOut.flatMap(({ matter, promises: become, because }) => {
    const was = before === undefined || become !== 'end' ? undefined : findOfMatter(before, matter);
    const title = findMatter(kind, matter)?.title ?? matter;
    return was === undefined
      ? []
      : stillPromised(was, promises, on).map(({ id }) => ({
          id,
          because: `No more help was wanted with this (${title}): ${because}`,
        }));
  });
}

/** Where nothing can be written in it as long as it stands outside. */
export function refuseTakenOut(
  { takenOut }: Pick<PlanInFull, 'takenOut'>,
  key: string,
  field: string,
): { readonly field: string; readonly sentence: string } | undefined {
  return takenOut.some(({ matter }) => matter === key)
    ? { field, sentence: 'It was taken out of the plan, as they asked. Put it back first' }
    : undefined;
}

export type TakenOutView = {
  readonly key: string;
  readonly title: string;
  /** `Taken out on 31 March 2022, as they asked, because …` */
  readonly words: string;
  readonly theySaid: string | null;
};

const ASKED: Readonly<Record<Voice, Readonly<Record<TakenOut['asked'], string>>>> = {
  'of-them': { them: 'as they asked', 'for-them': 'as somebody they trust asked for them' },
  'to-them': { them: 'as you asked', 'for-them': 'as somebody you trust asked for you' },
};
const PROMISED = {
  'go-on': ' What was promised stays promised.',
  end: ' What was promised ends with it.',
} as const;

export const outWords = ({ outOn, asked, because }: TakenOut, voice: Voice = 'of-them'): string =>
  `Taken out on ${wordsOf(outOn)}, ${ASKED[voice][asked]}, because: ${because.replace(/[.!?]$/, '')}.`;

/** In the order of the matters of its kind. */
export const takenOutView = ({ kind, takenOut }: PlanInFull, voice: Voice): readonly TakenOutView[] =>
  mattersOf(kind).flatMap(({ key, title }) =>
    takenOut
      .filter(({ matter }) => matter === key)
      .map((out) => ({
        key,
        title,
        words: `${outWords(out, voice)}${out.promises === null ? '' : PROMISED[out.promises]}`,
        theySaid: out.theySaid,
      })),
  );

/** Of two versions: what was taken out since the first and is not in the second, the last time it was. */
export function takenOutBetween(
  plans: readonly PlanInFull[],
  before: PlanInFull,
  after: PlanInFull,
): readonly TakenOut[] {
  const outs = plans
    .filter(({ number, setAsideOn }) => number > before.number && number <= after.number && setAsideOn === null)
    .flatMap(({ takenOut }) => takenOut)
    .filter(({ matter }) => findOfMatter(after, matter) === undefined);
  return outs.filter(({ matter }, index) => outs.findLastIndex((one) => one.matter === matter) === index);
}
