/** A plan that is in force goes to the manager, with a reason for each thing that is not in it. */
import { isoOf } from '../../../ground/day-words.ts';
import { changeRow } from '../../../storage/corrections.ts';
import { textField } from '../../../web/form.ts';
import { type Absence, absencesOf } from '../absences.ts';
import type { PlanInFull } from '../model.ts';
import { planForm } from '../parts/plan-form.ts';

/** What the plan does not say already why it lacks. */
const unexplained = (plan: PlanInFull): readonly Absence[] =>
  absencesOf(plan).filter(({ key, because }) => because === null || plan.absentBecause[key] !== undefined);

export const sendPlanPage = planForm({
  path: '/send',
  move: 'send',
  action: 'send-plan-to-manager',
  more: async () => null,
  title: () => 'Send it to the manager',
  lead: ({ plan }) =>
    unexplained(plan).length === 0
      ? 'It is in force already, and no help waits for an answer.'
      : 'It is in force already, and no help waits for an answer. Something is not in it: say why, so that the manager can read that.',
  button: 'Send it',
  form: ({ plan }) => ({
    fields: Object.fromEntries(
      unexplained(plan).map(({ key, words }) => [
        key,
        textField({ label: `${words}: why is it not there?`, rows: 2, most: 500, required: 'Say why it is not there' }),
      ]),
    ),
  }),
  values: ({ plan }) => plan.absentBecause,
  version: ({ act }) => act,
  write: async (act, { plan }, values, { on }) => {
    const because = Object.fromEntries(unexplained(plan).map(({ key }) => [key, values[key] as string]));
    await changeRow(act, 'plan', plan.id, { sent_on: isoOf(on), absent_because: because });
  },
  saved: 'It is with the manager. The plan is in force, whatever they answer.',
});
