/** What stands beside the words of a plan: how the home was judged, and decisions that somebody else made. */
import type { Day } from '../../../ground/day.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listDecisions } from '../decisions.ts';
import { listHomeJudgements } from '../home-judgements.ts';
import type { PlanInFull, Voice } from '../model.ts';
import { type DecisionView, decisionView } from './decision-lines.ts';
import { type HomeView, homeView } from './home-lines.ts';

export type BesideThePlan = { readonly home: HomeView | null; readonly decisions: readonly DecisionView[] };

export async function besideThePlan(
  reading: Reading,
  { id, personId }: Pick<PlanInFull, 'id' | 'personId'>,
  on: Day,
  voice: Voice = 'of-them',
): Promise<BesideThePlan> {
  const judged = (await listHomeJudgements(reading, [personId])).find(({ planId }) => planId === id);
  return {
    home: judged === undefined ? null : homeView(judged, on, voice),
    decisions: (await listDecisions(reading, personId)).map((one) => decisionView(one, voice)),
  };
}
