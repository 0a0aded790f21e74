/** Whether a plan that is being written can be given to the young person, and what its day and its next review may be. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import { promiseOfStep, type KeptPromise } from './carry-forward.ts';
import type { PlanInFull } from './model.ts';

export type Given = {
  readonly givenOn: Day;
  readonly givenHow: string;
  readonly nextReviewOn: Day | null;
  readonly assessedOn: Day | null;
};
type Refused = { readonly field: keyof Given; readonly sentence: string };

/**
 * A plan with nothing in it, or that nobody took part in writing, is none; all else that is missing holds back neither the
 * plan nor any help. `lastGiven` is the day of the version it goes on from.
 */
export function refuseGiving(
  { begunOn, matters, goals, steps, writtenHow, tookPart, kind, arose }: PlanInFull,
  { givenOn, nextReviewOn, assessedOn }: Given,
  promises: readonly KeptPromise[],
  on: Day,
): Refused | undefined {
  if (matters.length === 0)
    return { field: 'givenHow', sentence: 'Nothing is written in it yet. Write at least one matter first' };
  if (writtenHow === null || tookPart === null)
    return { field: 'givenHow', sentence: 'Say first how it was written, and who took part beside its writer' };
  const empty = goals.find(({ id }) => steps.every(({ goalId }) => goalId !== id));
  if (empty !== undefined && arose === 'first')
    return { field: 'givenHow', sentence: `The goal “${empty.what}” has no step yet: say who does what, and by when` };
  if (givenOn < begunOn) return { field: 'givenOn', sentence: `It was begun on ${wordsOf(begunOn)}, after that day` };
  const late = steps.find((step) => step.dueOn < on && promiseOfStep(step, promises) === undefined);
  if (late !== undefined)
    return {
      field: 'givenHow',
      sentence: `The step “${late.what}” was to be done by ${wordsOf(late.dueOn)}, which has gone by. Choose a day still to come`,
    };
  if (nextReviewOn === null && kind === 'from-21')
    return { field: 'nextReviewOn', sentence: 'Enter the day it is looked at again: from 21 the plan itself says so' };
  if (nextReviewOn !== null && nextReviewOn <= givenOn)
    return { field: 'nextReviewOn', sentence: 'It can only be reviewed after the day it is given' };
  if (assessedOn !== null && assessedOn > givenOn)
    return {
      field: 'assessedOn',
      sentence: 'The assessment comes before the plan: enter a day no later than the day it is given',
    };
  return undefined;
}
