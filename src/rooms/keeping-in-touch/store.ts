/** The only SQL on visits and conversations. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import type { Visit } from '../../rules/facts.ts';
import { firstActSince } from '../../storage/acts-since.ts';
import type { Reading } from '../../storage/storage.ts';
import type { Meeting } from './model.ts';

/** As the rules ask for it. */
export type MeetingOf = Visit & Pick<Meeting, 'kind' | 'outcome'> & { readonly personId: PersonId };
export type VisitInFull = Meeting & {
  readonly personId: PersonId;
  readonly id: string;
  readonly recordedOn: Day;
  readonly recordedBy: string;
  /** Null where the program itself did. */
  readonly recordedById: StaffId | null;
  readonly isCorrected: boolean;
  readonly sourceFileName: string | null;
  readonly sourceRow: number | null;
};

export async function listMeetings({ actor, db }: Reading, people: readonly PersonId[]): Promise<readonly MeetingOf[]> {
  const { rows } = await sql<MeetingOf>`
    select person_id as "personId", id, visited_on as "visitedOn", kind, outcome from visit
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, visited_on, id`.execute(db);
  return rows;
}

const IN_FULL = sql`
  select visit.person_id as "personId", visit.id, kind, outcome, visited_on as "visitedOn", at_time as "atTime", how, purpose,
         why, seen_alone as "seenAlone", said, asked, answered, answered_on as "answeredOn", shared,
         not_shared_because as "notSharedBecause", not_shared_until as "notSharedUntil", came_to as "cameTo", help_given as "helpGiven",
         act.recorded_on as "recordedOn", act.actor_name as "recordedBy", act.actor_id as "recordedById", visit.corrected_by is not null as "isCorrected",
         file.name as "sourceFileName", source_row as "sourceRow"
  from visit
  join act on act.authority_id = visit.authority_id and act.id = visit.act
  left join file on file.authority_id = visit.authority_id and file.id = visit.source_file`;

export async function listVisitsInFull({ actor, db }: Reading, person: PersonId): Promise<readonly VisitInFull[]> {
  const { rows } = await sql<VisitInFull>`${IN_FULL}
    where visit.authority_id = ${actor.authorityId} and visit.person_id = ${person} and removed_by is null
    order by visited_on, visit.id`.execute(db);
  return rows;
}

/** What is still to be done about them by a day: planned and not told of yet, or asked and not answered; and what was tried since. */
export async function listOpenMeetings(
  { actor, db }: Reading,
  people: readonly PersonId[],
  plannedUntil: Day,
  triedSince: Day,
): Promise<readonly VisitInFull[]> {
  const { rows } = await sql<VisitInFull>`${IN_FULL}
    where visit.authority_id = ${actor.authorityId} and visit.person_id = any(${[...people]}::uuid[]) and removed_by is null
      and ((outcome = 'planned' and visited_on <= ${isoOf(plannedUntil)}::date)
        or (asked is not null and answered_on is null)
        or (outcome = 'tried' and visited_on >= ${isoOf(triedSince)}::date))
    order by visited_on, visit.id`.execute(db);
  return rows;
}

type OpenOrRecent = VisitInFull & { readonly isOpen: boolean; readonly isRecent: boolean };
type ForWork = { readonly plannedUntil: Day; readonly triedSince: Day; readonly writtenSince: Day };

/** The same, with what was written here since a day, by whomever, and does not only come of files. */
export async function listOpenOrRecentMeetings(
  { actor, db }: Reading,
  people: readonly PersonId[],
  { plannedUntil, triedSince, writtenSince }: ForWork,
): Promise<readonly OpenOrRecent[]> {
  const { rows } = await sql<OpenOrRecent>`
    with one as materialized (
      select id, act, source_file is null and act >= ${firstActSince(actor, writtenSince)} as recent,
             (outcome = 'planned' and visited_on <= ${isoOf(plannedUntil)}::date)
             or (asked is not null and answered_on is null)
             or (outcome = 'tried' and visited_on >= ${isoOf(triedSince)}::date) as open
      from visit
      where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    ), chosen as materialized (select * from one where open or recent)
    select in_full.*, coalesce(chosen.open, false) as "isOpen",
           coalesce(chosen.recent and in_full."recordedById" is not null and in_full."recordedOn" >= ${isoOf(writtenSince)}::date, false) as "isRecent"
    from (${IN_FULL}
      where visit.authority_id = ${actor.authorityId} and visit.id = any(array(select id from chosen))) as in_full
    join chosen on chosen.id = in_full.id
    order by in_full."visitedOn", in_full.id`.execute(db);
  return rows;
}
