/** What is asked when a version of a plan is begun. */
import { choiceField, type Form, textField } from '../../../web/form.ts';
import { AROSE, type Arose, type Kind } from '../model.ts';

export type StaffChoice = { readonly id: string; readonly name: string; readonly isSocialWorker: boolean };

/** Where a plan is owed by nobody's asking it is empty: only what they want help with is written down. */
const ASKED_FOR = {
  'from-21': 'What do they want help with, in their words?',
  qualifying: 'What do they want written down, in their words?',
} as const satisfies Partial<Record<Kind, string>>;

export const isAskedFor = (kind: Kind | null): kind is keyof typeof ASKED_FOR => kind !== null && kind in ASKED_FOR;

export function beginForm(staff: readonly StaffChoice[], whyAgain: readonly Arose[], kind: Kind | null): Form {
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
      ...(kind === 'qualifying'
        ? {
            bothWant: choiceField({
              label: 'Do both of you want it written down?',
              called: 'whether both of you want it',
              hint: 'Advice and help goes on without a plan.',
              as: 'radios',
              options: [
                { value: 'yes', text: 'Yes, they and we' },
                { value: 'no', text: 'No' },
              ],
              required: 'Say whether both of you want it written down',
            }),
          }
        : {}),
      ...(isAskedFor(kind)
        ? {
            askedFor: textField({
              label: ASKED_FOR[kind],
              called: 'what they want',
              hint: 'The plan speaks of this and of nothing else they have not asked for.',
              rows: 3,
              most: 1000,
              required: 'Write what they want: it is theirs to ask for',
            }),
          }
        : {}),
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
