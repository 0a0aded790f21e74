/** What came of something whose answer was still to come: it was right to wait, and waits no longer. */
import { entryWords } from '../../../rules/entry-kinds.ts';
import { type FieldSet, type Form, choiceField, textField } from '../../../web/form.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { isWaitedFor, recordedEntry } from '../parts/recorded-entry.ts';
import type { SaidOfEntry } from '../parts/entry-form.ts';

const WHY = 'why';

function cameOfForm({ kind }: SaidOfEntry): Form {
  const { answers = {}, waits, asks = [] } = entryWords(kind);
  const why = asks.find(({ name }) => name === WHY);
  const fields: FieldSet = {
    answer: choiceField({
      label: 'What came of it?',
      called: 'what came of it',
      as: 'radios',
      options: Object.entries(answers).flatMap(([value, text]) => (value === waits ? [] : [{ value, text }])),
      required: 'Say what came of it',
    }),
    ...(why === undefined
      ? {}
      : {
          [WHY]: textField({
            label: why.label,
            ...(why.hint === undefined ? {} : { hint: why.hint }),
            rows: 3,
            most: 4000,
          }),
        }),
  };
  return { fields };
}

export const cameOfEntryPage = recordedStep<SaidOfEntry, null>(recordedEntry, {
  path: '/came-of-it',
  action: 'answer-entry',
  purpose: 'recording what came of something on your record',
  title: () => 'What came of it',
  lead: ({ said }) => said.words['what'] ?? entryWords(said.kind).words,
  button: 'Save',
  saved: 'It is saved what came of it.',
  more: async () => null,
  fits: isWaitedFor,
  form: ({ said }) => cameOfForm(said),
  values: ({ words }) => ({ [WHY]: words[WHY] ?? null }),
  became: ({ said }, values) => {
    const why = (values[WHY] as string | null | undefined) ?? null;
    return {
      ...said,
      answer: values['answer'] as string,
      words: why === null ? said.words : { ...said.words, [WHY]: why },
    };
  },
});
