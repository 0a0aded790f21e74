/** How the note reads behind which old words are folded, and what is asked of it where it is put right. */
import { form, textField } from '../../../web/form.ts';
import { listFolds } from '../facts.ts';
import { type Noted, recordedNote } from './recorded-note.ts';

export type Folded = Noted & { readonly wrong: string };

export const foldForm = form({
  fields: {
    wrong: textField({
      label: 'What is wrong with it?',
      called: 'what is wrong with it',
      hint: 'For example: it calls her mother names, and nobody asked her mother. The young person can read this.',
      rows: 3,
      most: 1000,
      required: 'Say what is wrong with it',
    }),
  },
});

export const recordedFold = recordedNote<Folded>({
  table: 'folded_words',
  segment: 'folded',
  day: 'folded_on',
  titleOf: () => 'A note before old words',
  form: foldForm,
  moreOf: (image) => ({ wrong: String(image['wrong']) }),
  columns: ({ wrong }) => ({ wrong }),
  values: ({ wrong }) => ({ wrong }),
  filledIn: ({ wrong }, before) => ({ ...before, wrong: wrong as string }),
  correctingSays: 'What was written stays as it is. What this note said before stays readable beside it.',
  heading: 'What it stands before',
  listNotes: listFolds,
});
