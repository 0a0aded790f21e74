/** Takes a goal or a step out of a plan that is being written. What is promised already is told to them, and not taken out. */
import type { AnyId } from '../../../ground/ids.ts';
import { takeOut } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import { form } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import type { SignedInRoute } from '../../../web/route.ts';
import type { Goal, Step } from '../model.ts';
import { planForm } from '../parts/plan-form.ts';

const NOTHING_ASKED = form({ fields: {} });

export const takeOutPages: readonly SignedInRoute[] = [
  ...planForm<Goal>({
    path: '/goals/:goal/take-out',
    move: 'write',
    action: 'take-goal-out-of-plan',
    more: async (_, visit, { goals, steps }) => {
      const goal = goals.find(({ id }) => id === visit.id<AnyId>('goal'));
      const isPromised = steps.some(({ goalId, promiseId }) => goalId === goal?.id && promiseId !== null);
      if (goal === undefined || (isPromised && visit.posted.fields.size === 0)) throw notFound();
      return goal;
    },
    title: () => 'Take the goal out?',
    lead: ({ more }) => `“${more.what}”, with its steps. Nobody has been given it yet.`,
    button: 'Take it out',
    form: () => NOTHING_ASKED,
    values: () => ({}),
    version: ({ goals }, visit) => goals.find(({ id }) => id === visit.id<AnyId>('goal'))?.act,
    write: async (act, { plan, more }) => {
      const steps = plan.steps.filter(({ goalId }) => goalId === more.id);
      if (steps.some(({ promiseId }) => promiseId !== null))
        throw new Refused({ goal: 'A step of it is promised already: say first what became of that' });
      for (const { id } of steps) await takeOut(act, 'plan_step', id);
      await takeOut(act, 'plan_goal', more.id);
    },
    saved: 'It is taken out.',
  }),
  ...planForm<Step>({
    path: '/steps/:step/take-out',
    move: 'write',
    action: 'take-step-out-of-plan',
    more: async (_, visit, { steps }) => {
      const step = steps.find(({ id }) => id === visit.id<AnyId>('step'));
      if (step === undefined || step.promiseId !== null) throw notFound();
      return step;
    },
    title: () => 'Take the step out?',
    lead: ({ more }) => `“${more.what}”. Nobody has promised it yet.`,
    button: 'Take it out',
    form: () => NOTHING_ASKED,
    values: () => ({}),
    version: ({ steps }, visit) => steps.find(({ id }) => id === visit.id<AnyId>('step'))?.act,
    write: async (act, { more }) => takeOut(act, 'plan_step', more.id),
    saved: 'It is taken out.',
  }),
];
