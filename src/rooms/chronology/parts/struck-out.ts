/** What was struck out of one person's record: it counts for nothing, and whoever may open the record may read it. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { entryWords, type Part } from '../../../rules/entry-kinds.ts';
import { type CorrectedTable, type Image, listStruckOut } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { recordedDifference } from '../../agreed-differences/parts/recorded-difference.ts';
import { recordedEntry } from '../../entries/parts/recorded-entry.ts';
import { recordedCare } from '../../journey/parts/recorded-care.ts';
import {
  recordedGoodDay,
  recordedLostTouch,
  recordedLostTouchStep,
  recordedNoContact,
} from '../../keeping-in-touch/parts/recorded-touch.ts';
import { recordedVisit } from '../../keeping-in-touch/parts/recorded-visit.ts';
import {
  recordedMattered,
  recordedPiece,
  recordedSession,
  recordedWhatHelps,
} from '../../life-story/parts/recorded-story.ts';
import { recordedLetterFile, recordedLetterGiven } from '../../letters/parts/recorded-letter.ts';
import { recordedMemory } from '../../memories/parts/recorded-memory.ts';
import { recordedOfferStep } from '../../offer/parts/recorded-offer-step.ts';
import { recordedManagementEntry } from '../../oversight/parts/recorded-management-entry.ts';
import { recordedReview } from '../../oversight/parts/recorded-review.ts';
import { recordedContact } from '../../people/parts/recorded-contact.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { recordedTie } from '../../people/parts/recorded-tie.ts';

export type StruckOutLine = {
  readonly title: string;
  readonly on: Day;
  readonly by: string;
  readonly why: string | null;
  /** Below the page of the young person. */
  readonly path: string;
};

/** How a row of a table is told, whatever its room makes of it. */
type Teller = {
  readonly table: CorrectedTable;
  readonly lineOf: (image: Image) => Pick<StruckOutLine, 'title' | 'on' | 'path'>;
};

function teller<Said>({ table, segment, saidOf, titleOf, onOf }: RecordedThing<Said>): Teller {
  return {
    table,
    lineOf: (image) => {
      const said = saidOf(image);
      return { title: titleOf(said), on: onOf(said), path: `${segment}/${String(image['id'])}` };
    },
  };
}

const TELLERS: readonly Teller[] = [
  teller(recordedEntry),
  teller(recordedVisit),
  teller(recordedReview),
  teller(recordedManagementEntry),
  teller(recordedDifference),
  teller(recordedOfferStep),
  teller(recordedCare),
  teller(recordedNoContact),
  teller(recordedLostTouch),
  teller(recordedLostTouchStep),
  teller(recordedGoodDay),
  teller(recordedMattered),
  teller(recordedPiece),
  teller(recordedSession),
  teller(recordedWhatHelps),
  teller(recordedMemory),
  teller(recordedLetterFile),
  teller(recordedLetterGiven),
  teller(recordedTie),
  teller(recordedContact),
];
const TABLES = TELLERS.map(({ table }) => table);
const BY_TABLE = new Map(TELLERS.map((one) => [one.table, one]));

export async function readStruckOut(reading: Reading, person: PersonId): Promise<readonly StruckOutLine[]> {
  const struck = await listStruckOut(reading, TABLES, person);
  return struck
    .flatMap(({ table, image, by, why }) => {
      const line = partOf(table, image) === undefined ? BY_TABLE.get(table)?.lineOf(image) : undefined;
      return line === undefined ? [] : [{ ...line, by, why }];
    })
    .toSorted((a, b) => b.on - a.on);
}

/** Of one part that fewer people read, which stands on the page of the part and on no other. */
export async function readStruckOutOfPart(
  reading: Reading,
  person: PersonId,
  part: Part,
): Promise<readonly StruckOutLine[]> {
  const struck = await listStruckOut(reading, [recordedEntry.table], person);
  const { lineOf } = teller(recordedEntry);
  return struck
    .filter(({ table, image }) => partOf(table, image) === part)
    .map(({ image, by, why }) => ({ ...lineOf(image), by, why }));
}

/** In which part that fewer people read a row stands; undefined where in none. */
const partOf = (table: CorrectedTable, image: Image): Part | undefined =>
  table === recordedEntry.table ? entryWords(recordedEntry.saidOf(image).kind).part : undefined;
