/**
 * Sessions live in the database, under a hash of their id, so that reading the table opens nobody's session. They end
 * thirty minutes after the last page and twelve hours after sign-in, whichever comes first.
 */
import { createHash, randomBytes } from 'node:crypto';
import type fastifySession from '@fastify/session';
import type { FastifyRequest, Session } from 'fastify';
import { findId, type StaffId } from '../ground/ids.ts';
import type { Path, VisitSession } from './route.ts';

/** Where sessions are kept. Neither `save` nor `touch` may bring back an id that `remove` took. */
export type Sessions = {
  readonly find: (id: string) => Promise<string | undefined>;
  readonly save: (id: string, json: string, expiresAt: Date) => Promise<void>;
  /** Writes when it was last used, in milliseconds, and nothing else of it. */
  readonly touch: (id: string, seenAt: number, expiresAt: Date) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

declare module 'fastify' {
  interface Session {
    staffId?: string;
    /** By which of the sign-in service's people the session was begun. */
    through?: string;
    /** Milliseconds, as the times below. */
    startedAt?: number;
    seenAt?: number;
    /** The path asked for before sign-in, without its query. */
    returnTo?: string;
    /** A sentence for the next page. */
    say?: string;
    kept?: Record<string, string>;
  }
}

const MINUTE = 60_000;
const IDLE_MOST = 30 * MINUTE;
const WHOLE_MOST = 12 * 60 * MINUTE;
const KEPT_MOST = 20;

/** The session plugin's store over our own. It alone decides whether a session has ended. */
export function sessionStore(sessions: Sessions, now: () => Date): fastifySession.SessionStore {
  return {
    get: (id, callback) => {
      findLive(sessions, keyOf(id), now().getTime()).then((session) => callback(null, session), callback);
    },
    set: (id, session, callback) => {
      const at = now().getTime();
      const kept = { ...session, startedAt: session.startedAt ?? at, seenAt: at };
      // It is saved while the answer is on its way: without a database the page that says so must still arrive.
      sessions.save(keyOf(id), JSON.stringify(kept), endOf(at, kept.startedAt)).then(
        () => callback(),
        () => callback(),
      );
    },
    destroy: (id, callback) => {
      sessions.remove(keyOf(id)).then(() => callback(), callback);
    },
  };
}

async function findLive(sessions: Sessions, key: string, at: number): Promise<Session | null> {
  const json = await sessions.find(key);
  if (json === undefined) return null;
  const session = JSON.parse(json) as Session;
  const isOver = at - (session.seenAt ?? 0) >= IDLE_MOST || at - (session.startedAt ?? 0) >= WHOLE_MOST;
  if (!isOver) return session;
  await sessions.remove(key);
  return null;
}

const keyOf = (id: string): string => createHash('sha256').update(id).digest('hex');

const endOf = (seenAt: number, startedAt: number): Date =>
  new Date(Math.min(seenAt + IDLE_MOST, startedAt + WHOLE_MOST));

/**
 * Marks a kept session as in use; once a minute is enough, and spares a write a page. The time alone is written: a draft
 * kept while a form is saved would else take back the sentence that says so.
 */
export async function touchSession({ session }: FastifyRequest, sessions: Sessions, now: Date): Promise<void> {
  const { seenAt, startedAt } = session;
  const at = now.getTime();
  if (seenAt === undefined || startedAt === undefined || at - seenAt < MINUTE) return;
  // Where the store does not answer, the page that says so must still arrive.
  await sessions.touch(keyOf(session.sessionId), at, endOf(at, startedAt)).catch(() => undefined);
}

export type SignedIn = { readonly staffId: StaffId; readonly through: string | undefined };

export function findSignedIn({ session }: FastifyRequest): SignedIn | undefined {
  const staffId = session.staffId === undefined ? undefined : findId<StaffId>(session.staffId);
  return staffId === undefined ? undefined : { staffId, through: session.through };
}

/** What a page may do with the session. The id changes on sign-in and sign-out. */
export function visitSession(request: FastifyRequest, now: Date): VisitSession {
  return {
    signIn: async (staffId, through) => {
      const returnTo = request.session.returnTo ?? '/';
      await request.session.regenerate();
      // The secret of the forms is made with the session: pages opened side by side would each make one, and only the last would count.
      const _csrf = randomBytes(24).toString('base64url');
      const begun = { staffId, startedAt: now.getTime(), seenAt: now.getTime(), _csrf };
      Object.assign(request.session, through === undefined ? begun : { ...begun, through });
      return returnTo as Path;
    },
    signOut: async () => {
      await request.session.regenerate();
    },
    keep: (name, text) => {
      const { [name]: _, ...others } = request.session.kept ?? {};
      request.session.kept = Object.fromEntries([...Object.entries(others).slice(1 - KEPT_MOST), [name, text]]);
    },
    findKept: (name) => request.session.kept?.[name],
  };
}
