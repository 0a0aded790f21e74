/** Something that lasted has ended: it was right, and holds no longer. */
import { wordsOf } from '../../../ground/day-words.ts';
import { entryWords } from '../../../rules/entry-kinds.ts';
import { dayField, type Form } from '../../../web/form.ts';
import type { Day } from '../../../ground/day.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { hasNotEnded, recordedEntry } from '../parts/recorded-entry.ts';

const endForm: Form = {
  fields: {
    until: dayField({
      label: 'From which day does it no longer hold?',
      called: 'the day it ended',
      hint: 'The first day it no longer holds. For example, 18 2 2025',
      notAfterToday: true,
      required: 'Enter the day it ended',
    }),
  },
};

export const endEntryPage = recordedStep(recordedEntry, {
  path: '/ended',
  action: 'end-entry',
  purpose: 'recording that something on your record has ended',
  title: ({ said }) => `It has ended: ${entryWords(said.kind).words}`,
  lead: 'It stays on the record with both its days.',
  button: 'Save',
  saved: 'It is saved that it has ended.',
  more: async () => null,
  fits: hasNotEnded,
  form: () => endForm,
  values: () => ({}),
  became: ({ said }, values) => ({ ...said, until: values['until'] as Day }),
  refuse: (_, { on, until }) =>
    until !== null && until <= on
      ? { field: 'until', sentence: `It began on ${wordsOf(on)}: it must end after that day` }
      : undefined,
});
