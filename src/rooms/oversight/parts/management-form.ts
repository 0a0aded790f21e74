/** What a manager is asked who writes on a record, and what whoever answers a direction is asked. */
import type { StaffId } from '../../../ground/ids.ts';
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { MANAGEMENT_KINDS } from '../model.ts';

export type Colleague = { readonly id: StaffId; readonly name: string };

const CAN_READ = 'The young person can read this.';
const what = textField({
  label: 'What do you want to write?',
  called: 'what you write',
  hint: `One thing, in words the young person would understand. ${CAN_READ}`,
  rows: 5,
  most: 2000,
  required: 'Enter what you want to write',
});
const dueOn = dayField({
  label: 'By when?',
  called: 'the day it is due',
  hint: 'Only for a direction or a challenge. For example, 18 2 2025',
});

export const managementForm = (colleagues: readonly Colleague[]) =>
  form({
    fields: {
      kind: choiceField({
        label: 'What is it?',
        called: 'what it is',
        as: 'radios',
        options: Object.entries(MANAGEMENT_KINDS).map(([value, { words, hint }]) => ({ value, text: words, hint })),
        required: 'Say what it is',
      }),
      what,
      staffId: choiceField({
        label: 'Who is it for?',
        hint: 'Only for a direction or a challenge. Somebody who works with them, stands in, or leads their team.',
        as: 'select',
        options: colleagues.map(({ id, name }) => ({ value: id, text: name })),
      }),
      dueOn,
    },
  });

export const correctManagementForm = (isForSomebody: boolean) => ({
  fields: {
    what: textField({ ...what, label: 'What was written?' }),
    ...(isForSomebody
      ? { dueOn: dayField({ ...dueOn, hint: 'For example, 18 2 2025', required: 'Enter the day by which it is done' }) }
      : {}),
  },
});

export const answerForm = form({
  fields: {
    answer: textField({
      label: 'What came of it?',
      called: 'what came of it',
      hint: `What was done, or why not. ${CAN_READ}`,
      rows: 4,
      most: 2000,
      required: 'Say what came of it',
    }),
  },
});
