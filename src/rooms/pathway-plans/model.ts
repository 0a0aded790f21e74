/**
 * A pathway plan and how it stands on a day. Its state is worked out of its days and of what the manager answered, and is
 * never stored; what may be done with it stands in one table, beside each state.
 */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import type { Who } from '../promises/model.ts';

/** Which plan the status of a young person asks for. */
export const KINDS = {
  eligible: {
    words: 'Pathway plan, with the care plan in it',
    hint: 'For a young person in care who is 16 or 17. It is reviewed with their care.',
  },
  relevant: {
    words: 'Pathway plan',
    hint: 'For a care leaver who has full support, until 21. It is reviewed every six months at least.',
  },
  'from-21': {
    words: 'Pathway plan from 21',
    hint: 'For a care leaver of 21 to 24 who asked for support: as much as they want help with. The plan says when it is reviewed.',
  },
  qualifying: {
    words: 'Advice and help',
    hint: 'For a young person who can ask for advice and help: only if both want it written down.',
  },
} as const;
export type Kind = keyof typeof KINDS;

/** Why a version is written. */
export const AROSE = {
  first: { words: 'The first plan' },
  review: { words: 'A review: you went through all of it together' },
  change: { words: 'Something changed, and the plan changes with it' },
  returned: { words: 'The manager sent it back' },
} as const;
export type Arose = keyof typeof AROSE;

/** On its page a plan speaks of the young person, on paper to them. */
export type Voice = 'of-them' | 'to-them';
type InBothVoices = Readonly<Record<Voice, string>>;
const both = (words: string, toThem: string = words): InBothVoices => ({ 'of-them': words, 'to-them': toThem });

export const WRITTEN_HOW = {
  together: both('Together, in one sitting'),
  'over-time': both('Together, over time'),
  'by-message': both('By message or phone'),
  'without-them': both('Without them', 'Without you'),
} as const satisfies Record<string, InBothVoices>;
export type WrittenHow = keyof typeof WRITTEN_HOW;

export const VIEW_KNOWN = {
  words: both('In their own words', 'In your own words'),
  drawn: both('They drew or made something', 'You drew or made something'),
  signed: both('They signed', 'You signed'),
  'through-somebody': both('Through an advocate or an interpreter'),
  'by-somebody-who-knows': both(
    'By somebody who knows how they communicate',
    'By somebody who knows how you communicate',
  ),
  refused: both('They do not agree with it', 'You do not agree with it'),
  'not-known': both('It is not known yet'),
} as const satisfies Record<string, InBothVoices>;
export type ViewKnown = keyof typeof VIEW_KNOWN;

export type Plan = {
  readonly id: string;
  readonly personId: PersonId;
  /** The first, second, third version. */
  readonly number: number;
  readonly kind: Kind;
  readonly arose: Arose;
  readonly basedOn: string | null;
  readonly begunOn: Day;
  readonly responsibleId: StaffId | null;
  readonly responsible: string;
  /** What the council decided, where somebody else than a social worker is responsible. */
  readonly decision: string | null;
  readonly tookPart: string | null;
  /** The day they were told in writing how it is done. */
  readonly toldOn: Day | null;
  readonly whoIsAsked: string | null;
  readonly saidNoTo: string | null;
  readonly writtenHow: WrittenHow | null;
  readonly withoutBecause: string | null;
  readonly writtenWhere: string | null;
  readonly viewKnown: ViewKnown | null;
  readonly viewWords: string | null;
  /** What of the local offer was offered, and what came of it. */
  readonly offered: string | null;
  readonly givenOn: Day | null;
  readonly givenHow: string | null;
  readonly nextReviewOn: Day | null;
  readonly sentOn: Day | null;
  readonly absentBecause: Readonly<Record<string, string>>;
  readonly setAsideOn: Day | null;
  readonly setAsideBecause: string | null;
  /** What they asked to have written down, where a plan is theirs to ask for. */
  readonly askedFor: string | null;
  /** How the assessment is done, as they were told first; and how they were told. */
  readonly doneHow: string | null;
  readonly toldHow: string | null;
  /** How the easy-read version was made with them. */
  readonly easyMade: string | null;
  /** Of a version that answers a change: which one, what they said of it, and the origins of the goals it touches. */
  readonly changeId: string | null;
  readonly changeSaid: string | null;
  readonly touched: readonly string[] | null;
  /** The act that last wrote it: its version for a form. */
  readonly act: number;
};

type Row = { readonly id: string; readonly planId: string; readonly act: number };

export type PlanMatter = Row & {
  readonly matter: string;
  readonly nowLine: string | null;
  readonly theySay: string | null;
  readonly theyWant: string | null;
  readonly wentWell: string | null;
};

/** A matter they want no more help with, as it was taken out of this version. */
export type TakenOut = Row & {
  readonly matter: string;
  readonly asked: 'them' | 'for-them';
  readonly theySaid: string | null;
  readonly because: string;
  /** What becomes of what was promised under it; null where nothing was still to be kept. */
  readonly promises: 'go-on' | 'end' | null;
  readonly outOn: Day;
};

export type Contingency = Row & {
  readonly restsOn: string;
  readonly triggerIs: string;
  readonly fallback: string;
  readonly who: Who;
  readonly staffId: StaffId | null;
  readonly named: string | null;
  readonly byOn: Day | null;
  readonly withinDays: number | null;
  readonly asks: string | null;
};

/** What happens if a goal fails. */
export const IF_FAILS = {
  own: 'Something of its own, which you write below',
  plan: 'What the plan says of one of the things it rests on',
  none: 'Nothing is needed',
} as const;
export type IfFails = keyof typeof IF_FAILS;

export type Goal = Row & {
  /** The goal of an earlier version that it carries on; a new one is its own. */
  readonly origin: string;
  readonly position: number;
  readonly matter: string;
  readonly what: string;
  readonly why: string;
  readonly shownBy: string;
  readonly ifFails: IfFails;
  readonly fallback: string | null;
  readonly fallbackWho: string | null;
  readonly fallbackBy: Day | null;
  readonly restsOn: string | null;
  readonly noneBecause: string | null;
};

export type Step = Row & {
  readonly goalId: string;
  readonly what: string;
  readonly who: Who;
  readonly staffId: StaffId | null;
  readonly named: string | null;
  readonly dueOn: Day;
  /** The promise it became when the plan was given. */
  readonly promiseId: string | null;
};

export const ANSWERS = {
  agreed: { words: 'Agreed', choose: 'I agree with the plan' },
  returned: { words: 'Sent back', choose: 'I send it back, with what to change' },
  directed: { words: 'Directed', choose: 'I direct what somebody is to do about it' },
} as const;
export type AnswerKind = keyof typeof ANSWERS;

export const GRADES = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires improvement': 'Requires improvement',
  inadequate: 'Inadequate',
} as const;
export type Grade = keyof typeof GRADES;

export type PlanAnswer = Row & {
  readonly kind: AnswerKind;
  readonly grade: Grade | null;
  readonly words: string;
  readonly writtenOn: Day;
  readonly writtenBy: string;
};

/** One version with everything in it. */
export type PlanInFull = Plan & {
  readonly matters: readonly PlanMatter[];
  readonly takenOut: readonly TakenOut[];
  readonly contingencies: readonly Contingency[];
  readonly goals: readonly Goal[];
  readonly steps: readonly Step[];
  /** In the order they were given. */
  readonly answers: readonly PlanAnswer[];
};

type Move = 'write' | 'add' | 'give' | 'set-aside' | 'send' | 'answer' | 'go-on' | 'fall-back' | 'stand-down';

/** What can be done with a plan in each state; `go-on` is a new version that goes on from it, `fall-back` what it says of a failure, `stand-down` its end, `add` what is kept beside its words: a decision, a judgement of the home, the easy-read version. */
export const STATES = {
  'being-written': { words: 'Being written', may: ['write', 'add', 'give', 'set-aside'] },
  'in-force': {
    words: 'In force, not sent to the manager yet',
    may: ['send', 'go-on', 'fall-back', 'stand-down', 'add'],
  },
  'waits-for-manager': {
    words: 'In force, waiting for the manager',
    may: ['answer', 'go-on', 'fall-back', 'stand-down', 'add'],
  },
  returned: { words: 'In force, sent back by the manager', may: ['go-on', 'fall-back', 'stand-down', 'add'] },
  directed: {
    words: 'In force, with a direction from the manager',
    may: ['answer', 'go-on', 'fall-back', 'stand-down', 'add'],
  },
  agreed: { words: 'Agreed', may: ['go-on', 'fall-back', 'stand-down', 'add'] },
  replaced: { words: 'Replaced by a later one', may: ['stand-down'] },
  'set-aside': { words: 'Set aside', may: [] },
} as const satisfies Record<string, { readonly words: string; readonly may: readonly Move[] }>;
export type State = keyof typeof STATES;

type Standing = Pick<Plan, 'id' | 'givenOn' | 'sentOn' | 'setAsideOn'> & {
  readonly answers: readonly Pick<PlanAnswer, 'kind'>[];
};

/** `laterGiven` is whether a version after it was given. */
export function stateOf({ givenOn, sentOn, setAsideOn, answers }: Standing, laterGiven: boolean): State {
  if (setAsideOn !== null) return 'set-aside';
  if (givenOn === null) return 'being-written';
  if (laterGiven) return 'replaced';
  const last = answers.at(-1);
  if (last !== undefined) return last.kind;
  return sentOn === null ? 'in-force' : 'waits-for-manager';
}

export const canBe = (move: Move, state: State): boolean => (STATES[state].may as readonly Move[]).includes(move);

type InOrder = Standing & Pick<Plan, 'begunOn'>;

/** Each with its state; they come as they were begun, the first first. */
export function withStates<OnePlan extends InOrder>(
  plans: readonly OnePlan[],
): readonly (OnePlan & { readonly state: State })[] {
  return plans.map((plan, index) => ({
    ...plan,
    state: stateOf(
      plan,
      plans.slice(index + 1).some(({ givenOn }) => givenOn !== null),
    ),
  }));
}

/** The one that holds: the last that was given. */
export const inForce = <OnePlan extends InOrder>(plans: readonly OnePlan[]): OnePlan | undefined =>
  plans.findLast(({ givenOn }) => givenOn !== null);

export const beingWritten = <OnePlan extends InOrder>(plans: readonly OnePlan[]): OnePlan | undefined =>
  plans.find(({ givenOn, setAsideOn }) => givenOn === null && setAsideOn === null);

/** `by 3 April 2026`, `within 14 days of it` */
export const byWhenWords = ({ byOn, withinDays }: Pick<Contingency, 'byOn' | 'withinDays'>): string =>
  byOn !== null
    ? `by ${wordsOf(byOn)}`
    : withinDays === 0
      ? 'the same day'
      : withinDays === 1
        ? 'within a day'
        : `within ${withinDays} days`;
