/** What is noted beside the words of a row, as its own page shows it and as it is put right: a fold and a mark alike. */
import type { Day } from '../../../ground/day.ts';
import { findIsoDay, isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Columns, Image } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { FieldSet, Form, GivenValues } from '../../../web/form.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { WHERE_WORDS_STAND, type FoldedPlace } from '../where-words-stand.ts';

export type Noted = { readonly place: FoldedPlace; readonly rowId: string; readonly on: Day };

type NoteOf<Said extends Noted> = Pick<RecordedThing<Said>, 'segment' | 'titleOf' | 'filledIn' | 'within'> & {
  readonly table: 'folded_words' | 'marked_words';
  /** The column of its day. */
  readonly day: string;
  readonly form: Form;
  readonly moreOf: (image: Image) => Omit<Said, keyof Noted>;
  readonly columns: (said: Said) => Columns;
  readonly values: (said: Said) => GivenValues<FieldSet>;
  readonly correctingSays: string;
  /** Above the row it stands beside. */
  readonly heading: string;
  /** As they stand now, each with its row. */
  readonly listNotes: (
    reading: Reading,
    people: readonly PersonId[],
  ) => Promise<readonly (Pick<Noted, 'place' | 'rowId'> & { readonly id: string })[]>;
};

export function recordedNote<Said extends Noted>(note: NoteOf<Said>): RecordedThing<Said> {
  const { table, segment, titleOf, filledIn, within, day, form, moreOf, columns, values, correctingSays } = note;
  const { heading, listNotes } = note;
  return {
    table,
    segment,
    titleOf,
    filledIn,
    ...(within === undefined ? {} : { within }),
    saidOf: (image) =>
      ({
        place: image['place'],
        rowId: String(image['row_id']),
        on: findIsoDay(String(image[day])),
        ...moreOf(image),
      }) as Said,
    columnsOf: (said) => ({ place: said.place, row_id: said.rowId, [day]: isoOf(said.on), ...columns(said) }),
    onOf: ({ on }) => on,
    formOf: () => form,
    valuesOf: values,
    correctingSays,
    refuse: () => undefined,
    beside: async (reading, person, id) => ({
      heading,
      lines: (await listNotes(reading, [person]))
        .filter((one) => one.id === id)
        .map(({ place, rowId }) => ({
          text: WHERE_WORDS_STAND[place].words,
          href: `/people/${person}/${WHERE_WORDS_STAND[place].segment}/${rowId}`,
          words: '',
        })),
    }),
  };
}
