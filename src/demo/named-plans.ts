/** The pathway plans of the named of the demonstration: how they are told in a few lines, and what is taken in of them. */
import { LOLAS_NUMBER } from './chosen-lives.ts';
import { day } from '../ground/day-words.ts';
import { newId } from '../ground/ids.ts';
import type {
  ReportedDecision,
  ReportedEasyLine,
  ReportedHome,
} from '../rooms/pathway-plans/actions/take-in-beside-plans.ts';
import type { ReportedPlan } from '../rooms/pathway-plans/actions/take-in-plans.ts';
import type { Arose, Goal, Grade, Kind, Plan, PlanMatter, Step } from '../rooms/pathway-plans/model.ts';
import type { RestsOn } from '../rooms/pathway-plans/what-it-rests-on.ts';
import type { Who } from '../rooms/promises/model.ts';
import type { Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import type { InventedPerson } from './invented-person.ts';
import { plansOfKai } from './plans-of-kai.ts';
import { plansOfLola } from './plans-of-lola.ts';
import { plansOfMaya } from './plans-of-maya.ts';
import { plansOfYusuf } from './plans-of-yusuf.ts';

type ToldStep = {
  /** By which a later version knows it again: it is one promise. */
  readonly key: string;
  readonly what: string;
  readonly who: Who;
  readonly named?: string;
  readonly due: string;
  readonly kept?: string;
};
type ToldGoal = Pick<Goal, 'matter' | 'what' | 'why' | 'shownBy'> & {
  readonly key: string;
  readonly ifFails:
    | { readonly fallback: string; readonly who: string; readonly by: string }
    | { readonly restsOn: RestsOn }
    | { readonly noneBecause: string };
  readonly steps: readonly ToldStep[];
};
type ToldFallback = {
  readonly triggerIs: string;
  readonly fallback: string;
  readonly who: Who;
  readonly named?: string;
  readonly withinDays: number;
  readonly asks?: string;
};
export type ToldPlan = Pick<Plan, 'tookPart' | 'writtenHow' | 'writtenWhere' | 'viewKnown' | 'viewWords'> &
  Partial<
    Pick<
      Plan,
      | 'decision'
      | 'whoIsAsked'
      | 'saidNoTo'
      | 'offered'
      | 'givenHow'
      | 'absentBecause'
      | 'askedFor'
      | 'doneHow'
      | 'toldHow'
      | 'easyMade'
    >
  > & {
    readonly kind: Kind;
    readonly arose: Arose;
    readonly responsible: string;
    readonly begun: string;
    readonly told?: string;
    readonly given?: string;
    readonly nextReview?: string;
    readonly sent?: string;
    readonly matters: Readonly<
      Record<string, Partial<Pick<PlanMatter, 'nowLine' | 'theySay' | 'theyWant' | 'wentWell'>>>
    >;
    readonly restsOn: Partial<Readonly<Record<RestsOn, ToldFallback>>>;
    readonly goals: readonly ToldGoal[];
    readonly decisions?: readonly (Omit<ReportedDecision, 'madeOn'> & { readonly madeOn: string })[];
    readonly home?: Omit<ReportedHome, 'judgedOn' | 'fromOn'> & { readonly judgedOn: string; readonly fromOn: string };
    readonly easy?: readonly ReportedEasyLine[];
    readonly answers?: readonly {
      readonly grade: Grade;
      readonly words: string;
      readonly by: string;
      readonly on: string;
    }[];
  };

/** By the name they are known by. */
const TOLD: Readonly<Record<string, readonly ToldPlan[]>> = { Kai: plansOfKai, Yusuf: plansOfYusuf, Maya: plansOfMaya };

/** Others have such names too; the numbers of the named begin with 3. */
const NUMBER_OF_NAMED = /^300\d{3}$/;
/** Of the chosen one, by her number: 22, and came back at 21. */
const TOLD_OF_CHOSEN: Readonly<Record<string, readonly ToldPlan[]>> = { [LOLAS_NUMBER]: plansOfLola };

export const isNamed = ({ number }: InventedPerson): boolean =>
  NUMBER_OF_NAMED.test(number) || number in TOLD_OF_CHOSEN;

export function plansOfNamed(people: readonly InventedPerson[], { staff }: Workforce): readonly ReportedPlan[] {
  return people.flatMap((person) => {
    const told = TOLD_OF_CHOSEN[person.number] ?? (isNamed(person) ? TOLD[person.knownAs] : undefined);
    return told === undefined ? [] : reported(person, told, staff);
  });
}

function reported(
  { id: personId }: InventedPerson,
  told: readonly ToldPlan[],
  staff: Workforce['staff'],
): ReportedPlan[] {
  const ids = new Map<string, string>();
  const idOf = (key: string): string => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
  const memberOf = (name: string) => {
    const member = staff.find((one) => one.name === name);
    if (member === undefined) throw new Error(`nobody of the invented staff is called ${name}`);
    return member;
  };
  const promised = new Set<string>();
  return told.map((plan, index): ReportedPlan => {
    const planId = idOf(`plan ${index}`);
    const row = () => ({ id: newId<never>() as string, planId, act: 0 });
    const goals = plan.goals.map((goal) => ({ goal, id: newId<never>() as string }));
    const given = plan.given === undefined ? null : day(plan.given);
    const steps = goals.flatMap(({ goal, id }) =>
      goal.steps.map((step) => ({ step, row: stepRow(step, id, given === null ? null : idOf(step.key)) })),
    );
    const fresh = steps.filter(({ step }) => given !== null && !promised.has(step.key));
    for (const { step } of fresh) promised.add(step.key);
    return {
      id: planId,
      personId,
      number: index + 1,
      kind: plan.kind,
      arose: plan.arose,
      basedOn: index === 0 ? null : idOf(`plan ${index - 1}`),
      begunOn: day(plan.begun),
      responsibleId: memberOf(plan.responsible).id,
      responsible: plan.responsible,
      decision: plan.decision ?? null,
      tookPart: plan.tookPart,
      toldOn: plan.told === undefined ? null : day(plan.told),
      whoIsAsked: plan.whoIsAsked ?? null,
      saidNoTo: plan.saidNoTo ?? null,
      writtenHow: plan.writtenHow,
      withoutBecause: null,
      writtenWhere: plan.writtenWhere,
      viewKnown: plan.viewKnown,
      viewWords: plan.viewWords,
      offered: plan.offered ?? null,
      givenOn: given,
      givenHow: plan.givenHow ?? null,
      nextReviewOn: plan.nextReview === undefined ? null : day(plan.nextReview),
      sentOn: plan.sent === undefined ? null : day(plan.sent),
      absentBecause: plan.absentBecause ?? {},
      setAsideOn: null,
      setAsideBecause: null,
      askedFor: plan.askedFor ?? null,
      doneHow: plan.doneHow ?? null,
      toldHow: plan.toldHow ?? null,
      easyMade: plan.easyMade ?? null,
      changeId: null,
      changeSaid: null,
      touched: null,
      matters: Object.entries(plan.matters).map(([matter, said]) => ({
        ...row(),
        matter,
        nowLine: null,
        theySay: null,
        theyWant: null,
        wentWell: null,
        ...said,
      })),
      contingencies: Object.entries(plan.restsOn).map(([restsOn, { named, asks, ...said }]) => ({
        ...row(),
        restsOn,
        ...said,
        staffId: null,
        named: named ?? null,
        byOn: null,
        asks: asks ?? null,
      })),
      goals: goals.map(({ goal, id }, position) => goalRow(goal, id, idOf(goal.key), position + 1)),
      steps: steps.map((each) => each.row),
      promises: fresh.map(({ step, row: kept }) => ({
        id: kept.promiseId ?? '',
        what: step.what,
        who: step.who,
        staffId: null,
        named: step.named ?? null,
        madeOn: given ?? day(plan.begun),
        dueOn: day(step.due),
        visitId: null,
        changedFrom: null,
        keptOn: step.kept === undefined ? null : day(step.kept),
        changedOn: null,
        toldOn: null,
        because: null,
      })),
      decisions: (plan.decisions ?? []).map((one) => ({ ...one, madeOn: day(one.madeOn) })),
      home:
        plan.home === undefined
          ? null
          : { ...plan.home, judgedOn: day(plan.home.judgedOn), fromOn: day(plan.home.fromOn) },
      easy: plan.easy ?? [],
      answers: (plan.answers ?? []).map(({ by, on, ...answer }) => ({
        ...answer,
        id: newId<never>() as string,
        kind: 'agreed',
        writtenBy: memberOf(by).id,
        writtenOn: day(on),
      })),
    };

    function stepRow({ what, who, named, due }: ToldStep, goalId: string, promiseId: string | null): Step {
      return { ...row(), goalId, what, who, staffId: null, named: named ?? null, dueOn: day(due), promiseId };
    }
    function goalRow(
      { ifFails, matter, what, why, shownBy }: ToldGoal,
      id: string,
      origin: string,
      position: number,
    ): Goal {
      const said = { ...row(), id, origin, position, matter, what, why, shownBy };
      const none = { fallback: null, fallbackWho: null, fallbackBy: null, restsOn: null, noneBecause: null };
      if ('restsOn' in ifFails) return { ...said, ...none, ifFails: 'plan', restsOn: ifFails.restsOn };
      if ('noneBecause' in ifFails) return { ...said, ...none, ifFails: 'none', noneBecause: ifFails.noneBecause };
      const { fallback, who, by } = ifFails;
      return { ...said, ...none, ifFails: 'own', fallback, fallbackWho: who, fallbackBy: day(by) };
    }
  });
}
