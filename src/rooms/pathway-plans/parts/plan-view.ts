/** One version of a plan as it is read, on its page and on paper: matter by matter, with its goals and their steps. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { isStanding, standingWords, whoWords } from '../../promises/model.ts';
import { type KeptPromise, promiseOfStep } from '../carry-forward.ts';
import { mattersOf } from '../matters.ts';
import { byWhenWords, type Goal, type PlanInFull, VIEW_KNOWN, WRITTEN_HOW } from '../model.ts';
import { RESTS_ON, type RestsOn } from '../what-it-rests-on.ts';

export type StepView = {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  /** `By 3 April 2026`, `Kept on …` */
  readonly standing: string;
  /** It is a promise already: what becomes of it is said there. */
  readonly promiseId: string | null;
};
export type GoalView = {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly shownBy: string;
  readonly ifFails: string;
  readonly steps: readonly StepView[];
  /** Kept, changed or told: one fold away. */
  readonly settled: readonly StepView[];
};
export type MatterView = {
  readonly key: string;
  readonly title: string;
  readonly nowLine: string | null;
  readonly theySay: string | null;
  readonly theyWant: string | null;
  readonly wentWell: string | null;
  readonly goals: readonly GoalView[];
  readonly isEmpty: boolean;
};
export type RestsOnView = {
  readonly key: RestsOn;
  readonly words: string;
  readonly isAlways: boolean;
  readonly plan: {
    readonly triggerIs: string;
    readonly fallback: string;
    readonly who: string;
    readonly byWhen: string;
    readonly asks: string | null;
  } | null;
};
export type Line = { readonly label: string; readonly text: string };
export type PlanView = {
  readonly matters: readonly MatterView[];
  readonly restsOn: readonly RestsOnView[];
  readonly how: readonly Line[];
  readonly view: readonly Line[];
  readonly offered: string | null;
};

export function planView(plan: PlanInFull, promises: readonly KeptPromise[], on: Day): PlanView {
  return {
    matters: mattersOf(plan.kind).map(({ key, title }): MatterView => {
      const row = plan.matters.find(({ matter }) => matter === key);
      const goals = plan.goals.filter(({ matter }) => matter === key).map((goal) => goalView(goal, plan, promises, on));
      const { nowLine = null, theySay = null, theyWant = null, wentWell = null } = row ?? {};
      return {
        key,
        title,
        nowLine,
        theySay,
        theyWant,
        wentWell,
        goals,
        isEmpty: row === undefined && goals.length === 0,
      };
    }),
    restsOn: restsOnOf(plan),
    how: howLines(plan),
    view: viewLines(plan),
    offered: plan.offered,
  };
}

function goalView(goal: Goal, { steps }: PlanInFull, promises: readonly KeptPromise[], on: Day): GoalView {
  const views = steps
    .filter(({ goalId }) => goalId === goal.id)
    .map((step) => {
      const promise = promiseOfStep(step, promises);
      const { what, dueOn } = promise ?? step;
      const view: StepView = {
        id: step.id,
        what,
        who: whoWords(promise ?? step),
        standing: promise === undefined ? `By ${wordsOf(dueOn)}` : standingWords(promise, on),
        promiseId: promise?.id ?? null,
      };
      return { view, isOpen: promise === undefined || isStanding(promise, on) };
    });
  return {
    id: goal.id,
    what: goal.what,
    why: goal.why,
    shownBy: goal.shownBy,
    ifFails: ifFailsWords(goal),
    steps: views.filter(({ isOpen }) => isOpen).map(({ view }) => view),
    settled: views.filter(({ isOpen }) => !isOpen).map(({ view }) => view),
  };
}

/** `Their nan is asked to have him for a week. Aisha Khan does it by 3 April 2026.` */
function ifFailsWords({ ifFails, fallback, fallbackWho, fallbackBy, restsOn, noneBecause }: Goal): string {
  if (ifFails === 'none') return `Nothing is needed: ${noneBecause}`;
  if (ifFails === 'plan') return `What the plan says under “${RESTS_ON[restsOn as RestsOn].words}”.`;
  return `${fallback} (${fallbackWho}, by ${fallbackBy === null ? '' : wordsOf(fallbackBy)})`;
}

function restsOnOf({ contingencies }: PlanInFull): readonly RestsOnView[] {
  return (Object.keys(RESTS_ON) as RestsOn[]).map((key): RestsOnView => {
    const found = contingencies.find(({ restsOn }) => restsOn === key);
    const { words, isAlways } = RESTS_ON[key];
    if (found === undefined) return { key, words, isAlways, plan: null };
    const { triggerIs, fallback, asks } = found;
    return {
      key,
      words,
      isAlways,
      plan: { triggerIs, fallback, who: whoWords(found), byWhen: byWhenWords(found), asks },
    };
  });
}

const line = (label: string, text: string | null): readonly Line[] => (text === null ? [] : [{ label, text }]);

function howLines(plan: PlanInFull): readonly Line[] {
  return [
    ...line('Who is responsible for it', plan.responsible),
    ...line('What the council decided', plan.decision),
    ...line('Who took part', plan.tookPart),
    ...line('How it was written', plan.writtenHow === null ? null : WRITTEN_HOW[plan.writtenHow]),
    ...line('Why without them', plan.withoutBecause),
    ...line('Where', plan.writtenWhere),
    ...line('Told in writing how it is done', plan.toldOn === null ? null : wordsOf(plan.toldOn)),
    ...line('Who else was asked', plan.whoIsAsked),
    ...line('What they said no to', plan.saidNoTo),
  ];
}

const viewLines = ({ viewKnown, viewWords }: PlanInFull): readonly Line[] => [
  ...line('How their view is known', viewKnown === null ? null : VIEW_KNOWN[viewKnown]),
  ...line(viewKnown === 'not-known' ? 'Why' : 'What they say', viewWords),
];
