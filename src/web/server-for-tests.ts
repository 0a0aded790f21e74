/**
 * For the kit's own tests: a server with routes of the test's own over plain objects, and a browser that keeps cookies
 * and fills in forms. The kit knows no database; rooms test their pages on a real one.
 */
import { type Actor, type Role, scopeOf } from '../access/roles.ts';
import { day } from '../ground/day-words.ts';
import type { AuthorityId, PersonId, StaffId } from '../ground/ids.ts';
import type { Reading, ReadingLogEntry, Storage } from '../storage/storage.ts';
import { page, type Route, redirect } from './route.ts';
import { buildServer, type ServerOptions } from './server.ts';
import type { Sessions } from './sessions.ts';

export const AMIRA = '6f1f6c0a-6d2c-4d5e-9c39-0a5a4f0f7a11' as PersonId;
const PRIYA = '0b8f0f52-7f0e-4a8e-8a4c-6d9f3b1c2d33' as StaffId;
const TODAY = day('2026-03-10');

export function actorWith(...roles: Role[]): Actor {
  return { authorityId: 1 as AuthorityId, staffId: PRIYA, name: 'Priya Raman', roles, scope: scopeOf(roles) };
}

type Kept = { readonly body: string; readonly result: unknown };

/** Storage that keeps what it was asked to log and to write. */
function plainStorage(): { storage: Storage; logged: ReadingLogEntry[]; written: string[] } {
  const logged: ReadingLogEntry[] = [];
  const written: string[] = [];
  const keys = new Map<string, Kept>();
  const readingOf = (actor: Actor): Reading => ({ actor, db: undefined as never });
  const storage: Storage = {
    read: async (actor, work) => await work(readingOf(actor)),
    readPopulation: async (actor, work) => await work(readingOf(actor)),
    readReleased: async (actor, work) => await work(readingOf(actor)),
    readLogged: async (actor, work) => {
      const { result, log } = await work(readingOf(actor));
      logged.push(log);
      return result;
    },
    pass: async (actor, work) => await work(readingOf(actor)),
    write: async () => {
      throw new Error('the kit writes through forms only');
    },
    writeForm: async <Result>(
      actor: Actor,
      description: Parameters<Storage['writeForm']>[1],
      work: Parameters<Storage['writeForm']>[2],
    ) => {
      const { key, body } = description.form;
      const before = keys.get(key);
      if (before !== undefined && before.body !== body)
        return { kind: 'key-used-differently', firstBody: before.body } as const;
      if (before !== undefined) return { kind: 'done-before', result: before.result as Result };
      const result = (await work({
        ...readingOf(actor),
        id: 7,
        at: new Date(0),
        recordedOn: description.recordedOn,
      })) as Result;
      keys.set(key, { body, result });
      written.push(description.action);
      return { kind: 'done', result };
    },
    close: async () => undefined,
  };
  return { storage, logged, written };
}

function plainSessions(): Sessions & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    find: async (id) => kept.get(id),
    save: async (id, json) => void kept.set(id, json),
    touch: async (id, seenAt) => {
      const json = kept.get(id);
      if (json !== undefined) kept.set(id, JSON.stringify({ ...JSON.parse(json), seenAt }));
    },
    remove: async (id) => void kept.delete(id),
  };
}

/** What is kept of drafts is tested on a database, with the rooms. */
const NO_DRAFT_ROWS: ServerOptions['drafts'] = {
  listAt: async () => [],
  keep: async () => {
    throw new Error('a test of the kit keeps no drafts');
  },
  end: async () => undefined,
};

const SIGN_IN: readonly Route[] = [
  {
    method: 'GET',
    path: '/sign-in',
    allow: 'anyone',
    audit: 'nobody',
    handle: async () => page('a-form.njk', { title: 'Sign in' }),
  },
  {
    method: 'POST',
    path: '/sign-in',
    allow: 'anyone',
    audit: 'nobody',
    handle: async ({ session }) => redirect(await session.signIn(PRIYA)),
  },
];

/** A server that closes with the test; `clock.now` and `asker.actor` may be moved while it runs. */
export async function openServer(
  test: { after: (close: () => Promise<void>) => void },
  routes: readonly Route[],
  changes: Partial<ServerOptions> = {},
) {
  const { storage, logged, written } = plainStorage();
  const sessions = plainSessions();
  const clock = { now: new Date('2026-03-10T09:00:00Z') };
  const asker: { actor: Actor | undefined } = { actor: actorWith('team-manager') };
  const lines: string[] = [];
  const server = await buildServer({
    routes: [...SIGN_IN, ...routes],
    places: [{ text: 'My work', path: '/my-work', allow: 'see-own-work' }],
    templateFolders: [`${import.meta.dirname}/templates-for-tests`],
    storage,
    drafts: NO_DRAFT_ROWS,
    findActor: async (staffId) => (staffId === PRIYA ? asker.actor : undefined),
    sessions,
    today: async () => TODAY,
    now: () => clock.now,
    authorityBanner: () => ({ name: 'Norhampton Council', demonstration: true }),
    sessionKeys: ['a key of the tests that is long enough to sign'],
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    uploadMaxBytes: 100_000,
    ready: async () => null,
    logger: { level: 'info', stream: { write: (line) => void lines.push(line) } },
    strictTemplates: true,
    ...changes,
  });
  test.after(async () => await server.close());
  return { server, storage, sessions, logged, written, clock, asker, lines, browser: () => newBrowser(server) };
}

type Server = Awaited<ReturnType<typeof buildServer>>;
type Answered = Awaited<ReturnType<Server['inject']>>;
export type Fields = Readonly<Record<string, string>>;

/** Asks a server as a browser without script does. */
export function newBrowser(server: Server) {
  const cookies = new Map<string, string>();
  const send = async (request: {
    method: 'GET' | 'POST';
    url: string;
    payload?: string | Buffer;
    headers?: Fields;
  }): Promise<Answered> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.inject({
      ...request,
      headers: { ...request.headers, ...(cookie === '' ? {} : { cookie }) },
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };
  const get = async (url: string, headers: Fields = {}): Promise<Answered> =>
    await send({ method: 'GET', url, headers });
  const post = async (url: string, fields: Fields): Promise<Answered> =>
    await send({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  return {
    cookies,
    send,
    get,
    post,
    /** Opens the page, takes the hidden fields of its form, and sends it filled in. */
    fill: async (url: string, fields: Fields): Promise<Answered> =>
      await post(url, { ...hiddenFields(await get(url)), ...fields }),
    signIn: async (): Promise<Answered> => await post('/sign-in', hiddenFields(await get('/sign-in'))),
  };
}

/** The hidden fields of the last form of a page: the first belongs to signing out. */
export function hiddenFields({ body }: { readonly body: string }): Fields {
  const form = body.slice(body.lastIndexOf('<form'));
  const found = form.matchAll(/<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)">/g);
  return Object.fromEntries([...found].map(({ groups }) => [groups?.['name'] ?? '', groups?.['value'] ?? '']));
}

/** What a person would read of a page's own part, without tags. */
export function readText({ body }: { readonly body: string }): string {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
