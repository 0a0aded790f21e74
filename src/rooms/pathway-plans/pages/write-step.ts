/** A step towards a goal: what, who does it, by when. It becomes a promise on the day the plan is given. */
import type { AnyId } from '../../../ground/ids.ts';
import { addRow, changeRow } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet, ValuesOf } from '../../../web/form.ts';
import type { SignedInRoute, Visit } from '../../../web/route.ts';
import { NOTHING_CAME_OF_IT, refusePromise } from '../../promises/model.ts';
import { promiseForm, promiseSaid, type StaffChoice } from '../../promises/parts/promise-form.ts';
import { listWhoMayOpen } from '../../workforce/facts.ts';
import { columnsOfStep } from '../columns.ts';
import type { Goal, Step } from '../model.ts';
import { type AtPlan, planForm, type PlanStanding, type Sentence } from '../parts/plan-form.ts';

type At = { readonly goal: Goal; readonly step: Step | undefined; readonly staff: readonly StaffChoice[] };

const stepAsked = ({ steps }: PlanStanding, visit: Visit): Step | undefined =>
  visit.params['step'] === undefined ? undefined : steps.find(({ id }) => id === visit.id<AnyId>('step'));

/** One that is promised already is kept, changed or told on the page of the promise. */
async function atStep(reading: Reading, visit: Visit, plan: PlanStanding): Promise<At> {
  const step = stepAsked(plan, visit);
  const goalId = visit.params['step'] === undefined ? visit.id<AnyId>('goal') : step?.goalId;
  const goal = plan.goals.find(({ id }) => id === goalId);
  if (goal === undefined || step?.promiseId != null) throw notFound();
  return { goal, step, staff: await listWhoMayOpen(reading, plan.personId, visit.on) };
}

const filledIn = ({ more }: AtPlan<At>, values: ValuesOf<FieldSet>, { on }: Visit) =>
  promiseSaid(values, more.staff, {
    what: '',
    who: 'worker',
    staffId: null,
    named: null,
    madeOn: on,
    dueOn: on,
    visitId: null,
    changedFrom: null,
    ...NOTHING_CAME_OF_IT,
  });

function refuse(at: AtPlan<At>, values: ValuesOf<FieldSet>, visit: Visit): Sentence | undefined {
  const said = filledIn(at, values, visit);
  if (said.dueOn < visit.on)
    return { field: 'dueOn', sentence: 'That day has gone by. Agree a day that is still to come' };
  return refusePromise({ bornOn: null, diedOn: null }, said);
}

const lead = ({ more }: AtPlan<At>): string =>
  `For the goal “${more.goal.what}”. From the day they have the plan it stands in the work of whoever does it.`;

export const writeStepPages: readonly SignedInRoute[] = [
  ...planForm<At>({
    path: '/goals/:goal/step',
    move: 'write',
    action: 'write-step-of-plan',
    more: atStep,
    title: () => 'A step',
    lead,
    form: ({ more }) => promiseForm(more.staff, 'not-the-day'),
    values: () => ({}),
    version: () => undefined,
    refuse,
    write: async (act, at, values, visit) => {
      const said = { ...filledIn(at, values, visit), goalId: at.more.goal.id, promiseId: null };
      return addRow(act, 'plan_step', at.id, { ...columnsOfStep(said), plan_id: at.plan.id });
    },
    saved: 'The step is in the plan.',
  }),
  ...planForm<At>({
    path: '/steps/:step',
    move: 'write',
    action: 'change-step-of-plan',
    more: atStep,
    title: () => 'Change the step',
    lead,
    form: ({ more }) => promiseForm(more.staff, 'not-the-day'),
    values: ({ more: { step } }) => ({
      what: step?.what ?? null,
      who: step?.who ?? null,
      staffId: step?.staffId ?? null,
      named: step?.staffId === null ? step.named : null,
      dueOn: step?.dueOn ?? null,
    }),
    version: (plan, visit) => stepAsked(plan, visit)?.act,
    refuse,
    write: async (act, at, values, visit) => {
      const { step, goal } = at.more;
      const said = { ...filledIn(at, values, visit), goalId: goal.id, promiseId: null };
      return changeRow(act, 'plan_step', step?.id ?? '', columnsOfStep(said));
    },
    saved: 'The step is changed.',
  }),
];
