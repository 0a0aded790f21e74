/** One route on the server: who may ask, what they sent, whether the form is ours, the handler and its answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, may } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import type { AuthorityId, PersonId, StaffId } from '../ground/ids.ts';
import type { Storage } from '../storage/storage.ts';
import type { DraftRows } from './drafts.ts';
import { Failure, notFound } from './failure.ts';
import type { Banner } from './frame.ts';
import { readPosted } from './posted.ts';
import type { Answer, OpenRoute, OpenVisit, PageModel, Path, Route, SignedInRoute } from './route.ts';
import { findSignedIn, type Sessions, touchSession } from './sessions.ts';
import { bindVisit, openVisit } from './visit.ts';
import type { WordsReader } from './words.ts';

export type Serving = {
  readonly storage: Storage;
  readonly drafts: DraftRows;
  readonly sessions: Sessions;
  /** Looks at the words of a form; without it nobody does. */
  readonly words?: WordsReader;
  readonly findActor: (staffId: StaffId, through: string | undefined) => Promise<Actor | undefined>;
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly authorityBanner: (authorityId?: AuthorityId) => Pick<Banner, 'beside'>;
  readonly now: () => Date;
  readonly uploadMaxBytes: number;
  readonly openFormsPerMinute: number;
  /** Told of everybody read on a page, once the log row is written. */
  readonly onReading?: (actor: Actor, people: readonly PersonId[], on: Day) => void;
  readonly render: (request: FastifyRequest, reply: FastifyReply, template: string, model: PageModel) => string;
};

/** Room for a pasted text far beyond any field's limit, so that the form can name the limit and keep the text. */
const FORM_BYTES_MOST = 16 * 1024 * 1024;
export const OPEN_FORM_BYTES_MOST = 256 * 1024;
/** Everybody in a council may come through one address at nine on a Monday; going to sign in guesses no password here. */
const LIMITED_PAGES_TO_A_FORM = 4;

export function serveRoute(server: FastifyInstance, route: Route, serving: Serving): void {
  const isOpen = route.allow === 'anyone';
  const isPost = route.method === 'POST';
  server.route({
    method: route.method,
    url: route.path,
    bodyLimit: isOpen ? OPEN_FORM_BYTES_MOST : FORM_BYTES_MOST,
    config: {
      kitRoute: route,
      ...limitOf(route, serving.openFormsPerMinute),
    },
    onRequest: async (request, reply) => {
      request.asker = await whoAsks(request, serving);
      if (!isOpen) return await admit(request, reply, route, serving);
      return undefined;
    },
    preValidation: async (request, reply) => {
      if (!isPost) return;
      request.posted = await readPosted(request, isOpen ? 0 : serving.uploadMaxBytes);
      if (!isOpen && !request.asker) throw new Failure('signed-out');
      await isOurForm(server, request, reply);
    },
    handler: async (request, reply) => {
      const open = openVisit(request, request.asker ?? undefined, serving.now(), request.posted);
      const answer =
        route.allow === 'anyone' ? await route.handle(open) : await handleBound(request, route, open, serving);
      return sendAnswer(request, reply, answer, serving);
    },
  });
}

function limitOf({ allow, method, ...route }: Route, formsPerMinute: number) {
  if (allow !== 'anyone') return {};
  const isLimited = 'isLimited' in route && route.isLimited;
  if (method !== 'POST' && !isLimited) return {};
  const max = method === 'POST' ? formsPerMinute : formsPerMinute * LIMITED_PAGES_TO_A_FORM;
  return { rateLimit: { max, timeWindow: '1 minute' } };
}

/** Nobody who left keeps a session: they are looked up on every request. */
export async function whoAsks(request: FastifyRequest, { findActor, sessions, now }: Serving): Promise<Actor | null> {
  const signedIn = findSignedIn(request);
  if (signedIn === undefined) return null;
  const actor = await findActor(signedIn.staffId, signedIn.through);
  if (actor === undefined) await request.session.regenerate();
  else await touchSession(request, sessions, now());
  return actor ?? null;
}

/** Those who may not ask are told what they would be told of a page that does not exist. */
async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { allow, method, ...route }: SignedInRoute | OpenRoute,
  { authorityBanner }: Serving,
): Promise<unknown> {
  const { asker } = request;
  if (asker) {
    const isTheirs = allow === 'anyone' || allow === 'signed-in' || may(asker, allow);
    const isElsewhere = 'isOfTheRecord' in route && authorityBanner(asker.authorityId).beside !== undefined;
    if (isTheirs && !isElsewhere) return undefined;
    const refused = isTheirs ? new Failure('kept-elsewhere') : notFound();
    // They may have begun to write in it while it was theirs.
    if (!('handleOwnDraft' in route) || !asksForDraft(request)) throw refused;
    request.refused = refused;
    return undefined;
  }
  request.session.returnTo = request.url.split('?', 1)[0] ?? '/';
  if (method === 'GET') return await reply.redirect('/sign-in', 303);
  // What someone typed before their session ended is read, to be shown back; more than a form can hold is not.
  if (Number(request.headers['content-length'] ?? 0) > OPEN_FORM_BYTES_MOST) throw new Failure('signed-out');
  return undefined;
}

function asksForDraft({ query }: FastifyRequest): boolean {
  return (query as Readonly<Record<string, unknown>>)['draft'] !== undefined;
}

async function isOurForm(server: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.csrfProtection(request, reply, (error?: Error) => (error === undefined ? resolve() : reject(error)));
  });
}

async function handleBound(
  request: FastifyRequest,
  route: SignedInRoute,
  open: OpenVisit,
  serving: Serving,
): Promise<Answer> {
  const actor = request.asker;
  if (!actor) throw new Failure('signed-out');
  const on = await serving.today(actor.authorityId);
  const { visit, wasLogged } = bindVisit(request, open, {
    actor,
    on,
    beside: serving.authorityBanner(actor.authorityId).beside ?? null,
    storage: serving.storage,
    drafts: serving.drafts,
    words: serving.words,
    audit: route.audit,
    onReading: (people) => serving.onReading?.(actor, people, on),
  });
  const { refused } = request;
  const answer = refused === undefined ? await route.handle(visit) : await route.handleOwnDraft?.(visit);
  if (answer === undefined) throw refused ?? notFound();
  const readsNobody = answer.kind === 'redirect' || answer.kind === 'told';
  if (route.audit !== 'nobody' && !readsNobody && !wasLogged()) {
    throw new Error(`${route.path} says why it reads people, and answered without logging whom it read`);
  }
  return answer;
}

function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer, { render }: Serving): FastifyReply {
  switch (answer.kind) {
    case 'page':
      return sendPage(reply, answer.status, render(request, reply, answer.template, answer.model));
    case 'redirect':
      if (answer.say !== undefined) request.session.say = answer.say;
      return reply.redirect(ownPath(answer.path), 303);
    case 'away':
      return reply.redirect(answer.address.href, 303);
    case 'told':
      return reply.send(answer.values);
    case 'picture':
      return reply.headers({ 'content-type': 'image/jpeg', 'content-disposition': 'inline' }).send(answer.bytes);
    case 'download':
      return reply
        .headers({ 'content-type': answer.mediaType, 'content-disposition': attachmentNamed(answer.fileName) })
        .send(answer.body);
  }
}

export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

/** Redirects stay here: `//elsewhere` and line breaks would not. */
function ownPath(path: Path): string {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(path)) throw new Error('a redirect must lead to a path of this program');
  return path;
}

/** RFC 6266: a plain name for old browsers, the real one encoded. */
function attachmentNamed(fileName: string): string {
  const plain = fileName.replace(/[^A-Za-z0-9 ._-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`;
}
