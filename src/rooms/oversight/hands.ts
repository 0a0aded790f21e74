/**
 * A manager’s hand on a record: what counts as one, when each kind was last there, and where three months of somebody’s
 * life with the council went by without any. Who laid it is asked nowhere here: it is about the young person, not about managers.
 */
import { addMonths, type Day } from '../../ground/day.ts';
import { agoWords, wordsOf } from '../../ground/day-words.ts';
import type { ManagementKind } from '../../rules/facts.ts';
import { MANAGEMENT_KINDS } from './model.ts';

/** An agreement and a plan sent back are answers to a plan; supervision is talked over with the worker, and recorded as an entry. */
export type HandKind = ManagementKind | 'agreement' | 'sent-back' | 'supervision';
export type Hand = { readonly kind: HandKind; readonly on: Day };

const HANDS: Readonly<Record<HandKind, { readonly words: string }>> = {
  ...MANAGEMENT_KINDS,
  agreement: { words: 'Agreement with the plan' },
  'sent-back': { words: 'Plan sent back' },
  supervision: { words: 'Supervision' },
};

export type LastHand = {
  readonly words: string;
  /** `12 days ago`, `never` */
  readonly ago: string;
  readonly isNever: boolean;
  /** The day itself; null where it never was, or where `ago` says it already. */
  readonly day: string | null;
};

/** Each kind with its last day, in one order for everybody. */
export function lastHands(hands: readonly Hand[], on: Day): readonly LastHand[] {
  return (Object.keys(HANDS) as HandKind[]).map((kind) => {
    const days = hands.filter((hand) => hand.kind === kind && hand.on <= on).map((hand) => hand.on);
    const last = days.length === 0 ? undefined : (Math.max(...days) as Day);
    const ago = agoWords(last, on);
    const isNever = last === undefined;
    return {
      words: HANDS[kind].words,
      ago,
      isNever,
      day: last === undefined || ago.startsWith('on ') ? null : wordsOf(last),
    };
  });
}

const MONTHS = 3;

/** Time with the council, the first day in it and the first day out of it; `isDoubtful` where nobody can tell whether it was. */
export type Span = { readonly from: Day; readonly to: Day | null; readonly isDoubtful: boolean };
export type Stretch = {
  readonly from: Day;
  /** Null where it still goes on. */
  readonly to: Day | null;
  readonly isDoubtful: boolean;
};

/** The stretches of three months or more in which no manager’s hand was laid on a record, the latest first. */
export function stretchesWithout(hands: readonly Hand[], spans: readonly Span[], on: Day): readonly Stretch[] {
  const days = [...new Set(hands.map((hand) => hand.on))].filter((day) => day <= on).toSorted((a, b) => a - b);
  return joined(spans, on)
    .flatMap(({ from, to, isDoubtful }): readonly Stretch[] => {
      const until = to === null || to > on ? null : to;
      const within = days.filter((day) => day >= from && (until === null || day < until));
      const starts = [from, ...within];
      return starts.map((start, index) => ({ from: start, to: within[index] ?? until, isDoubtful }));
    })
    .filter(({ from, to }) => addMonths(from, MONTHS) <= (to ?? on))
    .toSorted((a, b) => b.from - a.from);
}

/** One status follows another: a life with the council is one time as long as nothing lies between. */
function joined(spans: readonly Span[], on: Day): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.filter(({ from }) => from <= on).toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || (last.to !== null && last.to < span.from)) all.push(span);
    else
      all[all.length - 1] = {
        from: last.from,
        to: last.to === null || span.to === null ? null : (Math.max(last.to, span.to) as Day),
        isDoubtful: last.isDoubtful || span.isDoubtful,
      };
  }
  return all;
}

/** `Since 3 January 2025`, `3 January 2025 to 9 May 2025` */
export const stretchWords = ({ from, to }: Stretch): string =>
  to === null ? `Since ${wordsOf(from)}` : `${wordsOf(from)} to ${wordsOf(to)}`;
