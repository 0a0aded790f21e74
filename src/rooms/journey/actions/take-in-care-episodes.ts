/** Makes the care episodes that files report of some people equal to what they now report. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';

/** A 903 episode as reported; the person and the day it began make it the same episode in a later return. */
export type ReportedEpisode = {
  readonly personId: PersonId;
  readonly beganOn: Day;
  readonly endedOn: Day | null;
  readonly reasonBegan: string | null;
  readonly legalStatus: string | null;
  readonly categoryOfNeed: string | null;
  readonly placementType: string | null;
  readonly placementProvider: string | null;
  readonly reasonEnded: string | null;
  readonly reasonPlaceChanged: string | null;
  readonly homePostcode: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
};

export async function takeInCareEpisodes(
  act: Act,
  people: readonly PersonId[],
  episodes: readonly ReportedEpisode[],
): Promise<void> {
  await takeIn(
    act,
    {
      table: 'care_episode',
      key: ['began_on'],
      columns: {
        began_on: 'date',
        ended_on: 'date',
        reason_began: 'text',
        legal_status: 'text',
        category_of_need: 'text',
        placement_type: 'text',
        placement_provider: 'text',
        reason_ended: 'text',
        reason_place_changed: 'text',
        home_postcode: 'text',
        placement_postcode: 'text',
        urn: 'text',
      },
    },
    people,
    episodes.map((episode) => ({
      person_id: episode.personId,
      began_on: isoOf(episode.beganOn),
      ended_on: episode.endedOn === null ? null : isoOf(episode.endedOn),
      reason_began: episode.reasonBegan,
      legal_status: episode.legalStatus,
      category_of_need: episode.categoryOfNeed,
      placement_type: episode.placementType,
      placement_provider: episode.placementProvider,
      reason_ended: episode.reasonEnded,
      reason_place_changed: episode.reasonPlaceChanged,
      home_postcode: episode.homePostcode,
      placement_postcode: episode.placementPostcode,
      urn: episode.urn,
      source_file: episode.sourceFile,
      source_row: episode.sourceRow,
    })),
  );
}
