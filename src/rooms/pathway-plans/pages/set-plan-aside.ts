/** A plan that is being written is set aside: nobody was given it, and it stays to be read with the reason. */
import { isoOf } from '../../../ground/day-words.ts';
import { changeRow } from '../../../storage/corrections.ts';
import { form, textField } from '../../../web/form.ts';
import { planForm } from '../parts/plan-form.ts';

const setAsideForm = form({
  fields: {
    because: textField({
      label: 'Why is it set aside?',
      called: 'why',
      hint: 'The young person can read this.',
      rows: 2,
      most: 500,
      required: 'Say why it is set aside',
    }),
  },
});

export const setPlanAsidePage = planForm({
  path: '/set-aside',
  move: 'set-aside',
  action: 'set-plan-aside',
  more: async () => null,
  title: () => 'Set it aside',
  lead: () => 'A plan that is in force goes on being in force.',
  button: 'Set it aside',
  form: () => setAsideForm,
  values: () => ({}),
  version: ({ act }) => act,
  write: async (act, { plan }, values, { on }) => {
    await changeRow(act, 'plan', plan.id, { set_aside_on: isoOf(on), set_aside_because: values['because'] as string });
  },
  saved: 'It is set aside.',
});
