/** A version of a plan in a line: how it stands, and its days. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { STATES } from '../model.ts';
import { type PlanStanding, pathOfPlan } from './plan-form.ts';

export type PlanWords = {
  readonly href: string;
  readonly words: string;
  readonly days: string;
};

export function planWords(plan: PlanStanding): PlanWords {
  return {
    href: pathOfPlan(plan.personId, plan.id),
    words: STATES[plan.state].words,
    days: daysWords(plan),
  };
}

/** `Given on 3 April 2026, sent to the manager on 4 April 2026.` */
export function daysWords({ begunOn, givenOn, sentOn, setAsideOn, nextReviewOn }: PlanStanding): string {
  const day = (words: string, on: Day | null): readonly string[] => (on === null ? [] : [`${words} ${wordsOf(on)}`]);
  const parts = [
    ...(givenOn === null ? day('Begun on', begunOn) : day('Given on', givenOn)),
    ...day('sent to the manager on', sentOn),
    ...day('set aside on', setAsideOn),
    ...day('looked at again by', nextReviewOn),
  ];
  return `${parts.join(', ')}.`;
}
