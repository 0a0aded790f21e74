/** Marks words of a visit or an entry as being about somebody else, or from them: they stay as they were written. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow } from '../../../storage/corrections.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import type { Passage } from '../marked-words.ts';
import { listMarks } from '../notes.ts';
import { listTexts, type WrittenText } from '../store.ts';
import type { MarkedPlace } from '../where-words-stand.ts';

export type MarkedRow = { readonly personId: PersonId; readonly place: MarkedPlace; readonly rowId: string };

/** Said about the sharing of a row, and by nobody else: it goes to no one as it stands. */
const ABOUT_SHARING: ReadonlySet<string> = new Set([
  'not_shared_because',
  'read-on',
  'not-yet-because',
  'not-yet-until',
]);

/** What stands there to be marked; undefined where nothing does, or where fewer people read it than the record. */
export async function findToMark(
  reading: Reading,
  { personId, place, rowId }: MarkedRow,
): Promise<WrittenText | undefined> {
  const found = (await listTexts(reading, [personId], [rowId])).find((text) => text.place === place);
  if (found === undefined) return undefined;
  const texts = Object.fromEntries(Object.entries(found.texts).filter(([name]) => !ABOUT_SHARING.has(name)));
  return Object.keys(texts).length === 0 ? undefined : { ...found, texts };
}

/** What is marked already is marked once. */
export async function markWords(
  act: Act,
  { personId, place, rowId }: MarkedRow,
  passages: readonly Passage[],
  on: Day,
): Promise<void> {
  const known = new Set(
    (await listMarks(act, [personId]))
      .filter((mark) => mark.rowId === rowId)
      .map(({ inText, words }) => `${inText} ${words}`),
  );
  const fresh = new Map(passages.map((passage) => [`${passage.inText} ${passage.words}`, passage]));
  for (const [key, { inText, words }] of fresh)
    if (!known.has(key))
      await addRow(act, 'marked_words', personId, {
        place,
        row_id: rowId,
        in_text: inText,
        words,
        marked_on: isoOf(on),
      });
}
