/** Something that lasted has ended: it was right, and holds no longer. */
import { wordsOf } from '../../../ground/day-words.ts';
import { entryWords } from '../../../rules/entry-kinds.ts';
import { homeWords } from '../../../rules/home-types.ts';
import { dayField, type Form } from '../../../web/form.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { asksAtEnd, entrySaid, type SaidOfEntry } from '../parts/entry-form.ts';
import { hasNotEnded, recordedEntry } from '../parts/recorded-entry.ts';

const until = dayField({
  label: 'From which day does it no longer hold?',
  called: 'the day it ended',
  hint: 'The first day it no longer holds. For example, 18 2 2025',
  notAfterToday: true,
  required: 'Enter the day it ended',
});

const endForm = (said: SaidOfEntry): Form => ({ fields: { until, ...asksAtEnd(said) } });

export const endEntryPage = recordedStep(recordedEntry, {
  path: '/ended',
  action: 'end-entry',
  purpose: 'recording that something on your record has ended',
  title: ({ said }) =>
    `It has ended: ${(said.kind === 'home' ? homeWords(said) : undefined) ?? entryWords(said.kind).words}`,
  lead: 'It stays on the record with both its days.',
  button: 'Save',
  saved: 'It is saved that it has ended.',
  more: async () => null,
  fits: hasNotEnded,
  form: ({ said }) => endForm(said),
  values: () => ({}),
  became: ({ said }, values) => entrySaid(said.kind, { ...values, on: said.on, answer: said.answer }, said),
  refuse: (_, { on, until }) =>
    until !== null && until <= on
      ? { field: 'until', sentence: `It began on ${wordsOf(on)}: it must end after that day` }
      : undefined,
});
