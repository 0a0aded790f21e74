/** Keeps what stands in one version of a plan, many rows at once: where one is carried forward, or taken in. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRows, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Carried } from '../carry-forward.ts';
import { columnsOfContingency, columnsOfGoal, columnsOfMatter, columnsOfStep } from '../columns.ts';
import type { Contingency, Goal, PlanMatter, Step } from '../model.ts';

type OfPerson = Carried & { readonly personId: PersonId };

export async function keepRowsOfPlan(act: Act, plans: readonly OfPerson[]): Promise<void> {
  type Row = { readonly id: string; readonly planId: string };
  const rowsOf = <ARow extends Row>(of: (plan: Carried) => readonly ARow[], columnsOf: (row: ARow) => Columns) =>
    plans.flatMap((plan) =>
      of(plan).map((row) => ({ ...columnsOf(row), id: row.id, plan_id: row.planId, person_id: plan.personId })),
    );
  const matters = rowsOf<PlanMatter>((plan) => plan.matters, columnsOfMatter);
  const contingencies = rowsOf<Contingency>((plan) => plan.contingencies, columnsOfContingency);
  const goals = rowsOf<Goal>((plan) => plan.goals, columnsOfGoal);
  const steps = rowsOf<Step>((plan) => plan.steps, columnsOfStep);
  await addRows(act, 'plan_matter', matters);
  await addRows(act, 'plan_contingency', contingencies);
  await addRows(act, 'plan_goal', goals);
  await addRows(act, 'plan_step', steps);
}
