/** Takes in what stands beside the words of some plans: decisions somebody else made, how the home was judged, easy-read lines. */
import { isoOf } from '../../../ground/day-words.ts';
import { newId, type PersonId } from '../../../ground/ids.ts';
import { addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { MadeDecision } from '../decisions.ts';
import type { EasyLine } from '../easy-lines.ts';
import type { HomeJudgement } from '../home-judgement.ts';

export type ReportedDecision = Omit<MadeDecision, 'id' | 'planId' | 'act'>;
export type ReportedHome = Omit<HomeJudgement, 'id' | 'planId' | 'act'>;
/** In the order they are read. */
export type ReportedEasyLine = Pick<EasyLine, 'picture' | 'words'>;

type Beside = {
  readonly id: string;
  readonly personId: PersonId;
  readonly decisions: readonly ReportedDecision[];
  readonly home: ReportedHome | null;
  readonly easy: readonly ReportedEasyLine[];
};

export async function takeInBesidePlans(act: Act, plans: readonly Beside[]): Promise<void> {
  const of = ({ id, personId }: Beside) => ({ id: newId<never>() as string, person_id: personId, plan_id: id });
  await addRows(
    act,
    'plan_decision',
    plans.flatMap((plan) =>
      plan.decisions.map(({ unableBecause, theyWant, madeBy, madeOn, ...said }) => ({
        ...of(plan),
        ...said,
        unable_because: unableBecause,
        they_want: theyWant,
        made_by: madeBy,
        made_on: isoOf(madeOn),
      })),
    ),
  );
  await addRows(
    act,
    'home_judgement',
    plans.flatMap((plan) => {
      if (plan.home === null) return [];
      const { judgedOn, fromOn, ...said } = plan.home;
      return [{ ...of(plan), ...said, judged_on: isoOf(judgedOn), from_on: isoOf(fromOn) }];
    }),
  );
  await addRows(
    act,
    'plan_easy_line',
    plans.flatMap((plan) =>
      plan.easy.map(({ picture, words }, index) => ({ ...of(plan), picture, words, position: `${index + 1}` })),
    ),
  );
}
