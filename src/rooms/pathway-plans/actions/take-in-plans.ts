/** Takes in whole versions of some people's plans, as they were written, given and answered elsewhere; table by table. */
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import { addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { columnsOfPromise } from '../../promises/actions/make-promise.ts';
import type { KeptPromise } from '../carry-forward.ts';
import { columnsOfAnswer, columnsOfPlan } from '../columns.ts';
import type { Plan, PlanAnswer, PlanInFull } from '../model.ts';
import {
  type ReportedDecision,
  type ReportedEasyLine,
  type ReportedHome,
  takeInBesidePlans,
} from './take-in-beside-plans.ts';
import { keepRowsOfPlan } from './keep-rows-of-plan.ts';

export type ReportedAnswer = Pick<PlanAnswer, 'kind' | 'grade' | 'words' | 'writtenOn'> & {
  readonly id: string;
  readonly writtenBy: StaffId;
};
export type ReportedPlan = Omit<PlanInFull, 'act' | 'answers' | 'takenOut'> & {
  readonly decisions: readonly ReportedDecision[];
  readonly home: ReportedHome | null;
  readonly easy: readonly ReportedEasyLine[];
  readonly personId: PersonId;
  /** What its steps became. */
  readonly promises: readonly KeptPromise[];
  readonly answers: readonly ReportedAnswer[];
};

/** Each of a person of whom nothing of that number is kept yet; the first version before those that go on from it. */
export async function takeInPlans(act: Act, plans: readonly ReportedPlan[]): Promise<void> {
  const of = ({ id, personId }: Pick<Plan, 'id' | 'personId'>) => ({ id, person_id: personId });
  const planRows = plans
    .toSorted((a, b) => a.number - b.number)
    .map((plan) => ({ ...columnsOfPlan(plan), ...of(plan) }));
  await addRows(act, 'plan', planRows);
  await addRows(
    act,
    'promise',
    plans.flatMap(({ personId, promises }) =>
      promises.map((promise) => ({ ...columnsOfPromise(promise), ...of({ id: promise.id, personId }) })),
    ),
  );
  await keepRowsOfPlan(act, plans);
  await takeInBesidePlans(act, plans);
  const answers = plans.flatMap((plan) => plan.answers.map((answer) => ({ plan, answer })));
  await addRows(
    act,
    'plan_answer',
    answers
      .toSorted((a, b) => a.answer.writtenOn - b.answer.writtenOn)
      .map(({ plan, answer }) => ({
        ...columnsOfAnswer({ ...answer, managementId: null }),
        ...of({ id: answer.id, personId: plan.personId }),
        plan_id: plan.id,
      })),
  );
}
