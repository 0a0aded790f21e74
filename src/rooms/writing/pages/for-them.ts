/**
 * One visit or entry as it goes to the young person: on a screen beside them, or on paper. What is about somebody else is left out
 * with a line that says so and how to ask; what is not shared yet, and what only some read, is no copy.
 */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { shownTexts } from '../../../web/form-view.ts';
import { page, type PageModel, type Path, type SignedInRoute, type TypedText } from '../../../web/route.ts';
import { isHeldBack } from '../../entries/parts/entry-sharing.ts';
import { recordedEntry } from '../../entries/parts/recorded-entry.ts';
import { recordedVisit } from '../../keeping-in-touch/parts/recorded-visit.ts';
import { type VersionLine, versionsByLetter } from '../../letters/parts/versions-of-letter.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { getThing } from '../../people/parts/recorded-thing.ts';
import { findToMark } from '../actions/mark-words.ts';
import { listFolds, listMarks, pathOfNoted } from '../facts.ts';
import { forThem, type Texts } from '../marked-words.ts';
import type { WrittenText } from '../store.ts';
import { isMarkedPlace, type MarkedPlace } from '../where-words-stand.ts';

type ForThemModel = PageModel & {
  readonly caption: string;
  readonly on: string;
  readonly texts: readonly TypedText[];
  readonly isLeftOut: boolean;
  /** The files of a letter, which go with it. */
  readonly files: readonly VersionLine[];
  /** What is wrong with old words, in their place. */
  readonly folded: string | null;
  /** It is not shared with them yet. */
  readonly isHeldBack: boolean;
  readonly backHref: Path;
};

type Told = {
  readonly title: string;
  readonly on: string;
  readonly texts: readonly TypedText[];
  readonly isHeldBack: boolean;
};

export const forThemPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/words/:place/:recorded/for-them',
  allow: 'read-person',
  audit: { purpose: 'making a copy for you of something on your record' },
  handle: async (visit) => {
    const place = visit.params['place'] ?? '';
    if (!isMarkedPlace(place)) throw notFound();
    const personId = visit.id<PersonId>('person');
    const rowId = visit.id<RecordedId>('recorded');
    const model = await visit.readPeople(async (reading) => {
      const person = await getPersonInFull(reading, personId, visit.on);
      const row = await findToMark(reading, { personId, place, rowId });
      if (row === undefined) throw notFound();
      const told = await toldOf(reading, place, personId, row, visit.on);
      const fold = (await listFolds(reading, [personId])).find((one) => one.place === place && one.rowId === rowId);
      const marks = (await listMarks(reading, [personId])).filter((one) => one.place === place && one.rowId === rowId);
      const texts = told.texts.map((text) => leftOut(text, row.texts, marks));
      const files =
        place === 'entry' && !told.isHeldBack && fold === undefined
          ? ((await versionsByLetter(reading, personId)).get(rowId) ?? [])
          : [];
      const result: ForThemModel = {
        title: told.title,
        caption: person.knownAs ?? nameOf(person),
        on: told.on,
        texts: told.isHeldBack || fold !== undefined ? [] : texts,
        isLeftOut:
          !told.isHeldBack &&
          (texts.some((text) => text.isLeftOut) || files.some(({ isAboutOthers }) => isAboutOthers)),
        files: files.filter(({ isAboutOthers }) => !isAboutOthers),
        folded: fold?.wrong ?? null,
        isHeldBack: told.isHeldBack,
        backHref: `/people/${personId}/${pathOfNoted({ place, rowId })}`,
      };
      return { result, people: [personId] };
    });
    return page('writing/pages/for-them.njk', model);
  },
};

const YOU_SAID = 'What you said';
/** The texts of a visit, as they are headed for whose visit it was. */
const OF_A_VISIT: Readonly<Record<string, string>> = {
  purpose: 'What it was for',
  said: 'What was written about it',
  asked: 'What you asked for',
  answered: 'What you were answered',
  why: 'What happened',
  came_to: 'Where you came',
  help_given: 'What help you had',
};

async function toldOf(
  reading: Reading,
  place: MarkedPlace,
  person: PersonId,
  { id: rowId, texts }: WrittenText,
  on: Parameters<typeof getThing>[4],
): Promise<Told> {
  const id = rowId as RecordedId;
  if (place === 'visit') {
    const { said } = await getThing(recordedVisit, reading, person, id, on);

    return {
      title: recordedVisit.titleOf(said),
      on: wordsOf(said.visitedOn),
      // What came of it and whether it was shared is for those who work here.
      texts: Object.entries(OF_A_VISIT).flatMap(([name, label]) => {
        const text = texts[name];
        return text === undefined ? [] : [{ label, text }];
      }),
      isHeldBack: said.shared === 'not-yet',
    };
  }
  const { said } = await getThing(recordedEntry, reading, person, id, on);
  return {
    title: recordedEntry.titleOf(said),
    on: wordsOf(said.on),
    texts: shownTexts(recordedEntry.formOf(said), recordedEntry.valuesOf(said)).map(({ label, text }) => ({
      label: text === said.words['said'] ? YOU_SAID : label,
      text,
    })),
    isHeldBack: isHeldBack(said),
  };
}

/** Which text of the row it is, its words tell: a label has none. */
function leftOut(
  { label, text }: TypedText,
  texts: Texts,
  marks: readonly { readonly inText: string; readonly words: string }[],
): TypedText & { readonly isLeftOut: boolean } {
  const inIt = marks.filter(({ inText }) => texts[inText] === text).map(({ words }) => words);
  return { label, ...forThem(text, inIt) };
}
