/** The only SQL on feeds: what came by itself, when, by which way, and which of its files could not be taken. */
import { sql } from 'kysely';
import type { FeedId, ImportId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { ImportState } from './model.ts';

export type FeedWay = 'folder' | 'sent';
export type FeedFile = { readonly name: string; readonly refusedBecause: string | null };

export type Feed = {
  readonly id: FeedId;
  readonly way: FeedWay;
  readonly cameAt: Date;
  readonly importId: ImportId | null;
  /** How its load stands; null where no file of it could be read. */
  readonly state: ImportState | null;
  readonly heldBecause: string | null;
  readonly files: readonly FeedFile[];
};

export async function insertFeed(
  { actor, db, id: act }: Act,
  { id, way, cameAt, importId, heldBecause, files }: Omit<Feed, 'state'>,
): Promise<void> {
  const authorityId = actor.authorityId;
  await sql`
    insert into feed (authority_id, id, way, came_at, import_id, held_because, act)
    values (${authorityId}, ${id}, ${way}, ${cameAt}, ${importId}, ${heldBecause}, ${act})`.execute(db);
  for (const { name, refusedBecause } of files)
    await sql`
      insert into feed_file (authority_id, id, feed_id, name, refused_because, act)
      values (${authorityId}, gen_random_uuid(), ${id}, ${name}, ${refusedBecause}, ${act})`.execute(db);
}

const FEEDS = sql`
  select feed.id, way, came_at as "cameAt", import_id as "importId", import.state, held_because as "heldBecause",
    (select coalesce(jsonb_agg(jsonb_build_object('name', feed_file.name, 'refusedBecause', refused_because) order by feed_file.name), '[]')
     from feed_file where feed_file.authority_id = feed.authority_id and feed_file.feed_id = feed.id) as files
  from feed left join import on import.authority_id = feed.authority_id and import.id = feed.import_id`;

/** The newest first. */
export async function listFeeds({ actor, db }: Reading, most: number): Promise<readonly Feed[]> {
  const { rows } = await sql<Feed>`
    ${FEEDS} where feed.authority_id = ${actor.authorityId} order by came_at desc, feed.id limit ${most}`.execute(db);
  return rows;
}

export async function findFeed({ actor, db }: Reading, id: FeedId): Promise<Feed | undefined> {
  const { rows } = await sql<Feed>`
    ${FEEDS} where feed.authority_id = ${actor.authorityId} and feed.id = ${id}`.execute(db);
  return rows[0];
}

/** Received whole and not loaded to the end: the program was stopped. Nobody has to be asked again. */
export async function listFeedsToLoad({ actor, db }: Reading): Promise<readonly Feed[]> {
  const { rows } = await sql<Feed>`
    ${FEEDS} where feed.authority_id = ${actor.authorityId} and import.state in ('previewed', 'applying') and held_because is null
    order by came_at`.execute(db);
  return rows;
}

/** When the last files came that were loaded; null where none were yet. */
export async function findLastFed({ actor, db }: Reading): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(came_at) as at from feed
    join import on import.authority_id = feed.authority_id and import.id = feed.import_id
    where feed.authority_id = ${actor.authorityId} and import.state = 'applied'`.execute(db);
  return rows[0]?.at ?? null;
}
