/** Folds old words behind a note, and what became of the note. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Stale } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { findToFold, foldWords } from '../actions/fold-words.ts';
import { titleOfText } from '../facts.ts';
import { foldForm, recordedFold } from '../parts/recorded-fold.ts';
import { isFoldedPlace } from '../where-words-stand.ts';

const foldPage = formPage({
  path: '/people/:person/words/:place/:recorded/fold',
  allow: 'record-event',
  audit: { purpose: 'putting a note before old words about you' },
  form: foldForm,
  load: async (visit) => {
    const place = visit.params['place'] ?? '';
    if (!isFoldedPlace(place)) throw notFound();
    const personId = visit.id<PersonId>('person');
    const rowId = visit.id<RecordedId>('recorded');
    return visit.readPeople(async (reading) => {
      const person = await getPersonInFull(reading, personId, visit.on);
      const text = await findToFold(reading, { personId, place, rowId });
      // Whoever sends it in a second window keeps what they typed; nobody begins it again.
      if (text === undefined && visit.posted.fields.size === 0) throw notFound();
      const title = text === undefined ? '' : titleOfText(text);
      return { result: { personId, place, rowId, name: nameOf(person), title }, people: [personId] };
    });
  },
  heading: ({ personId, name, title }) => ({
    title: 'Fold old words behind a note',
    caption: name,
    lead: `${title}. It stays as it was written. The note stands before it, and whoever asks opens it.`,
    button: 'Fold it',
    back: { text: `Back to ${name}`, path: `/people/${personId}` },
  }),
  submit: async ({ visit, loaded: { personId, place, rowId }, values }) => {
    await visit.write({ action: 'fold-words', touches: [personId] }, async (act) => {
      if ((await findToFold(act, { personId, place, rowId })) === undefined) throw new Stale();
      return foldWords(act, { personId, place, rowId, wrong: values.wrong, on: visit.on });
    });
    return redirect(`/people/${personId}/words`, 'It is folded behind your note.');
  },
});

export const foldedWordsPages: readonly SignedInRoute[] = [...foldPage, ...recordedThing(recordedFold)];
