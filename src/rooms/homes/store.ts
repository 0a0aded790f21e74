/** The only SQL on emergency beds, on who is in one, and on how many homes are needed. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { NEEDED_BY } from '../../rules/entry-kinds.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { BedTaken, EmergencyBed } from './model.ts';

/** All there ever were, by their place. */
export async function listEmergencyBeds({ actor, db }: Reading): Promise<readonly EmergencyBed[]> {
  const { rows } = await sql<EmergencyBed>`
    select id, place, in_area as "isInArea", from_on as "from", to_on as "to", act::int as act
    from emergency_bed where authority_id = ${actor.authorityId} order by place, from_on, id`.execute(db);
  return rows;
}

/** When each was taken, by whomever: no name is in it. */
export async function listBedsTaken({ db }: Reading): Promise<readonly BedTaken[]> {
  const { rows } = await sql<BedTaken>`
    select bed_id as "bedId", entry_id as "entryId", from_on as "from", until_on as "until"
    from access.beds_taken() order by from_on`.execute(db);
  return rows;
}

/** Nobody else gives this bed until the act is over. */
export async function holdBed({ actor, db }: Act, bedId: string): Promise<void> {
  await sql`select 1 from emergency_bed where authority_id = ${actor.authorityId} and id = ${bedId}::uuid for update`.execute(
    db,
  );
}

export type BedStay = BedTaken & {
  /** Null where the reader may not open the record. */
  readonly personId: PersonId | null;
  readonly why: string | null;
  readonly ledTo: string | null;
};

/** Every stay that had not ended by a day; with whose it was, for whoever may open their record. The latest first. */
export async function listBedStays({ actor, db }: Reading, since: Day): Promise<readonly BedStay[]> {
  const { rows } = await sql<BedStay>`
    select taken.bed_id as "bedId", taken.entry_id as "entryId", taken.from_on as "from", taken.until_on as "until",
           entry.person_id as "personId", entry.words ->> 'why' as why, entry.words ->> 'led-to' as "ledTo"
    from access.beds_taken() as taken
    left join entry on entry.authority_id = ${actor.authorityId} and entry.id = taken.entry_id
    where taken.until_on is null or taken.until_on >= ${isoOf(since)}::date
    order by taken.from_on desc, taken.entry_id`.execute(db);
  return rows;
}

type BedColumns = Readonly<Record<'place' | 'from_on', string> & { in_area: boolean; to_on: string | null }>;

export async function insertBed({ actor, db, id: act }: Act, id: string, bed: BedColumns): Promise<void> {
  await db
    .insertInto('emergency_bed')
    .values({ authority_id: actor.authorityId, id, ...bed, act })
    .execute();
}

export async function updateBed({ actor, db, id: act }: Act, id: string, bed: Partial<BedColumns>): Promise<void> {
  await db
    .updateTable('emergency_bed')
    .set({ ...bed, act })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .execute();
}

export type HomesNeeded = { readonly home: string; readonly when: string; readonly people: number };

/** By what is needed and from when: each young person once, by the latest that was written down. Read of everybody, without a name. */
export async function countHomesNeeded({ actor, db }: Reading, on: Day): Promise<readonly HomesNeeded[]> {
  const day = sql`${isoOf(on)}::date`;
  const { rows } = await sql<HomesNeeded>`
    select home, "when", count(*)::int as people
    from (
      select distinct on (entry.person_id) coalesce(entry.answer, '') as home,
             case when needed.by is null then 'not-known' when needed.by <= ${day} then 'now'
                  when needed.by <= (${day} + interval '6 months')::date then 'half-year'
                  when needed.by <= (${day} + interval '12 months')::date then 'year' else 'later' end as "when"
      from entry
      join person on person.authority_id = entry.authority_id and person.id = entry.person_id
        and person.died_on is null and person.removed_by is null
      cross join lateral (select (entry.details ->> ${NEEDED_BY})::date as by) as needed
      where entry.authority_id = ${actor.authorityId} and entry.kind = 'housing-need' and entry.removed_by is null
        and entry.on_day <= ${day} and (entry.until_day is null or entry.until_day > ${day})
      order by entry.person_id, entry.on_day desc, entry.id) as each
    group by home, "when"`.execute(db);
  return rows;
}
