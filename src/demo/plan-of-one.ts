/** One version of an invented plan: its matters, goals, steps and fallbacks, their view, and what the manager answered. */
import { addDays, addMonths, ageOn, type Day } from '../ground/day.ts';
import { newId, type StaffId } from '../ground/ids.ts';
import type { ReportedPlan } from '../rooms/pathway-plans/actions/take-in-plans.ts';
import { MATTERS } from '../rooms/pathway-plans/matters.ts';
import type { Goal, Kind, Plan, Step, ViewKnown, WrittenHow } from '../rooms/pathway-plans/model.ts';
import { RESTS_ON, type RestsOn } from '../rooms/pathway-plans/what-it-rests-on.ts';
import type { Chance } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';
import { FILLED, GOALS, IF_IT_FAILS, QUALITY, REFUSALS, VIEWS, WORDS } from './plan-words.ts';

export type Hands = { readonly worker: StaffId; readonly workerName: string; readonly reads: StaffId };
export type Which = Pick<Plan, 'id' | 'number' | 'basedOn'> & {
  readonly givenOn: Day;
  /** What came of an earlier version is known by the time of the next. */
  readonly isLast: boolean;
};

const ALWAYS = (Object.keys(RESTS_ON) as RestsOn[]).filter((key) => RESTS_ON[key].isAlways);

const row = (planId: string) => ({ id: newId<never>() as string, planId, act: 0 });

export function planOfOne(
  person: InventedPerson,
  { id, number, givenOn, basedOn, isLast }: Which,
  { worker, workerName, reads }: Hands,
  chance: Chance,
  today: Day,
): ReportedPlan {
  const kind = kindOn(person, givenOn);
  const matters = mattersOf(kind, id, chance);
  const isWhole = chance.happens(0.6);
  const rests = ALWAYS.filter(() => isWhole || chance.happens(0.6));
  const goals = goalsOf(matters, rests, id, chance);
  const steps = goals.flatMap((goal) => stepsOf(goal, id, givenOn, chance));
  const view = viewOf(chance);
  const isSent = chance.happens(0.85) && addDays(givenOn, 3) <= today;
  const begunOn = addDays(givenOn, -chance.whole(35));
  return {
    id,
    personId: person.id,
    number,
    kind,
    arose: basedOn === null ? 'first' : 'review',
    basedOn,
    begunOn,
    responsibleId: worker,
    responsible: workerName,
    decision: null,
    tookPart: chance.one(['The young person and their adviser', 'The young person, their carer and their adviser']),
    ...toldFirst(begunOn, chance),
    askedFor: kind === 'from-21' ? fill(chance, ASKED_FOR) : null,
    easyMade: null,
    changeId: null,
    changeSaid: null,
    touched: null,
    whoIsAsked: null,
    saidNoTo: null,
    writtenHow: chance.pick<WrittenHow>([
      [5, 'together'],
      [3, 'over-time'],
      [1, 'by-message'],
    ]),
    withoutBecause: null,
    writtenWhere: null,
    ...view,
    offered: null,
    givenOn,
    givenHow: chance.one(['Printed, and read together', 'Sent to their phone', 'On paper, by hand']),
    nextReviewOn: nextReviewOf(
      person,
      kind,
      givenOn,
      isLast && kind === 'eligible' && chance.happens(0.75) ? today : givenOn,
    ),
    sentOn: isSent ? addDays(givenOn, 1 + chance.whole(3)) : null,
    absentBecause: Object.fromEntries([
      ...(view.viewKnown === null ? [['view', 'To be asked at the next visit']] : []),
      ...ALWAYS.filter((key) => !rests.includes(key)).map((key) => [`rests-${key}`, 'Not talked about yet']),
      ['offer', 'It is kept with the offer'],
    ]),
    setAsideOn: null,
    setAsideBecause: null,
    matters,
    contingencies: rests.map((restsOn) => fallbackOf(restsOn, id, chance)),
    goals: goals.map(({ steps: _, ...goal }) => goal),
    steps,
    promises: steps.map((step) => promiseOf(step, givenOn, isLast, chance, today)),
    answers: isSent ? answersOf(addDays(givenOn, 5 + chance.whole(25)), reads, chance, today) : [],
    decisions: [],
    home: homeOf(givenOn, chance),
    easy: [],
  };
}

/** That of somebody in care is looked at in their next review, six months after the one before; of some nobody has moved the day on since. */
function nextReviewOf({ facts }: InventedPerson, kind: Kind, givenOn: Day, on: Day): Day {
  const held = kind === 'eligible' ? facts.reviews.map(({ heldOn }) => heldOn).filter((heldOn) => heldOn <= on) : [];
  const next = held.length === 0 ? givenOn : addMonths(Math.max(...held) as Day, 6);
  return next > givenOn ? next : addMonths(givenOn, 6);
}

/** What is there of it so far: some matters, nothing promised, and nobody has seen it yet. */
export function planBeingWritten(
  person: InventedPerson,
  { begunOn, ...which }: Omit<Which, 'givenOn' | 'isLast'> & { readonly begunOn: Day },
  hands: Hands,
  chance: Chance,
  today: Day,
): ReportedPlan {
  const whole = planOfOne(person, { ...which, givenOn: today, isLast: true }, hands, chance, today);
  const matters = whole.matters.filter(() => chance.happens(0.5));
  const goals = whole.goals.filter(({ matter }) => matters.some((one) => one.matter === matter));
  const hasGoal = (goalId: string): boolean => goals.some(({ id }) => id === goalId);
  return {
    ...whole,
    begunOn,
    ...(whole.toldOn === null ? {} : { toldOn: addDays(begunOn, -1) }),
    matters,
    goals,
    steps: whole.steps.filter(({ goalId }) => hasGoal(goalId)).map((step) => ({ ...step, promiseId: null })),
    promises: [],
    answers: [],
    viewKnown: null,
    viewWords: null,
    givenOn: null,
    givenHow: null,
    nextReviewOn: null,
    sentOn: null,
    absentBecause: {},
    home: null,
  };
}

const ASKED_FOR = [
  'Help with the flat near {place}',
  'The debt to {friend}, and nothing else',
  'A way into {work} by {month}',
];

function toldFirst(begunOn: Day, chance: Chance): Pick<Plan, 'toldOn' | 'toldHow' | 'doneHow'> {
  if (!chance.happens(0.6)) return { toldOn: null, toldHow: null, doneHow: null };
  const toldHow = chance.one(['Printed, and read together', 'Sent to their phone']);
  return { toldOn: addDays(begunOn, -1), toldHow, doneHow: 'We meet twice, where you like. You see every page first.' };
}

/** Of some homes nobody has judged anything; of few every matter is known. */
function homeOf(on: Day, chance: Chance): ReportedPlan['home'] {
  if (!chance.happens(0.45)) return null;
  const isDamp = chance.happens(0.2);
  const isUntold = chance.happens(0.2);
  return {
    home: fill(chance, ['The place near {place}', 'The room near {place}']),
    judgedOn: on,
    fromOn: on,
    answers: { facilities: 'suitable', repair: isDamp ? 'not' : 'suitable', safety: 'suitable', location: 'suitable' },
    reasons: {
      facilities: 'A kitchen and a bath that work',
      repair: isDamp ? 'Damp in the corner since the winter' : 'The landlord comes when asked',
      safety: 'Sleeps well there',
      location: fill(chance, ['Ten minutes from {place}', 'One bus from {place}']),
    },
    suitable: isUntold ? 'cannot-tell' : isDamp ? 'not' : 'suitable',
    because: isUntold
      ? 'The costs have not been gone through yet'
      : isDamp
        ? 'Until the damp is gone'
        : 'They want to stay',
  };
}

function mattersOf(kind: Kind, planId: string, chance: Chance) {
  const { keys, isEach } = MATTERS[kind];
  const asked = keys.filter((_, index) => isEach || index === 0 || chance.happens(0.4));
  return asked.map((matter) => ({
    ...row(planId),
    matter: matter as string,
    nowLine: fill(chance, WORDS[matter]?.now ?? []),
    theySay: chance.happens(0.75) ? fill(chance, WORDS[matter]?.say ?? []) : null,
    theyWant: chance.happens(0.7) ? fill(chance, WORDS[matter]?.want ?? []) : null,
    wentWell: null,
  }));
}

type GoalInWords = Goal & { readonly steps: readonly string[] };

function goalsOf(
  matters: readonly { readonly matter: string }[],
  rests: readonly RestsOn[],
  planId: string,
  chance: Chance,
): readonly GoalInWords[] {
  const some = matters.filter(({ matter }) => GOALS[matter] !== undefined && chance.happens(0.4));
  return some.map(({ matter }, index) => {
    const told = chance.one(GOALS[matter] ?? []);
    const own = row(planId);
    const restsOn = chance.happens(0.7) ? rests[0] : undefined;
    return {
      ...own,
      origin: own.id,
      position: index + 1,
      matter,
      what: fill(chance, [told.what]),
      why: fill(chance, [told.why]),
      shownBy: fill(chance, [told.shownBy]),
      ifFails: restsOn === undefined ? 'none' : 'plan',
      fallback: null,
      fallbackWho: null,
      fallbackBy: null,
      restsOn: restsOn ?? null,
      noneBecause: restsOn === undefined ? 'We go on looking together' : null,
      steps: told.steps,
    };
  });
}

function stepsOf(goal: GoalInWords, planId: string, givenOn: Day, chance: Chance): readonly Step[] {
  return goal.steps.map((what, index) => ({
    ...row(planId),
    goalId: goal.id,
    what: fill(chance, [what]),
    who: index === 0 ? 'worker' : 'young-person',
    staffId: null,
    named: null,
    dueOn: addDays(givenOn, 14 + chance.whole(60)),
    promiseId: newId<never>() as string,
  }));
}

function fallbackOf(restsOn: RestsOn, planId: string, chance: Chance) {
  const [triggerIs, fallback] = chance.one(IF_IT_FAILS[restsOn] ?? []);
  return {
    ...row(planId),
    restsOn,
    triggerIs: fill(chance, [triggerIs]),
    fallback: fill(chance, [fallback]),
    who: 'worker' as const,
    staffId: null,
    named: null,
    asks: null,
    byOn: null,
    withinDays: chance.one([0, 1, 3, 5]),
  };
}

function promiseOf({ promiseId, what, who, dueOn }: Step, madeOn: Day, isLast: boolean, chance: Chance, today: Day) {
  const kept = addDays(dueOn, chance.whole(30) - 25);
  const keptOn = kept < madeOn ? madeOn : kept;
  const isKept = keptOn <= today && (!isLast || chance.happens(0.9));
  return {
    id: promiseId ?? '',
    what,
    who,
    staffId: null,
    named: null,
    madeOn,
    dueOn,
    visitId: null,
    changedFrom: null,
    keptOn: isKept ? keptOn : null,
    changedOn: null,
    toldOn: null,
    because: null,
  };
}

function answersOf(writtenOn: Day, writtenBy: StaffId, chance: Chance, today: Day): ReportedPlan['answers'] {
  if (writtenOn > today || !chance.happens(0.85)) return [];
  const grade = chance.pick([
    [1, 'outstanding'],
    [5, 'good'],
    [4, 'requires improvement'],
  ] as const);
  return [{ id: newId(), kind: 'agreed', grade, words: fill(chance, QUALITY), writtenBy, writtenOn }];
}

function kindOn({ bornOn, facts }: InventedPerson, on: Day): Kind {
  const isInCare = facts.episodes.some(({ beganOn, endedOn }) => beganOn <= on && (endedOn === null || endedOn > on));
  if (isInCare) return 'eligible';
  return bornOn !== null && ageOn(bornOn, on) >= 21 ? 'from-21' : 'relevant';
}

function viewOf(chance: Chance): { readonly viewKnown: ViewKnown | null; readonly viewWords: string | null } {
  const viewKnown = chance.pick<ViewKnown | null>([
    [70, 'words'],
    [5, 'drawn'],
    [5, 'through-somebody'],
    [5, 'refused'],
    [15, null],
  ]);
  if (viewKnown === null) return { viewKnown, viewWords: null };
  return { viewKnown, viewWords: fill(chance, viewKnown === 'refused' ? REFUSALS : VIEWS) };
}

/** One of several, with what stands in braces filled. */
function fill(chance: Chance, sentences: readonly string[]): string {
  const sentence = chance.one(sentences).replace(/\{(\w+)\}/g, (_, key: string) => chance.one(FILLED[key] ?? []));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
