/** The only SQL on visits and conversations. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Visit } from '../../rules/facts.ts';
import type { Act, Reading } from '../../storage/storage.ts';

export type VisitOf = Visit & { readonly personId: PersonId };
export type VisitInFull = VisitOf & {
  readonly seenAlone: string | null;
  readonly recordedOn: Day;
  readonly recordedBy: string;
  readonly isCorrected: boolean;
  readonly sourceFileName: string | null;
  readonly sourceRow: number | null;
};

export async function listVisits({ actor, db }: Reading, people: readonly PersonId[]): Promise<readonly VisitOf[]> {
  const { rows } = await sql<VisitOf>`
    select person_id as "personId", id, visited_on as "visitedOn" from visit
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, visited_on, id`.execute(db);
  return rows;
}

export async function listVisitsInFull({ actor, db }: Reading, person: PersonId): Promise<readonly VisitInFull[]> {
  const { rows } = await sql<VisitInFull>`
    select visit.person_id as "personId", visit.id, visited_on as "visitedOn", seen_alone as "seenAlone",
           act.recorded_on as "recordedOn", act.actor_name as "recordedBy", visit.corrected_by is not null as "isCorrected",
           file.name as "sourceFileName", source_row as "sourceRow"
    from visit
    join act on act.authority_id = visit.authority_id and act.id = visit.act
    left join file on file.authority_id = visit.authority_id and file.id = visit.source_file
    where visit.authority_id = ${actor.authorityId} and visit.person_id = ${person} and removed_by is null
    order by visited_on, visit.id`.execute(db);
  return rows;
}

export async function insertVisit(
  { actor, db, id: act }: Act,
  visit: {
    readonly id: string;
    readonly personId: PersonId;
    readonly visitedOn: Day;
    readonly seenAlone: string | null;
  },
): Promise<void> {
  await db
    .insertInto('visit')
    .values({
      authority_id: actor.authorityId,
      id: visit.id,
      person_id: visit.personId,
      visited_on: isoOf(visit.visitedOn),
      seen_alone: visit.seenAlone,
      source_file: null,
      source_row: null,
      removed_by: null,
      act,
    })
    .execute();
}
