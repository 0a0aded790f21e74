/**
 * The offer of one young person, a line for each item: what they qualify for and why, what they were told, what they asked
 * for and what waits, what they had and is left, and what difference it made. For this room's page, and for a plan.
 */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { HOW_OFTEN, isOffered, type OfferItem } from '../model.ts';
import { poundsOf } from '../../../ground/money.ts';
import {
  balanceOf,
  HOW,
  nextSteps,
  type OfferRequest,
  REASONS,
  requestsOf,
  type StepKind,
  STEPS,
  type StepOf,
  waitingWords,
} from '../requests.ts';
import type { ItemOf } from '../store.ts';
import { type Circumstances, qualifies } from '../who-qualifies.ts';

export type OfferLine = {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly isRight: boolean;
  readonly qualifies: 'yes' | 'no' | 'cannot-tell';
  /** Why they do or do not, or what is not recorded. */
  readonly because: string;
  /** `£275 a year` */
  readonly amount: string | null;
  readonly howToAsk: string;
  /** `£125 is left until 31 March` */
  readonly left: string | null;
  /** `Told on 2 March 2022, face to face, in English, by Sam Okoro`; null where nobody has told them. */
  readonly told: string | null;
  readonly requests: readonly RequestLine[];
  /** Whether it can be asked for today. */
  readonly isOffered: boolean;
};

export type RequestLine = {
  readonly id: string;
  /** `Waits for an answer`, `Authorised` */
  readonly standing: string;
  readonly waiting: string | null;
  readonly isOpen: boolean;
  /** What difference it made, in somebody's words; null where nobody has said. */
  readonly difference: { readonly words: string; readonly whose: string } | null;
  readonly steps: readonly { readonly id: string; readonly words: string }[];
  readonly next: readonly { readonly step: StepKind; readonly words: string }[];
};

/** What they qualify for first; of the rest only that on which something is recorded. */
export function offerLinesOf(
  items: readonly ItemOf[],
  steps: readonly StepOf[],
  circumstances: Circumstances,
  on: Day,
): readonly OfferLine[] {
  return items
    .map((item) =>
      lineOf(
        item,
        steps.filter(({ itemId }) => itemId === item.id),
        circumstances,
        on,
      ),
    )
    .filter(({ isOffered: isNow, told, requests }) => isNow || told !== null || requests.length > 0);
}

function lineOf(item: ItemOf, steps: readonly StepOf[], so: Circumstances, on: Day): OfferLine {
  const requests = requestsOf(steps);
  const answer = qualifies(item, so);
  const left = balanceOf(item, requests, on);
  const told = steps.findLast(({ step }) => step === 'told');
  return {
    id: item.id,
    title: item.title,
    what: item.what,
    isRight: item.kind === 'right',
    qualifies: answer.is,
    because:
      answer.is === 'cannot-tell' ? `It is not recorded ${answer.missing.join(', nor ')}` : sentence(answer.because),
    amount: amountWords(item),
    howToAsk: item.howToAsk,
    left: left === null ? null : `${left === 0 ? 'Nothing' : poundsOf(left)} is left`,
    told: told === undefined ? null : toldWords(told),
    requests: requests.map((request) => requestLine(request, item, on)),
    isOffered: isOffered(item, on),
  };
}

const sentence = (because: readonly string[]): string =>
  because.length === 0 ? 'Everybody does' : because.join(', ').replace(/^./u, (first) => first.toUpperCase());

/** `Up to £275 a year, from April to March`; null where it is not money. */
export const amountWords = ({ amount, howOften }: Pick<OfferItem, 'amount' | 'howOften'>): string | null =>
  amount === null ? null : `Up to ${poundsOf(amount)} ${HOW_OFTEN[howOften]}`;

function toldWords({ on, how, language, by }: StepOf): string {
  const parts = [how === null ? null : lower(HOW[how]), language === null ? null : `in ${language}`, `by ${by}`];
  return [`Told on ${wordsOf(on)}`, ...parts.filter((part) => part !== null)].join(', ');
}

const lower = (words: string): string => words.replace(/^./u, (first) => first.toLowerCase());

export const STANDING = {
  offered: 'Offered',
  asked: 'Asked for',
  escalated: 'Passed on',
  'one-agreed': 'One of two has agreed',
  authorised: 'Authorised',
  'part-given': 'Paid in part',
  given: 'Paid or given',
  declined: 'They do not want it',
  refused: 'Refused',
} as const satisfies Record<OfferRequest['state'], string>;

const DOES: Readonly<Record<StepKind, string>> = {
  told: 'They were told',
  offered: 'It was offered',
  asked: 'They asked for it',
  escalated: 'Pass it on',
  authorised: 'Authorise it',
  given: 'It was paid or given',
  declined: 'They do not want it',
  refused: 'Refuse it',
  difference: 'What difference it made',
};

const IS_OPEN: ReadonlySet<OfferRequest['state']> = new Set([
  'offered',
  'asked',
  'escalated',
  'one-agreed',
  'authorised',
  'part-given',
]);

function requestLine(request: OfferRequest, item: OfferItem, on: Day): RequestLine {
  const difference = request.steps.findLast(({ step }) => step === 'difference');
  const next = nextSteps(request.state, item.kind);
  return {
    id: request.id,
    standing: STANDING[request.state],
    waiting: waitingWords(request, on),
    isOpen: IS_OPEN.has(request.state),
    difference:
      difference === undefined
        ? null
        : {
            words: difference.words ?? '',
            whose: difference.wordsOf === 'young-person' ? 'their words' : 'their worker’s words',
          },
    steps: request.steps
      .filter(({ step }) => step !== 'difference')
      .map((step) => ({ id: step.id, words: stepWords(step) })),
    next: next.map((step) => ({ step, words: DOES[step] })),
  };
}

/** `Asked for £90 on 2 March 2022: a winter coat` */
function stepWords({ step, amount, on, by, reason, words, challenge, reference }: StepOf): string {
  const much = amount === null ? '' : ` ${poundsOf(amount)}`;
  const to = step === 'escalated' ? ` to ${by}` : `, by ${by}`;
  const told = [
    reason === null ? null : REASONS[reason],
    words,
    challenge === null ? null : `To challenge it: ${challenge}`,
    reference === null ? null : `Reference ${reference}`,
  ].filter((part) => part !== null);
  const more = told.length === 0 ? '' : `. ${told.map((part) => part.replace(/[.\s]+$/u, '')).join('. ')}`;
  return `${STEPS[step]}${much} on ${wordsOf(on)}${to}${more}`;
}

export type OpenRequest = { readonly title: string; readonly standing: string };

/** What was asked for or promised and not had, the latest first: for the page of the young person. */
export function openRequests(items: readonly ItemOf[], steps: readonly StepOf[], on: Day): readonly OpenRequest[] {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return requestsOf(steps)
    .filter(({ state }) => state !== 'offered' && IS_OPEN.has(state))
    .map((request) => ({
      title: titles.get(request.itemId) ?? '',
      standing: lower(waitingWords(request, on) ?? STANDING[request.state]),
    }));
}
