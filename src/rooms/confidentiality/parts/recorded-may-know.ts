/** How it reads that somebody may know what a change is, how it is put right, and what is asked of it. */
import { wordsOf } from '../../../ground/day-words.ts';
import { choiceField, dayField, form, type Option, textField } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import type { TypedText } from '../../../web/route.ts';
import { PURPOSES } from '../../entries/parts/read-by-fewer.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { listMayKnow } from '../agreed-readers.ts';
import { columnsOfMayKnow, type MayKnow, mayKnowOf, refuseMayKnow } from '../may-know.ts';

const days = {
  from: dayField({
    label: 'From which day?',
    called: 'the day from which they may know',
    hint: 'The day they agreed. For example, 18 2 2025',
    notAfterToday: true,
    required: 'Enter the day from which they may know',
  }),
  to: dayField({
    label: 'Until which day?',
    called: 'the day it ends',
    hint: 'The first day they may not know any more. Leave it blank if the young person named none.',
  }),
  said: textField({
    label: 'What did the young person say, or how do you know that they agree?',
    called: 'what they said, or how you know',
    hint: 'Their words as they said them. Read by whoever reads of changes, and by the young person.',
    rows: 3,
    most: 500,
    words: 'theirs',
    required: 'Write down what they said, or how you know that they agree',
  }),
} as const;

export const mayKnowForm = (staff: readonly Option[]) =>
  form({
    fields: {
      staffId: choiceField({
        label: 'Who may know?',
        called: 'who may know',
        hint: 'It does not open the record to them. Where it is open to them already, they read what a change is.',
        as: 'select',
        options: staff,
        required: 'Choose who may know',
      }),
      ...days,
    },
  });

export const noLongerForm = form({
  fields: {
    endedSaid: textField({
      label: 'What did the young person say?',
      hint: 'Leave it blank if they would rather not. They need no reason.',
      rows: 2,
      most: 500,
      words: 'theirs',
    }),
  },
});

const said = (label: string, text: string | null): readonly TypedText[] => (text === null ? [] : [{ label, text }]);

/** Who it is stays as it was agreed: where somebody else was meant, it is struck out. */
export const recordedMayKnow: RecordedThing<MayKnow> = {
  table: 'agreed_reader',
  segment: 'may-know',
  saidOf: mayKnowOf,
  columnsOf: columnsOfMayKnow,
  titleOf: ({ named }) => `${named} may know what a change is`,
  purposeOf: () => PURPOSES.changes,
  onOf: ({ from }) => from,
  formOf: () => form({ fields: days }),
  valuesOf: ({ from, to, said: words }) => ({ from, to, said: words }),
  textsOf: ({ named, from, to, said: words, endedSaid }) => [
    { label: 'Who may know?', text: named },
    { label: 'From', text: wordsOf(from) },
    ...said('Until', to === null ? null : wordsOf(to)),
    { label: 'What the young person said, or how it is known', text: words },
    ...said('What they said when it ended', endedSaid),
  ],
  filledIn: (values, before) => {
    const one = { ...before, ...(values as Partial<MayKnow>) };
    // Of what goes on nobody has said how it ended.
    return one.to === null ? { ...one, endedSaid: null } : one;
  },
  refuse: (facts, one) => refuseMayKnow(facts, one, []),
  within: async (act, { person, kept, said: now }) => {
    if (now === null) return;
    const others = (await listMayKnow(act, person)).filter(({ id }) => id !== kept.id);
    const refused = refuseMayKnow({ bornOn: null, diedOn: null }, now, others);
    if (refused !== undefined) throw new Refused({ from: refused.sentence });
  },
  nextOf: ({ to }) => (to === null ? [{ text: 'They do not agree any more', path: 'no-longer' }] : []),
};
