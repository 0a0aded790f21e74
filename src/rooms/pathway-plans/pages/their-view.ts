/** What the young person thinks of their plan, and how that is known. Nobody is pressed for a quotation, and a no stops nothing. */
import { changeRow } from '../../../storage/corrections.ts';
import { choiceField, form, textField, type ValuesOf } from '../../../web/form.ts';
import { VIEW_KNOWN } from '../model.ts';
import { planForm } from '../parts/plan-form.ts';

const viewForm = form({
  fields: {
    viewKnown: choiceField({
      label: 'How do you know what they think of it?',
      called: 'how their view is known',
      as: 'radios',
      options: Object.entries(VIEW_KNOWN).map(([value, words]) => ({ value, text: words['of-them'] })),
      required: 'Say how you know what they think of it',
    }),
    viewWords: textField({
      label: 'What do they say?',
      called: 'what they say',
      hint: 'In their own words, or what was drawn or shown. If it is not known, why not, and what you will do about it.',
      rows: 4,
      most: 2000,
      words: 'theirs',
    }),
  },
});

const NEEDS_WORDS: Readonly<Record<string, string>> = {
  words: 'Write what they say, in their own words',
  refused: 'Write what they say: why they do not agree. Their no stops nothing',
  'not-known': 'Say why it is not known, and what you will do about it',
};

export const theirViewPage = planForm({
  path: '/view',
  move: 'write',
  action: 'say-what-they-think-of-plan',
  more: async () => null,
  title: () => 'What they think of it',
  lead: () => 'A plan they do not agree with is still given and still helps them.',
  form: () => viewForm,
  values: ({ plan }) => ({ viewKnown: plan.viewKnown, viewWords: plan.viewWords }),
  version: ({ act }) => act,
  refuse: (_, { viewKnown, viewWords }) => {
    const sentence = NEEDS_WORDS[viewKnown as string];
    return viewWords === null && sentence !== undefined ? { field: 'viewWords', sentence } : undefined;
  },
  write: async (act, { plan }, values) => {
    const { viewKnown, viewWords } = values as ValuesOf<(typeof viewForm)['fields']>;
    await changeRow(act, 'plan', plan.id, { view_known: viewKnown, view_words: viewWords });
  },
  saved: 'It is saved in the plan.',
});
