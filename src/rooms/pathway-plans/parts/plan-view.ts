/** One version of a plan as it is read, on its page and on paper: matter by matter, with its goals and their steps. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { isStanding, type Promised, standingWords, type Who, whoWords } from '../../promises/model.ts';
import { type KeptPromise, promiseOfStep } from '../carry-forward.ts';
import { MATTERS, mattersOf } from '../matters.ts';
import { byWhenWords, type Goal, type PlanInFull, VIEW_KNOWN, type Voice, WRITTEN_HOW } from '../model.ts';
import { type TakenOutView, takenOutView } from '../take-matter-out.ts';
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
  readonly isTakenOut: boolean;
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
/** What each line is called. */
export type Says = { readonly say: string; readonly want: string; readonly view: string; readonly noMore: string };
const SAYS: Readonly<Record<Voice, Says>> = {
  'of-them': {
    say: 'What they say',
    want: 'What they want',
    view: 'What they think of it',
    noMore: 'What they want no more help with',
  },
  'to-them': {
    say: 'What you say',
    want: 'What you want',
    view: 'What you think of it',
    noMore: 'What you want no more help with',
  },
};

export type PlanView = {
  /** Whether each matter is asked of it, or only those they want help with; and what they asked for. */
  readonly isEach: boolean;
  readonly askedFor: Line | null;
  readonly says: Says;
  readonly matters: readonly MatterView[];
  /** What they want no more help with, as it was taken out of this version. */
  readonly takenOut: readonly TakenOutView[];
  readonly restsOn: readonly RestsOnView[];
  readonly how: readonly Line[];
  readonly view: readonly Line[];
  readonly offered: string | null;
};

export function planView(
  plan: PlanInFull,
  promises: readonly KeptPromise[],
  on: Day,
  voice: Voice = 'of-them',
): PlanView {
  return {
    isEach: MATTERS[plan.kind].isEach,
    askedFor:
      plan.askedFor === null
        ? null
        : { label: voice === 'of-them' ? 'What they asked for' : 'What you asked for', text: plan.askedFor },
    matters: mattersOf(plan.kind).map(({ key, title }): MatterView => {
      const row = plan.matters.find(({ matter }) => matter === key);
      const goals = plan.goals
        .filter(({ matter }) => matter === key)
        .map((goal) => goalView(goal, plan, promises, on, voice));
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
        isTakenOut: plan.takenOut.some(({ matter }) => matter === key),
      };
    }),
    takenOut: takenOutView(plan, voice),
    restsOn: restsOnOf(plan, voice),
    how: howLines(plan, voice),
    view: viewLines(plan, voice),
    says: SAYS[voice],
    offered: plan.offered,
  };
}

function goalView(
  goal: Goal,
  { steps }: PlanInFull,
  promises: readonly KeptPromise[],
  on: Day,
  voice: Voice,
): GoalView {
  const views = steps
    .filter(({ goalId }) => goalId === goal.id)
    .map((step) => {
      const promise = promiseOfStep(step, promises);
      const { what, dueOn } = promise ?? step;
      const view: StepView = {
        id: step.id,
        what,
        who: whoIn(promise ?? step, voice),
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

const TO_THEM: Partial<Readonly<Record<Who, string>>> = {
  worker: 'Your worker',
  cover: 'Whoever covers for your worker',
  'young-person': 'You',
};
const whoIn = (said: Pick<Promised, 'who' | 'named'>, voice: Voice): string =>
  voice === 'of-them' ? whoWords(said) : (said.named ?? TO_THEM[said.who] ?? whoWords(said));

function restsOnOf({ contingencies }: PlanInFull, voice: Voice): readonly RestsOnView[] {
  return (Object.keys(RESTS_ON) as RestsOn[]).map((key): RestsOnView => {
    const found = contingencies.find(({ restsOn }) => restsOn === key);
    const { words, isAlways } = RESTS_ON[key];
    if (found === undefined) return { key, words, isAlways, plan: null };
    const { triggerIs, fallback, asks } = found;
    return {
      key,
      words,
      isAlways,
      plan: { triggerIs, fallback, who: whoIn(found, voice), byWhen: byWhenWords(found), asks },
    };
  });
}

const line = (label: string, text: string | null): readonly Line[] => (text === null ? [] : [{ label, text }]);

function howLines(plan: PlanInFull, voice: Voice): readonly Line[] {
  return [
    ...line('Who is responsible for it', plan.responsible),
    ...line('What the council decided', plan.decision),
    ...line('Who took part', plan.tookPart),
    ...line('How it was written', plan.writtenHow === null ? null : WRITTEN_HOW[plan.writtenHow][voice]),
    ...line(voice === 'of-them' ? 'Why without them' : 'Why without you', plan.withoutBecause),
    ...line('Where', plan.writtenWhere),
    ...line('How it was to be done', plan.doneHow),
    ...line('Told in writing first', toldWords(plan)),
    ...line('Who else was asked', plan.whoIsAsked),
    ...line(voice === 'of-them' ? 'What they said no to' : 'What you said no to', plan.saidNoTo),
  ];
}

/** `11 February 2025, printed and read together`; a plan that was told of after it was begun says that. */
function toldWords({ kind, toldOn, toldHow, begunOn, givenOn }: PlanInFull): string | null {
  if (toldOn === null)
    return kind === 'qualifying' || givenOn === null ? null : 'Nobody has written down that it was so';
  const how = toldHow === null ? '' : `, ${toldHow.charAt(0).toLowerCase()}${toldHow.slice(1)}`;
  const late = toldOn > begunOn ? `. It was begun on ${wordsOf(begunOn)}, before that` : '';
  return `${wordsOf(toldOn)}${how}${late}`;
}

const viewLines = ({ viewKnown, viewWords, changeSaid }: PlanInFull, voice: Voice): readonly Line[] => [
  ...line(voice === 'of-them' ? 'What they said of the change' : 'What you said of the change', changeSaid),
  ...line('How it is known', viewKnown === null ? null : VIEW_KNOWN[viewKnown][voice]),
  ...line(viewKnown === 'not-known' ? 'Why' : SAYS[voice].say, viewWords),
];
