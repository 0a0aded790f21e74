/** What was struck out of one person's record: it counts for nothing, and whoever may open the record may read it. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { listStruckOut } from '../../../storage/corrections.ts';
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
import { recordedMemory } from '../../memories/parts/recorded-memory.ts';
import { recordedOfferStep } from '../../offer/parts/recorded-offer-step.ts';
import { recordedManagementEntry } from '../../oversight/parts/recorded-management-entry.ts';
import { recordedReview } from '../../oversight/parts/recorded-review.ts';
import { recordedContact } from '../../people/parts/recorded-contact.ts';
import { recordedTie } from '../../people/parts/recorded-tie.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';

export type StruckOutLine = {
  readonly title: string;
  readonly on: Day;
  readonly by: string;
  readonly why: string | null;
  /** Below the page of the young person. */
  readonly path: string;
};

export async function readStruckOut(reading: Reading, person: PersonId): Promise<readonly StruckOutLine[]> {
  return [
    ...(await linesOf(reading, person, recordedEntry)),
    ...(await linesOf(reading, person, recordedVisit)),
    ...(await linesOf(reading, person, recordedReview)),
    ...(await linesOf(reading, person, recordedManagementEntry)),
    ...(await linesOf(reading, person, recordedDifference)),
    ...(await linesOf(reading, person, recordedOfferStep)),
    ...(await linesOf(reading, person, recordedCare)),
    ...(await linesOf(reading, person, recordedNoContact)),
    ...(await linesOf(reading, person, recordedLostTouch)),
    ...(await linesOf(reading, person, recordedLostTouchStep)),
    ...(await linesOf(reading, person, recordedGoodDay)),
    ...(await linesOf(reading, person, recordedMattered)),
    ...(await linesOf(reading, person, recordedPiece)),
    ...(await linesOf(reading, person, recordedSession)),
    ...(await linesOf(reading, person, recordedWhatHelps)),
    ...(await linesOf(reading, person, recordedMemory)),
    ...(await linesOf(reading, person, recordedTie)),
    ...(await linesOf(reading, person, recordedContact)),
  ].toSorted((a, b) => b.on - a.on);
}

async function linesOf<Said>(
  reading: Reading,
  person: PersonId,
  { table, segment, saidOf, titleOf, onOf }: RecordedThing<Said>,
): Promise<readonly StruckOutLine[]> {
  return (await listStruckOut(reading, table, person)).map(({ image, by, why }) => {
    const said = saidOf(image);
    return { title: titleOf(said), on: onOf(said), by, why, path: `${segment}/${String(image['id'])}` };
  });
}
