/** Makes the record of some children equal to what all returns in force say of them, through the rooms that keep it. */
import type { PersonId } from '../../ground/ids.ts';
import type { Act } from '../../storage/storage.ts';
import { takeInCareEpisodes } from '../journey/actions/take-in-care-episodes.ts';
import { takeInReviews } from '../oversight/actions/take-in-reviews.ts';
import { takeInPeople } from '../people/actions/take-in-people.ts';
import type { ReceivedRow } from './model.ts';
import { type FoldedChild, foldChild, sourceOf } from './ssda903/fold.ts';

/** `rowsOf` holds everything in force for each child; a child without rows is marked as removed. */
export async function takeInChildren(
  act: Act,
  personOf: ReadonlyMap<string, PersonId>,
  rowsOf: ReadonlyMap<string, readonly ReceivedRow[]>,
): Promise<void> {
  const children = [...personOf].map(([child, personId]) => ({
    personId,
    ...foldChild(child, rowsOf.get(child) ?? []),
  }));
  const people = [...personOf.values()];
  await takeInPeople(
    act,
    children.map((child) => reportedPerson(child, (rowsOf.get(child.child) ?? []).length > 0)),
  );
  await takeInCareEpisodes(
    act,
    people,
    children.flatMap(({ personId, episodes }) =>
      episodes.map((episode) => ({
        personId,
        beganOn: episode.beganOn,
        endedOn: episode.endedOn,
        reasonBegan: episode.cell('RNE'),
        legalStatus: episode.cell('LS'),
        categoryOfNeed: episode.cell('CIN'),
        placementType: episode.cell('PLACE'),
        placementProvider: episode.cell('PLACE_PROVIDER'),
        reasonEnded: episode.cell('REC'),
        reasonPlaceChanged: episode.cell('REASON_PLACE_CHANGE'),
        homePostcode: episode.cell('HOME_POST'),
        placementPostcode: episode.cell('PL_POST'),
        urn: episode.cell('URN'),
        ...sourceOf(episode),
      })),
    ),
  );
  await takeInReviews(
    act,
    people,
    children.flatMap(({ personId, reviews }) =>
      reviews.map((review) => ({
        personId,
        heldOn: review.heldOn,
        participation: review.cell('REVIEW_CODE'),
        ...sourceOf(review),
      })),
    ),
  );
}

function reportedPerson(
  { personId, child, header, bornOn }: FoldedChild & { readonly personId: PersonId },
  present: boolean,
) {
  const cell = (column: string): string | null => header?.cells[column] || null;
  return {
    personId,
    childNumber: child,
    bornOn,
    present,
    sex: sexOf(cell('SEX')),
    ethnicity: cell('ETHNIC'),
    upn: cell('UPN'),
    sourceFile: header?.file ?? null,
    sourceRow: header?.row ?? null,
  };
}

/** Returns up to 2023-24 wrote 1 and 2; the record keeps the letters used since. */
function sexOf(code: string | null): string | null {
  return code === '1' ? 'M' : code === '2' ? 'F' : code;
}
