/** Browser sessions in the database, under a hash of their id. They pass, so they are outside the journal. */
import { sql } from 'kysely';
import type { Actor } from '../access/roles.ts';
import type { Storage } from './storage.ts';

export type SessionRows = {
  readonly find: (id: string) => Promise<string | undefined>;
  readonly save: (id: string, json: string, expiresAt: Date) => Promise<void>;
  readonly touch: (id: string, seenAt: number, expiresAt: Date) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

/** A removed session leaves its row without content until it would have ended, so that a late save cannot bring it back. */
export function databaseSessions(storage: Storage, actor: Actor): SessionRows {
  return {
    find: (id) =>
      storage.read(actor, async ({ db }) => {
        const { rows } = await sql<{ content: unknown }>`
          select content from session where authority_id = ${actor.authorityId} and id = ${id} and expires_at > clock_timestamp()`.execute(
          db,
        );
        const content = rows[0]?.content;
        return content === undefined || content === null || Object.keys(content).length === 0
          ? undefined
          : JSON.stringify(content);
      }),
    save: (id, json, expiresAt) =>
      storage.pass(actor, async ({ db }) => {
        await sql`
          insert into session (authority_id, id, content, expires_at) values (${actor.authorityId}, ${id}, ${json}::jsonb, ${expiresAt})
          on conflict (authority_id, id) do update set content = excluded.content, expires_at = excluded.expires_at
          where session.content <> '{}'::jsonb`.execute(db);
      }),
    touch: (id, seenAt, expiresAt) =>
      storage.pass(actor, async ({ db }) => {
        await sql`
          update session set content = content || jsonb_build_object('seenAt', ${seenAt}::bigint), expires_at = ${expiresAt}
          where authority_id = ${actor.authorityId} and id = ${id} and content <> '{}'::jsonb`.execute(db);
      }),
    remove: (id) =>
      storage.pass(actor, async ({ db }) => {
        await sql`update session set content = '{}'::jsonb where authority_id = ${actor.authorityId} and id = ${id}`.execute(
          db,
        );
        await sql`delete from session where authority_id = ${actor.authorityId} and expires_at < clock_timestamp() - interval '1 day'`.execute(
          db,
        );
      }),
  };
}
