/** The only SQL on care episodes. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { CareEpisode } from '../../rules/facts.ts';
import type { Act, Reading } from '../../storage/storage.ts';

export type EpisodeOf = CareEpisode & { readonly personId: PersonId };
export type EpisodeInFull = EpisodeOf & {
  readonly categoryOfNeed: string | null;
  readonly homePostcode: string | null;
  readonly reasonPlaceChanged: string | null;
  readonly isCorrected: boolean;
  readonly sourceFileName: string | null;
  readonly sourceRow: number | null;
  readonly recordedOn: Day;
  readonly recordedBy: string;
};

export async function listEpisodes({ actor, db }: Reading, people: readonly PersonId[]): Promise<readonly EpisodeOf[]> {
  const { rows } = await sql<EpisodeOf>`
    select person_id as "personId", id, began_on as "beganOn", ended_on as "endedOn", reason_began as "reasonBegan",
           legal_status as "legalStatus", placement_type as "placementType", placement_provider as "placementProvider",
           placement_postcode as "placementPostcode", urn, reason_ended as "reasonEnded"
    from care_episode
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, began_on, id`.execute(db);
  return rows;
}

/** One person's episodes as a page tells them, each with the file and row it came from. */
export async function listEpisodesInFull({ actor, db }: Reading, person: PersonId): Promise<readonly EpisodeInFull[]> {
  const { rows } = await sql<EpisodeInFull>`
    select episode.person_id as "personId", episode.id, began_on as "beganOn", ended_on as "endedOn",
           reason_began as "reasonBegan", legal_status as "legalStatus", placement_type as "placementType",
           placement_provider as "placementProvider", placement_postcode as "placementPostcode", urn,
           reason_ended as "reasonEnded", category_of_need as "categoryOfNeed", home_postcode as "homePostcode",
           corrected_by is not null as "isCorrected",
           reason_place_changed as "reasonPlaceChanged", file.name as "sourceFileName", source_row as "sourceRow",
           act.recorded_on as "recordedOn", act.actor_name as "recordedBy"
    from care_episode episode
    join act on act.authority_id = episode.authority_id and act.id = episode.act
    left join file on file.authority_id = episode.authority_id and file.id = episode.source_file
    where episode.authority_id = ${actor.authorityId} and episode.person_id = ${person} and removed_by is null
    order by began_on, episode.id`.execute(db);
  return rows;
}

export type NewEpisode = Omit<CareEpisode, 'id' | 'endedOn' | 'reasonEnded'> & {
  readonly personId: PersonId;
  readonly categoryOfNeed: string | null;
  readonly homePostcode: string | null;
};

export async function insertEpisode(
  { actor, db, id: act }: Act,
  episode: NewEpisode,
): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  await sql`
    insert into care_episode (authority_id, id, person_id, began_on, reason_began, legal_status, category_of_need,
      placement_type, placement_provider, home_postcode, placement_postcode, urn, act)
    values (${actor.authorityId}, ${id}, ${episode.personId}, ${isoOf(episode.beganOn)}::date, ${episode.reasonBegan},
      ${episode.legalStatus}, ${episode.categoryOfNeed}, ${episode.placementType}, ${episode.placementProvider},
      ${episode.homePostcode}, ${episode.placementPostcode}, ${episode.urn}, ${act})`.execute(db);
  return { id };
}

/** The first day it no longer held, and why. What came from a file is the record's own from then on. */
export async function endEpisode(
  { actor, db, id: act }: Act,
  id: string,
  {
    on,
    reasonEnded,
    reasonPlaceChanged,
  }: { readonly on: Day; readonly reasonEnded: string; readonly reasonPlaceChanged: string | null },
): Promise<void> {
  await sql`
    update care_episode set ended_on = ${isoOf(on)}::date, reason_ended = ${reasonEnded}, reason_place_changed = ${reasonPlaceChanged},
      source_file = null, source_row = null, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${id}`.execute(db);
}

/** It goes on as if it had not ended. */
export async function reopenEpisode({ actor, db, id: act }: Act, id: string): Promise<void> {
  await sql`
    update care_episode set ended_on = null, reason_ended = null, source_file = null, source_row = null, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${id}`.execute(db);
}

/** What a period of care keeps from its first episode on. */
export async function findWhyInCare(
  { actor, db }: Reading,
  id: string,
): Promise<{ readonly categoryOfNeed: string | null; readonly homePostcode: string | null }> {
  const { rows } = await sql<{ categoryOfNeed: string | null; homePostcode: string | null }>`
    select category_of_need as "categoryOfNeed", home_postcode as "homePostcode" from care_episode
    where authority_id = ${actor.authorityId} and id = ${id}`.execute(db);
  return rows[0] ?? { categoryOfNeed: null, homePostcode: null };
}
