/** What we do for one way in which a claim can end: it was written with the legal adviser, and it was read together. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import { answerWords, READ_TOGETHER_ON, WRITTEN_WITH, WRITTEN_WITH_ON } from '../../../rules/entry-kinds.ts';
import { dayField, form, textField } from '../../../web/form.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { isWaitingForAdviser, isWaitingToBeRead, refuseOutcome } from '../outcomes.ts';
import type { SaidOfEntry } from '../parts/entry-form.ts';
import { recordedEntry } from '../parts/recorded-entry.ts';

const PURPOSE = 'writing in the part of your record about your right to stay, which fewer people read';

const adviserForm = form({
  fields: {
    adviser: textField({
      label: 'With which legal adviser was it written?',
      called: 'the legal adviser',
      hint: 'Their name and firm.',
      most: 200,
      required: 'Say with which legal adviser',
    }),
    on: dayField({
      label: 'When?',
      called: 'the day it was written with them',
      notAfterToday: true,
      required: 'Enter the day on which it was written with them',
    }),
  },
});

const readForm = form({
  fields: {
    on: dayField({
      label: 'When did you read it together?',
      called: 'the day you read it together',
      hint: 'With whoever they want beside them.',
      notAfterToday: true,
      required: 'Enter the day on which you read it together',
    }),
  },
});

const outcomeWords = ({ kind, answer }: SaidOfEntry): string => answerWords(kind, answer ?? '');

export const outcomeStepPages = [
  ...recordedStep(recordedEntry, {
    path: '/with-adviser',
    action: 'write-outcome-with-adviser',
    purpose: PURPOSE,
    title: () => 'It was written with the legal adviser',
    lead: ({ said }) => `${outcomeWords(said)}. ${said.words['what'] ?? ''}`,
    button: 'Save',
    saved: 'It is saved with whom it was written. Read it together next.',
    more: async () => null,
    fits: isWaitingForAdviser,
    form: () => adviserForm,
    values: ({ words }) => ({ adviser: words[WRITTEN_WITH] ?? null }),
    became: ({ said }, values) => ({
      ...said,
      words: { ...said.words, [WRITTEN_WITH]: values['adviser'] as string },
      details: { ...said.details, [WRITTEN_WITH_ON]: isoOf(values['on'] as Day) },
    }),
  }),
  ...recordedStep(recordedEntry, {
    path: '/read-together',
    action: 'read-outcome-together',
    purpose: PURPOSE,
    title: () => 'You read it together',
    lead: ({ said }) => `${outcomeWords(said)}. ${said.words['what'] ?? ''}`,
    button: 'Save',
    saved: 'It is saved that you read it together.',
    more: async () => null,
    fits: isWaitingToBeRead,
    form: () => readForm,
    values: () => ({}),
    became: ({ said }, values) => ({
      ...said,
      details: { ...said.details, [READ_TOGETHER_ON]: isoOf(values['on'] as Day) },
    }),
    refuse: (_, said) => {
      const refused = refuseOutcome(said);
      return refused === undefined ? undefined : { field: 'on', sentence: refused.sentence };
    },
  }),
];
