/** What was asked of others, a line each: what is waited for first, the earliest needed first. */
import type { Day } from '../../../ground/day.ts';
import type { AskOf } from '../facts.ts';
import { askWords, isWaitedFor } from '../model.ts';

export type AskLine = Pick<AskOf, 'id' | 'askedOf' | 'what' | 'answer'> & {
  /** `Answer needed by 3 April 2025` */
  readonly standing: string;
  /** Nobody has answered by the day, and nobody above them has been asked. */
  readonly isToBePassedOn: boolean;
};
export type AskLines = { readonly waited: readonly AskLine[]; readonly settled: readonly AskLine[] };

/** After a death nobody waits for an answer. */
export function askLines(asks: readonly AskOf[], on: Day, diedOn: Day | null = null): AskLines {
  const made = asks.filter(({ askedOn }) => askedOn <= on);
  const isOpen = (ask: AskOf): boolean => diedOn === null && isWaitedFor(ask, on);
  const lineOf = (ask: AskOf): AskLine => ({
    id: ask.id,
    askedOf: ask.askedOf,
    what: ask.what,
    answer: ask.answer,
    isToBePassedOn: isOpen(ask) && ask.dueOn < on && ask.escalatedOn === null,
    standing: diedOn !== null && isWaitedFor(ask, on) ? 'Ended when they died' : askWords(ask, on),
  });
  return {
    waited: made.filter(isOpen).map(lineOf),
    settled: made
      .filter((ask) => !isOpen(ask))
      .map(lineOf)
      .toReversed(),
  };
}
