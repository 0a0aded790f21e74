/** A goal of a plan that is being written, under one of its matters: what, why, how we shall know, and what if it fails. */
import { type AnyId, newId } from '../../../ground/ids.ts';
import { addRow, changeRow } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet, ValuesOf } from '../../../web/form.ts';
import type { SignedInRoute, Visit } from '../../../web/route.ts';
import { columnsOfGoal } from '../columns.ts';
import { refuseGoal } from '../goal.ts';
import { findMatter } from '../matters.ts';
import type { Goal } from '../model.ts';
import { refuseTakenOut } from '../take-matter-out.ts';
import { goalFilledIn, goalForm, goalValues } from '../parts/goal-form.ts';
import { type AtPlan, planForm, type PlanStanding, type Sentence } from '../parts/plan-form.ts';

type Values = ValuesOf<(typeof goalForm)['fields']>;

const refuse = ({ plan }: AtPlan<unknown>, values: ValuesOf<FieldSet>, visit: Visit): Sentence | undefined =>
  refuseGoal(
    goalFilledIn(values as Values),
    plan.contingencies.map(({ restsOn }) => restsOn),
    visit.on,
  );

const goalAsked = ({ goals }: PlanStanding, visit: Visit): Goal | undefined =>
  goals.find(({ id }) => id === visit.id<AnyId>('goal'));

export const writeGoalPages: readonly SignedInRoute[] = [
  ...planForm({
    path: '/matters/:matter/goal',
    move: 'write',
    action: 'write-goal-of-plan',
    more: async (_, visit, plan) => {
      const matter = findMatter(plan.kind, visit.params['matter']);
      if (matter === undefined) throw notFound();
      if (visit.posted.fields.size === 0 && refuseTakenOut(plan, matter.key, 'what') !== undefined) throw notFound();
      return matter;
    },
    title: ({ more }) => `A goal: ${more.title.toLowerCase()}`,
    form: () => goalForm,
    values: () => ({}),
    version: () => undefined,
    refuse: (at, values, visit) => refuseTakenOut(at.plan, at.more.key, 'what') ?? refuse(at, values, visit),
    write: async (act, { id, plan, more }, values) => {
      const said = { ...goalFilledIn(values as Values), origin: newId(), position: plan.goals.length + 1 };
      return addRow(act, 'plan_goal', id, { ...columnsOfGoal({ ...said, matter: more.key }), plan_id: plan.id });
    },
    saved: 'The goal is in the plan. Say who does what for it, and by when.',
    onward: (_, goal) => `/goals/${goal as string}/step`,
  }),
  ...planForm({
    path: '/goals/:goal',
    move: 'write',
    action: 'change-goal-of-plan',
    more: async (_, visit, plan) => {
      const goal = goalAsked(plan, visit);
      if (goal === undefined) throw notFound();
      return goal;
    },
    title: () => 'Change the goal',
    form: () => goalForm,
    values: ({ more }) => goalValues(more),
    version: (plan, visit) => goalAsked(plan, visit)?.act,
    refuse,
    write: async (act, { more }, values) =>
      changeRow(act, 'plan_goal', more.id, columnsOfGoal({ ...more, ...goalFilledIn(values as Values) })),
    saved: 'The goal is changed.',
  }),
];
