/** Folds what was written behind a note: it stays as it was written, and opens to whoever asks. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { listFolds } from '../notes.ts';
import { listTexts, type WrittenText } from '../store.ts';
import type { FoldedPlace } from '../where-words-stand.ts';

/** What stands there to be folded; undefined where nothing does, or a note stands before it already. */
export async function findToFold(
  reading: Parameters<typeof listTexts>[0],
  { personId, place, rowId }: { readonly personId: PersonId; readonly place: FoldedPlace; readonly rowId: string },
): Promise<WrittenText | undefined> {
  const folds = await listFolds(reading, [personId]);
  if (folds.some((fold) => fold.place === place && fold.rowId === rowId)) return undefined;
  return (await listTexts(reading, [personId], [rowId])).find((text) => text.place === place);
}

export async function foldWords(
  act: Act,
  fold: {
    readonly personId: PersonId;
    readonly place: FoldedPlace;
    readonly rowId: string;
    readonly wrong: string;
    readonly on: Day;
  },
): Promise<{ readonly id: string }> {
  const { personId, place, rowId, wrong, on } = fold;
  return { id: await addRow(act, 'folded_words', personId, { place, row_id: rowId, wrong, folded_on: isoOf(on) }) };
}
