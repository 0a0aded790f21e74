/**
 * Marks words of a visit or an entry that is saved already, sentence by sentence or by pasting them; and what became of a mark.
 * While it is being written the form itself asks (`parts/others-field.ts`).
 */
import { createHash } from 'node:crypto';
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { type FieldSet, type Form, form, textField, ticksField } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { findToMark, markWords } from '../actions/mark-words.ts';
import { listMarks, pathOfNoted, titleOfText } from '../facts.ts';
import { findPassages, missingSays, type Passage, pastedPassages, sentencesOf } from '../marked-words.ts';
import { recordedMark } from '../parts/recorded-mark.ts';
import { isMarkedPlace, type MarkedPlace } from '../where-words-stand.ts';

type Loaded = {
  readonly personId: PersonId;
  readonly place: MarkedPlace;
  readonly rowId: string;
  readonly name: string;
  readonly title: string;
  /** What is not marked yet. */
  readonly sentences: readonly Passage[];
};

const pasted = textField({
  label: 'Or only some words: paste them here',
  hint: 'As they stand in it, with an empty line between two passages.',
  rows: 3,
  most: 8000,
});

/** By what it says, and not by where it stands: the text may be put right between opening the form and sending it. */
const tickOf = ({ inText, words }: Passage): string =>
  createHash('sha256').update(`${inText} ${words}`).digest('hex').slice(0, 12);

const formOf = ({ sentences }: Loaded): Form =>
  form({
    fields: {
      ...(sentences.length === 0
        ? {}
        : {
            sentences: ticksField({
              label: 'Which sentences are about somebody else, or came from them?',
              options: sentences.map((one) => ({ value: tickOf(one), text: one.words })),
            }),
          }),
      pasted,
    },
  });

const markPage = formPage<FieldSet, Loaded>({
  path: '/people/:person/words/:place/:recorded/others',
  allow: 'record-event',
  audit: { purpose: 'marking what on your record is about somebody else' },
  form: formOf,
  load: async (visit) => {
    const place = visit.params['place'] ?? '';
    if (!isMarkedPlace(place)) throw notFound();
    const personId = visit.id<PersonId>('person');
    const rowId = visit.id<RecordedId>('recorded');
    return visit.readPeople(async (reading) => {
      const person = await getPersonInFull(reading, personId, visit.on);
      const text = await findToMark(reading, { personId, place, rowId });
      if (text === undefined) throw notFound();
      const marks = (await listMarks(reading, [personId])).filter((mark) => mark.rowId === rowId);
      const sentences = sentencesOf(text.texts).filter(
        (one) => !marks.some(({ inText, words }) => inText === one.inText && words.includes(one.words)),
      );
      const result = { personId, place, rowId, name: nameOf(person), title: titleOfText(text), sentences };
      return { result, people: [personId] };
    });
  },
  heading: ({ personId, place, rowId, name, title }) => ({
    title: 'Mark what is about somebody else',
    caption: name,
    lead: `${title}. The words stay as they were written. They are left out of what goes to the young person, with a line that says so.`,
    button: 'Mark it',
    back: { text: 'Back to what was written', path: `/people/${personId}/${pathOfNoted({ place, rowId })}` },
  }),
  submit: async ({ visit, loaded: { personId, place, rowId, sentences }, values }) => {
    const ticks = (values['sentences'] as readonly string[] | undefined) ?? [];
    const ticked = sentences.filter((one) => ticks.includes(tickOf(one)));
    const words = pastedPassages((values['pasted'] as string | null) ?? '');
    if (ticked.length + words.length === 0)
      throw new Refused({ [sentences.length === 0 ? 'pasted' : 'sentences']: 'Tick a sentence, or paste the words' });
    await visit.write({ action: 'mark-words', touches: [personId] }, async (act) => {
      // Read again: what was ticked or pasted must stand in it now.
      const texts = (await findToMark(act, { personId, place, rowId }))?.texts ?? {};
      const read = findPassages(texts, [...ticked.map((one) => one.words), ...words]);
      if ('missing' in read) throw new Refused({ pasted: missingSays(read.missing) });
      await markWords(act, { personId, place, rowId }, read.passages, visit.on);
      return { id: rowId };
    });
    return redirect(
      `/people/${personId}/${pathOfNoted({ place, rowId })}`,
      'It is marked, and left out of what goes to the young person.',
    );
  },
});

export const markedWordsPages: readonly SignedInRoute[] = [...markPage, ...recordedThing(recordedMark)];
