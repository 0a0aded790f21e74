/** What of one visit or entry is marked as being about somebody else, as its page shows it. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { findToMark } from '../actions/mark-words.ts';
import { listMarks } from '../facts.ts';
import { stands } from '../marked-words.ts';
import { MARKED_PLACES, WHERE_WORDS_STAND } from '../where-words-stand.ts';

export type OthersWords = {
  readonly marks: readonly {
    readonly words: string;
    /** As much of it as a line holds. */
    readonly shown: string;
    readonly by: string;
    readonly href: string;
    readonly isLost: boolean;
  }[];
  /** Words that were marked stand in it no longer. */
  readonly lost: boolean;
  readonly markHref: string | null;
  readonly copyHref: string;
};

const SHOWN_MOST = 90;

type Row = { readonly person: PersonId; readonly segment: string; readonly id: string; readonly isGone: boolean };

/** Null for what has no words that could be marked. */
export async function othersWords(reading: Reading, { person, segment, id, isGone }: Row): Promise<OthersWords | null> {
  const place = MARKED_PLACES.find((each) => WHERE_WORDS_STAND[each].segment === segment);
  if (place === undefined || isGone) return null;
  const row = await findToMark(reading, { personId: person, place, rowId: id });
  if (row === undefined) return null;
  const marks = (await listMarks(reading, [person]))
    .filter((mark) => mark.place === place && mark.rowId === id)
    .map(({ id: mark, inText, words, by, on }) => ({
      words,
      shown: words.length > SHOWN_MOST ? `${words.slice(0, SHOWN_MOST).replace(/\s+\S*$/u, '')} …` : words,
      by: `${by}, ${wordsOf(on)}`,
      href: `/people/${person}/marked/${mark}`,
      isLost: !stands(row.texts[inText] ?? '', words),
    }));
  const path = `/people/${person}/words/${place}/${id}`;
  return { marks, lost: marks.some(({ isLost }) => isLost), markHref: `${path}/others`, copyHref: `${path}/for-them` };
}
