/** How words that are marked as somebody else's read on a page of their own, and what is asked of them where they are put right. */
import { form, textField } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import { findToMark } from '../actions/mark-words.ts';
import { listMarks } from '../facts.ts';
import { findPassages, missingSays, type Passage } from '../marked-words.ts';
import type { MarkedPlace } from '../where-words-stand.ts';
import { type Noted, recordedNote } from './recorded-note.ts';

export type Marked = Noted & Passage & { readonly place: MarkedPlace };

const markForm = form({
  fields: {
    words: textField({
      label: 'Which words are about somebody else, or came from them?',
      called: 'the words about somebody else',
      hint: 'As they stand in what was written.',
      rows: 3,
      most: 8000,
      required: 'Say which words they are',
    }),
  },
});

export const recordedMark = recordedNote<Marked>({
  table: 'marked_words',
  segment: 'marked',
  day: 'marked_on',
  titleOf: () => 'Words about somebody else',
  form: markForm,
  moreOf: (image) => ({ inText: String(image['in_text']), words: String(image['words']) }),
  columns: ({ inText, words }) => ({ in_text: inText, words }),
  values: ({ words }) => ({ words }),
  filledIn: ({ words }, before) => ({ ...before, words: words as string }),
  correctingSays:
    'What was written stays as it is. Only which of its words are left out of what goes to the young person changes.',
  heading: 'Where they stand',
  listNotes: listMarks,
  within: async (act, { person, kept, said }) => {
    if (said === null) return undefined;
    // The row as it stands now: a correction may stand in place of what was marked.
    const now = (await listMarks(act, [person])).find(({ id }) => id === kept.id);
    const texts = now === undefined ? undefined : (await findToMark(act, { ...now, personId: person }))?.texts;
    const read = findPassages(texts ?? {}, [said.words]);
    if ('missing' in read) throw new Refused({ words: missingSays(read.missing) });
    return { ...said, ...read.passages[0] };
  },
});
