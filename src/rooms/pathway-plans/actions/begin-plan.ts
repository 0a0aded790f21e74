/** Begins a version of somebody's plan. One that goes on from another begins with everything that one says. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { listPromises } from '../../promises/facts.ts';
import { carriedForward } from '../carry-forward.ts';
import { columnsOfPlan } from '../columns.ts';
import type { Plan, PlanInFull } from '../model.ts';
import { keepRowsOfPlan } from './keep-rows-of-plan.ts';

export type Begun = Pick<Plan, 'kind' | 'arose' | 'responsibleId' | 'responsible' | 'decision' | 'askedFor'> & {
  readonly begunOn: Day;
  readonly number: number;
};

/** Nothing of how it is written, given and answered is carried: that is of each version anew. */
const NOT_WRITTEN_YET = {
  tookPart: null,
  toldOn: null,
  whoIsAsked: null,
  saidNoTo: null,
  writtenHow: null,
  withoutBecause: null,
  writtenWhere: null,
  viewKnown: null,
  viewWords: null,
  offered: null,
  givenOn: null,
  givenHow: null,
  nextReviewOn: null,
  sentOn: null,
  absentBecause: {},
  setAsideOn: null,
  setAsideBecause: null,
  askedFor: null,
  doneHow: null,
  toldHow: null,
  easyMade: null,
  changeId: null,
  changeSaid: null,
  touched: null,
} as const;

export async function beginPlan(
  act: Act,
  personId: PersonId,
  begun: Begun,
  from: PlanInFull | undefined,
  about: Partial<Pick<Plan, 'changeId' | 'changeSaid' | 'touched'>> = {},
): Promise<{ readonly id: string }> {
  const carried = from === undefined ? {} : carriedOfPlan(from, begun.arose);
  const said = { ...NOT_WRITTEN_YET, ...carried, ...begun, ...about, basedOn: from?.id ?? null };
  const id = await addRow(act, 'plan', personId, columnsOfPlan(said));
  if (from !== undefined) {
    const rows = carriedForward(from, await listPromises(act, [personId]), id);
    await keepRowsOfPlan(act, [{ personId, ...rows }]);
  }
  return { id };
}

/** Of one that was sent back the sitting with them is the same: who took part, how it was written and what they said stand. */
function carriedOfPlan(from: PlanInFull, arose: Plan['arose']): Partial<Plan> {
  const { offered, whoIsAsked, saidNoTo, toldOn, doneHow, toldHow } = from;
  const { tookPart, writtenHow, withoutBecause, writtenWhere, viewKnown, viewWords, absentBecause } = from;
  const ofTheSitting = { tookPart, writtenHow, withoutBecause, writtenWhere, viewKnown, viewWords, absentBecause };
  const asTold = { whoIsAsked, saidNoTo, toldOn, doneHow, toldHow };
  return { offered, ...asTold, ...(arose === 'returned' ? ofTheSitting : {}) };
}
