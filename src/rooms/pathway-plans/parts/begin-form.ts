/** What is asked when a version of a plan is begun. */
import { choiceField, type Form, textField } from '../../../web/form.ts';
import { AROSE, type Arose } from '../model.ts';

export type StaffChoice = { readonly id: string; readonly name: string; readonly isSocialWorker: boolean };

export function beginForm(staff: readonly StaffChoice[], whyAgain: readonly Arose[]): Form {
  return {
    fields: {
      ...(whyAgain.length === 0
        ? {}
        : {
            arose: choiceField({
              label: 'Why is it written again?',
              called: 'why it is written again',
              as: 'radios',
              options: whyAgain.map((value) => ({ value, text: AROSE[value].words })),
              required: 'Say why it is written again',
            }),
          }),
      responsibleId: choiceField({
        label: 'Who is responsible for the plan?',
        called: 'who is responsible',
        hint: 'A social worker, also where a personal adviser leads the work and writes most of it.',
        as: 'select',
        options: staff.map(({ id, name }) => ({ value: id, text: name })),
        required: 'Choose who is responsible',
      }),
      decision: textField({
        label: 'If that is no social worker: what has the council decided?',
        called: 'what the council decided',
        hint: 'Only from 18. Who decided it, when, and that this member of staff can be responsible.',
        rows: 2,
        most: 500,
      }),
    },
  };
}
