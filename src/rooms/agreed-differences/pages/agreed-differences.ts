/** One thing agreed differently: how it reads, its correction, and its early end. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { dayField, type Form } from '../../../web/form.ts';
import type { SignedInRoute } from '../../../web/route.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { recordedDifference } from '../parts/recorded-difference.ts';

const endForm: Form = {
  fields: {
    until: dayField({
      label: 'From which day does the council’s standard hold again?',
      called: 'the day',
      hint: 'Today or a later day: what was owed until today was owed as it was agreed.',
      required: 'Enter the day',
    }),
  },
};

export const agreedDifferencePages: readonly SignedInRoute[] = [
  ...recordedThing(recordedDifference),
  ...recordedStep(recordedDifference, {
    allow: 'direct-work',
    path: '/ended',
    action: 'end-agreed-difference',
    purpose: 'recording that something agreed with you ends early',
    title: () => 'End it early',
    lead: 'What is owed is counted by the council’s standard again from that day.',
    button: 'Save',
    saved: 'It is saved when it ends. What is due next has been worked out again.',
    more: async (_, { on }) => on,
    fits: () => true,
    isTheirs: ({ until }, _, today) => until > today,
    form: () => endForm,
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, until: values['until'] as Day }),
    refuseFilled: ({ said, more: today }, values) => {
      const until = values['until'] as Day;
      if (until < today) return { field: 'until', sentence: 'Choose today or a later day' };
      if (until <= said.from)
        return {
          field: 'until',
          sentence: `It begins on ${wordsOf(said.from)}: strike it out if it is not to hold at all`,
        };
      return until >= said.until
        ? { field: 'until', sentence: `It ends on ${wordsOf(said.until)} already: choose an earlier day` }
        : undefined;
    },
  }),
];
