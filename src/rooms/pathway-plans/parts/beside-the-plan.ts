/** What stands beside the words of a plan: how the home was judged, and decisions that somebody else made. */
import type { Day } from '../../../ground/day.ts';
import type { Reading } from '../../../storage/storage.ts';
import { homeInPlan } from '../../homes/parts/home-in-plan.ts';
import { touchInPlan } from '../../keeping-in-touch/parts/touch-in-plan.ts';
import { listDecisions } from '../decisions.ts';
import { listHomeJudgements } from '../home-judgements.ts';
import type { PlanInFull, State, Voice } from '../model.ts';
import { type DecisionView, decisionView } from './decision-lines.ts';
import { type HomeView, homeView } from './home-lines.ts';

export type BesideThePlan = {
  readonly home: HomeView | null;
  /** Where they live and what is ahead, as the record has it on the day asked. */
  readonly lives: readonly string[];
  /** How often they and the council are in touch, and why that differs from what holds for everybody. */
  readonly touch: readonly string[];
  readonly decisions: readonly DecisionView[];
};

const OVER: readonly State[] = ['replaced', 'set-aside'];

export async function besideThePlan(
  reading: Reading,
  { id, personId, state }: Pick<PlanInFull, 'id' | 'personId'> & { readonly state: State },
  on: Day,
  voice: Voice = 'of-them',
): Promise<BesideThePlan> {
  const judged = (await listHomeJudgements(reading, [personId])).find(({ planId }) => planId === id);
  return {
    home: judged === undefined ? null : homeView(judged, on, voice),
    // A version that another has taken the place of says what it said.
    lives: OVER.includes(state) ? [] : (await homeInPlan(reading, personId, on)).lines,
    touch: OVER.includes(state) ? [] : await touchInPlan(reading, personId, on, voice),
    decisions: (await listDecisions(reading, personId)).map((one) => decisionView(one, voice)),
  };
}
