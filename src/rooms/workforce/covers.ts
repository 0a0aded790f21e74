/** The only SQL on who stands in for whom while they are away. */
import { sql } from 'kysely';
import type { StandsIn } from '../../access/relationships.ts';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { type CoverId, newId, type StaffId, type TeamId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { LEADING } from './store.ts';
import type { Cover } from './who-covers.ts';

/** Everybody who ever stood in for somebody, for whoever decides who may open whom. */
export async function listCovers({ actor, db }: Reading): Promise<readonly StandsIn[]> {
  const { rows } = await sql<{
    from: Day;
    to: Day;
    staffId: StaffId;
    absentId: StaffId;
    teamId: TeamId | null;
    leads: boolean;
  }>`
    select cover.from_on as "from", cover.until_on as "to", cover.cover_id as "staffId", absent.id as "absentId",
           absent.team_id as "teamId", absent.roles && ${LEADING}::text[] as leads
    from cover join staff absent on absent.authority_id = cover.authority_id and absent.id = cover.absent_id
    where cover.authority_id = ${actor.authorityId}`.execute(db);
  return rows.map(({ from, to, staffId, absentId, teamId, leads }) => ({
    from,
    to,
    staffId,
    absent: { staffId: absentId, teamId, scope: leads ? 'team' : 'own' },
  }));
}

/** For whom the reader stands in on a day. */
export async function listStoodInFor({ actor, db }: Reading, on: Day): Promise<readonly StaffId[]> {
  const { rows } = await sql<{ id: StaffId }>`
    select absent_id as id from cover
    where authority_id = ${actor.authorityId} and cover_id = ${actor.staffId}
      and from_on <= ${isoOf(on)}::date and until_on > ${isoOf(on)}::date`.execute(db);
  return rows.map(({ id }) => id);
}

/** Cover that goes on or is to come, the first to begin first. */
export async function listCoverFrom({ actor, db }: Reading, on: Day): Promise<readonly Cover[]> {
  const { rows } = await sql<Cover>`
    select cover.id, absent_id as "absentId", absent.name as "absentName", absent.team_id as "teamId",
           cover_id as "coverId", covering.name as "coverName", from_on as "from", until_on as "until", cover.act as version
    from cover
    join staff absent on absent.authority_id = cover.authority_id and absent.id = cover.absent_id
    join staff covering on covering.authority_id = cover.authority_id and covering.id = cover.cover_id
    where cover.authority_id = ${actor.authorityId} and until_on > ${isoOf(on)}::date and until_on > from_on
    order by from_on, absent.name, cover.id`.execute(db);
  return rows;
}

/** Held until the end of the act, so that two covers of one moment cannot contradict each other. */
export async function lockCover({ actor, db }: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('cover'), ${actor.authorityId}::integer)`.execute(db);
}

export async function insertCover(
  { actor, db, id: act }: Act,
  { absentId, coverId, from, until }: Pick<Cover, 'absentId' | 'coverId' | 'from' | 'until'>,
): Promise<void> {
  await sql`
    insert into cover (authority_id, id, absent_id, cover_id, from_on, until_on, act)
    values (${actor.authorityId}, ${newId()}, ${absentId}, ${coverId}, ${isoOf(from)}::date, ${isoOf(until)}::date, ${act})`.execute(
    db,
  );
}

/** From that day on it no longer holds; one that had not begun never does. */
export async function endCover({ actor, db, id: act }: Act, cover: CoverId, on: Day): Promise<void> {
  await sql`
    update cover set until_on = greatest(from_on, ${isoOf(on)}::date), act = ${act}
    where authority_id = ${actor.authorityId} and id = ${cover}`.execute(db);
}
