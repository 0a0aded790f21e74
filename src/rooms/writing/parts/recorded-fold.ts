/** How the note reads behind which old words are folded, and what is asked of it where it is put right. */
import { findIsoDay, isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { form, textField } from '../../../web/form.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { listFolds } from '../facts.ts';
import { type FoldedPlace, WHERE_WORDS_STAND } from '../where-words-stand.ts';

export type Folded = { readonly place: FoldedPlace; readonly rowId: string; readonly wrong: string; readonly on: Day };

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

export const recordedFold: RecordedThing<Folded> = {
  table: 'folded_words',
  segment: 'folded',
  saidOf: (image) => ({
    place: image['place'] as FoldedPlace,
    rowId: String(image['row_id']),
    wrong: String(image['wrong']),
    on: findIsoDay(String(image['folded_on'])) as Day,
  }),
  columnsOf: ({ place, rowId, wrong, on }) => ({ place, row_id: rowId, wrong, folded_on: isoOf(on) }),
  titleOf: () => 'A note before old words',
  onOf: ({ on }) => on,
  formOf: () => foldForm,
  valuesOf: ({ wrong }) => ({ wrong }),
  correctingSays: 'What was written stays as it is. What this note said before stays readable beside it.',
  filledIn: ({ wrong }, before) => ({ ...before, wrong: wrong as string }),
  refuse: () => undefined,
  beside: async (reading, person, id) => ({
    heading: 'What it stands before',
    lines: (await listFolds(reading, [person]))
      .filter((fold) => fold.id === id)
      .map(({ place, rowId }) => ({
        text: WHERE_WORDS_STAND[place].words,
        href: `/people/${person}/${WHERE_WORDS_STAND[place].segment}/${rowId}`,
        words: '',
      })),
  }),
};
