/**
 * The life of a request: which step may follow which, how it stands, and what may not be recorded of it. Everything is
 * worked out from the steps recorded; nothing of it is stored.
 */
import { addWorkingDays } from '../../ground/working-days.ts';
import { dayOf, type Day, partsOf } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { StaffId } from '../../ground/ids.ts';
import type { Role } from '../../access/roles.ts';
import { poundsOf } from '../../ground/money.ts';
import { isOffered, type OfferItem } from './model.ts';

export const STEPS = {
  told: 'Told',
  offered: 'Offered',
  asked: 'Asked for',
  escalated: 'Passed on',
  authorised: 'Authorised',
  given: 'Paid or given',
  declined: 'They do not want it',
  refused: 'Refused',
  difference: 'What difference it made',
} as const;
export type StepKind = keyof typeof STEPS;

export const HOW = {
  'face-to-face': 'Face to face',
  phone: 'By phone',
  message: 'By message or e-mail',
  letter: 'By letter',
  interpreter: 'With an interpreter',
} as const;
export type How = keyof typeof HOW;

export const REASONS = {
  'not-qualifying': 'They do not qualify for it',
  'already-had': 'They have had all of it',
  'other-source': 'Somebody else must give it',
  'not-needed': 'It was not shown that it is needed',
  other: 'Another reason',
} as const;
export type Reason = keyof typeof REASONS;

export type OfferStep = {
  readonly itemId: string;
  /** The step with which the request began; null for that step, and for telling. */
  readonly requestId: string | null;
  readonly step: StepKind;
  readonly on: Day;
  readonly by: string;
  readonly how: How | null;
  readonly language: string | null;
  readonly amount: number | null;
  /** What whoever authorised might authorise alone. */
  readonly limit: number | null;
  readonly staffId: StaffId | null;
  readonly reference: string | null;
  readonly reason: Reason | null;
  readonly challenge: string | null;
  readonly words: string | null;
  readonly wordsOf: 'young-person' | 'worker' | null;
};

export const NOTHING_SAID: Omit<OfferStep, 'itemId' | 'requestId' | 'step' | 'on' | 'by'> = {
  how: null,
  language: null,
  amount: null,
  limit: null,
  staffId: null,
  reference: null,
  reason: null,
  challenge: null,
  words: null,
  wordsOf: null,
};
export type StepOf = OfferStep & { readonly id: string; readonly act: number };

export type State =
  | 'offered'
  | 'asked'
  | 'escalated'
  | 'one-agreed'
  | 'authorised'
  | 'part-given'
  | 'given'
  | 'declined'
  | 'refused';

/** What may follow, and how it then stands. Above a limit `authorised` is half of two, and what is given may be a part. */
const LIFE = {
  offered: { asked: 'asked', declined: 'declined' },
  asked: { escalated: 'escalated', authorised: 'authorised', given: 'given', refused: 'refused', declined: 'declined' },
  escalated: { authorised: 'authorised', given: 'given', refused: 'refused', declined: 'declined' },
  'one-agreed': { authorised: 'authorised', refused: 'refused', declined: 'declined' },
  authorised: { given: 'given', declined: 'declined' },
  'part-given': { given: 'given', difference: 'part-given' },
  given: { difference: 'given' },
  declined: { asked: 'asked' },
  refused: { asked: 'asked' },
} as const satisfies Record<State, Partial<Record<StepKind, State>>>;

/** Help is authorised before it is given; a right is nobody's to authorise. */
export function nextSteps(state: State, kind: OfferItem['kind']): readonly StepKind[] {
  const isWaiting = state === 'asked' || state === 'escalated';
  const not: StepKind = kind === 'right' ? 'authorised' : 'given';
  return (Object.keys(LIFE[state]) as StepKind[]).filter((step) => !isWaiting || step !== not);
}

/** What one person may authorise alone, by role: the council's own standard. Above it two people agree. */
const LIMITS: Partial<Record<Role, number>> = { 'team-manager': 25_000, director: 200_000 };

export const limitOf = (roles: readonly Role[]): number => Math.max(0, ...roles.map((role) => LIMITS[role] ?? 0));

export type OfferRequest = {
  readonly id: string;
  readonly itemId: string;
  readonly steps: readonly StepOf[];
  readonly state: State;
  readonly askedOn: Day | null;
  readonly asked: number | null;
  /** What two of them, or one within their limit, agreed to; or what the first of two agreed to so far. */
  readonly authorised: number | null;
  readonly given: number;
};

/** Requests of one young person, the latest begun first. Steps come in order of their days, and of one day in that of their acts. */
export function requestsOf(steps: readonly StepOf[]): readonly OfferRequest[] {
  return steps
    .filter(({ step, requestId }) => requestId === null && step !== 'told')
    .map((first) => foldRequest(first, steps))
    .toReversed();
}

function foldRequest(first: StepOf, all: readonly StepOf[]): OfferRequest {
  const begun: OfferRequest = {
    id: first.id,
    itemId: first.itemId,
    steps: [],
    state: first.step === 'offered' ? 'offered' : 'asked',
    askedOn: null,
    asked: null,
    authorised: null,
    given: 0,
  };
  return all.filter(({ id, requestId }) => id === first.id || requestId === first.id).reduce(afterStep, begun);
}

/** A step that cannot follow is kept with the rest and changes nothing: it shows, and can be struck out. */
function afterStep(request: OfferRequest, step: StepOf): OfferRequest {
  const steps = [...request.steps, step];
  const isFirst = steps.length === 1;
  const to = isFirst ? request.state : (LIFE[request.state] as Partial<Record<StepKind, State>>)[step.step];
  if (to === undefined) return { ...request, steps };
  switch (step.step) {
    case 'asked':
      return { ...request, steps, state: 'asked', askedOn: step.on, asked: step.amount, authorised: null };
    case 'authorised':
      return { ...request, steps, state: isEnough(request, step) ? to : 'one-agreed', authorised: step.amount };
    case 'given': {
      const given = request.given + (step.amount ?? 0);
      return { ...request, steps, given, state: given < (request.authorised ?? 0) ? 'part-given' : 'given' };
    }
    default:
      return { ...request, steps, state: to };
  }
}

const isEnough = ({ state }: OfferRequest, { amount, limit }: OfferStep): boolean =>
  state === 'one-agreed' || amount === null || limit === null || amount <= limit;

/** From 1 April, as the council's year runs. */
function yearBegan(on: Day): Day {
  const { year, month } = partsOf(on);
  return dayOf(month >= 4 ? year : year - 1, 4, 1);
}

/** What is left of the most somebody may have; null where there is no such most. What is authorised is spoken for. */
export function balanceOf(
  { amount, howOften }: Pick<OfferItem, 'amount' | 'howOften'>,
  requests: readonly OfferRequest[],
  on: Day,
): number | null {
  if (amount === null || (howOften !== 'once' && howOften !== 'year')) return null;
  const from = howOften === 'once' ? null : yearBegan(on);
  const given = requests
    .flatMap(({ steps }) => steps)
    .filter((step) => step.step === 'given' && (from === null || step.on >= from))
    .reduce((sum, step) => sum + (step.amount ?? 0), 0);
  const promised = requests
    .filter(({ state }) => state === 'authorised' || state === 'part-given')
    .reduce((sum, request) => sum + Math.max((request.authorised ?? 0) - request.given, 0), 0);
  return Math.max(amount - given - promised, 0);
}

/** The council's own standard: a request is answered, or passed on, within so many working days. */
const ANSWER_WITHIN = 10;

/** `Waits for an answer since 3 March 2022, to be answered by 17 March 2022` */
export function waitingWords({ state, askedOn }: OfferRequest, on: Day): string | null {
  if (askedOn === null || !['asked', 'escalated', 'one-agreed'].includes(state)) return null;
  const by = addWorkingDays(askedOn, ANSWER_WITHIN);
  if (by === undefined) return `Has waited since ${wordsOf(askedOn)}`;
  const late = on > by ? `, late: it was to be answered by ${wordsOf(by)}` : `, to be answered by ${wordsOf(by)}`;
  return `Has waited since ${wordsOf(askedOn)}${late}`;
}

type StepRefused = {
  readonly field: 'on' | 'amount' | 'words' | 'by';
  readonly sentence: string;
};

export type Around = {
  readonly item: OfferItem;
  /** Everything else they asked for of this item. */
  readonly others: readonly OfferRequest[];
  /** The request it belongs to; undefined where it begins one, or tells. */
  readonly request: OfferRequest | undefined;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly qualifies: 'yes' | 'no' | 'cannot-tell';
  readonly twentyFiveOn: Day | null;
};

/** Why a step cannot have been so, or may not be; undefined when it can. Which steps may follow at all is `LIFE`. */
export function refuseStep(step: OfferStep, around: Around): StepRefused | undefined {
  return refuseDay(step, around) ?? refuseAmount(step, around);
}

function refuseDay({ step, on }: OfferStep, around: Around): StepRefused | undefined {
  const { item, request, bornOn, diedOn, twentyFiveOn } = around;
  const no = (sentence: string): StepRefused => ({ field: 'on', sentence });
  if (diedOn !== null) return no(`They died on ${wordsOf(diedOn)}`);
  if (bornOn !== null && on < bornOn) return no(`They were born on ${wordsOf(bornOn)}, after that day`);
  const last = request?.steps.at(-1);
  if (last !== undefined && on < last.on)
    return no(`It cannot have been before ${wordsOf(last.on)}: ${STEPS[last.step].toLowerCase()} that day`);
  if (!['told', 'offered', 'asked'].includes(step)) return undefined;
  if (twentyFiveOn !== null && on >= twentyFiveOn)
    return no(`They turned 25 on ${wordsOf(twentyFiveOn)}. The offer is for those under 25`);
  if (on < item.from) return no(`It is offered from ${wordsOf(item.from)}`);
  if (!isOffered(item, on) && item.to !== null) return no(`It is not offered any more, since ${wordsOf(item.to)}`);
  return undefined;
}

function refuseAmount(given: OfferStep, around: Around): StepRefused | undefined {
  const { step, amount, on, words, staffId } = given;
  const { item, request, others, qualifies } = around;
  const no = (sentence: string): StepRefused => ({ field: 'amount', sentence });
  const isMoney = item.amount !== null;
  if (isMoney && amount === null && ['asked', 'authorised', 'given'].includes(step)) return no('Enter how much');
  const left = balanceOf(item, others, on);
  const more = left !== null && amount !== null && amount > left;
  if (step === 'asked' && more) return no(`${leftWords(left)}: ask for no more than that`);
  if (step === 'authorised') {
    if (more) return no(`${leftWords(left)}: no more can be authorised`);
    if (request?.state === 'one-agreed' && amount !== request.authorised)
      return no(`The first of two agreed to ${poundsOf(request.authorised ?? 0)}: agree to the same, or refuse it`);
    if (request?.state === 'one-agreed' && staffId !== null && request.steps.at(-1)?.staffId === staffId)
      return no('You were the first of the two who agree. Somebody else has to be the second');
    if (qualifies !== 'yes' && words === null)
      return {
        field: 'words',
        sentence: 'They do not qualify as far as is recorded: say why it is given all the same',
      };
  }
  if (step === 'given' && request !== undefined && amount !== null && request.authorised !== null) {
    const owed = request.authorised - request.given;
    if (amount > owed) return no(`${poundsOf(owed)} is authorised and not yet paid: no more than that can be paid`);
  }
  return undefined;
}

const leftWords = (left: number): string => (left === 0 ? 'Nothing is left' : `${poundsOf(left)} is left`);
