/**
 * Puts routes into a web server. The order is the same for every request: headers, session, who is asking, whether they
 * may, what they sent, whether the form is ours, the handler, the answer; and one place for whatever goes wrong.
 */
import { fastifyCookie } from '@fastify/cookie';
import { fastifyCsrfProtection } from '@fastify/csrf-protection';
import fastifyFormbody from '@fastify/formbody';
import { fastifyMultipart } from '@fastify/multipart';
import { fastifyRateLimit } from '@fastify/rate-limit';
import { fastifySession } from '@fastify/session';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Actor } from '../access/roles.ts';
import type { AuthorityId } from '../ground/ids.ts';
import { readAssets, serveAssets } from './assets.ts';
import { Failure, notFound } from './failure.ts';
import { failureModel, failureOf, logFailure, plainFailure } from './failure-page.ts';
import { type Banner, type FindBox, frameOf, type Place } from './frame.ts';
import { type Readiness, serveHealth } from './health.ts';
import { type MachineRoute, serveMachineRoutes } from './machine-route.ts';
import { LOG_SERIALIZERS, logAnswer, loggableError, newReference } from './log.ts';
import { CSRF_FIELD, NOTHING_POSTED, type Posted, firstOf, readUnread } from './posted.ts';
import type { PageModel, Route } from './route.ts';
import { newNonce, setSecurityHeaders } from './security-headers.ts';
import { OPEN_FORM_BYTES_MOST, sendPage, serveRoute, type Serving, whoAsks } from './serve-route.ts';
import { type Sessions, sessionStore } from './sessions.ts';
import { type SignOutElsewhere, standingPages } from './standing-pages.ts';
import { makeTemplates } from './templates.ts';

export type ServerOptions = Pick<
  Serving,
  'storage' | 'drafts' | 'words' | 'findActor' | 'today' | 'now' | 'uploadMaxBytes' | 'onReading'
> & {
  readonly routes: readonly Route[];
  /** What another program asks with a token. */
  readonly machineRoutes?: readonly MachineRoute[];
  readonly places: readonly Place[];
  /** Stands on every page of those who may use it. */
  readonly findBox?: FindBox;
  /** Folders in which rooms keep templates, and style sheets beside them. */
  readonly templateFolders: readonly string[];
  readonly sessions: Sessions;
  readonly authorityBanner: (authorityId?: AuthorityId) => Banner;
  /** The first signs, all verify. */
  readonly sessionKeys: readonly string[];
  readonly publicUrl: string;
  readonly trustProxy: boolean | string;
  readonly ready: Readiness;
  readonly logger: false | { readonly level: string; readonly stream?: { readonly write: (line: string) => void } };
  /** For tests: an undefined value printed by a template of ours is an error. */
  readonly strictTemplates?: boolean;
  readonly signOutElsewhere?: SignOutElsewhere;
  /** Attempts a minute from one address at forms that are open to anyone. */
  readonly openFormsPerMinute?: number;
};

declare module 'fastify' {
  interface FastifyRequest {
    nonce: string;
    /** undefined until it is known, null for nobody. */
    asker: Actor | null | undefined;
    /** Why they may not ask, where a draft of their own may be here all the same. */
    refused: Failure | undefined;
    posted: Posted;
  }
  interface FastifyInstance {
    readonly stopping: { isAsked: boolean };
  }
  interface FastifyContextConfig {
    kitRoute?: Route;
    machineRoute?: MachineRoute;
  }
}

const STOP_WITHIN_MS = 10_000;

export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const assets = readAssets(options.templateFolders);
  const templates = makeTemplates({ folders: options.templateFolders, isStrict: options.strictTemplates ?? false });
  const settings = {
    assetVersion: assets.version,
    banner: options.authorityBanner,
    places: options.places,
    findBox: options.findBox,
  };
  const render = (request: FastifyRequest, reply: FastifyReply, template: string, model: PageModel): string =>
    templates.render(template, { ...model, kit: frameOf(request, reply, settings) });
  const serving: Serving = { ...options, openFormsPerMinute: options.openFormsPerMinute ?? 30, render };
  const isSecure = options.publicUrl.startsWith('https://');

  const prepare = (request: FastifyRequest, reply: FastifyReply): void => {
    request.nonce = newNonce();
    request.posted = NOTHING_POSTED;
    setSecurityHeaders(reply, request.nonce, isSecure);
  };
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    // A browser that broke off its upload is no fault of the database, though both say that a connection was reset.
    const failure = request.raw.errored === null ? failureOf(error) : new Failure('not-understood', { cause: error });
    const status = logFailure(request, reply, failure);
    try {
      const route = request.routeOptions.config.kitRoute;
      const form = route !== undefined && 'form' in route ? route.form : undefined;
      return sendPage(
        reply,
        status,
        render(request, reply, 'failure.njk', failureModel(failure, request.posted, form)),
      );
    } catch (second) {
      request.log.error({ cause: loggableError(second) }, 'the page of a failure failed');
      return sendPage(reply, 500, plainFailure(request.id));
    }
  };

  const server: FastifyInstance = fastify({
    logger: options.logger === false ? false : { ...options.logger, serializers: LOG_SERIALIZERS },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'reference' }),
    genReqId: newReference,
    requestIdHeader: false,
    trustProxy: options.trustProxy,
    bodyLimit: OPEN_FORM_BYTES_MOST,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    requestTimeout: 120_000,
    // An address that cannot be read reaches no hook.
    frameworkErrors: (error, request, reply) => {
      prepare(request, reply);
      fail(error, request, reply);
      logAnswer(request, reply);
    },
  });
  const stopping = { isAsked: false };
  server.decorate('stopping', stopping);
  server.decorateRequest('nonce', '');
  server.decorateRequest('asker', undefined);
  server.decorateRequest('refused', undefined);
  server.decorateRequest('posted');
  server.addHook('onRequest', async (request, reply) => prepare(request, reply));
  // Otherwise a browser would hold its connection open, and with it the stopping.
  server.addHook('onSend', async (_request, reply) => {
    if (stopping.isAsked) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => logAnswer(request, reply));
  server.setErrorHandler(async (error, request, reply) => {
    request.posted = await readUnread(request, OPEN_FORM_BYTES_MOST).catch(() => NOTHING_POSTED);
    return fail(error, request, reply);
  });

  serveAssets(server, assets);
  serveHealth(server, async () => (stopping.isAsked ? 'The service is stopping.' : await options.ready()));
  await serveMachineRoutes(server, options.machineRoutes ?? [], { uploadMaxBytes: options.uploadMaxBytes, isSecure });
  // Pages have a scope of their own, so that a picture or a health check never asks the database who is there.
  await server.register(async (pages) => {
    pages.addHook('onRequest', async (request) => {
      if (isSecure && request.protocol !== 'https') throw new Failure('not-over-https');
      if (stopping.isAsked) throw new Failure('unavailable', { retryAfter: 10 });
    });
    await takeFormsAndSessions(pages, options, isSecure);
    for (const route of [...standingPages(options.signOutElsewhere), ...options.routes])
      serveRoute(pages, route, serving);
    pages.setNotFoundHandler(async (request) => {
      request.asker = await whoAsks(request, serving);
      throw notFound();
    });
  });
  return server;
}

async function takeFormsAndSessions(server: FastifyInstance, options: ServerOptions, isSecure: boolean): Promise<void> {
  server.removeContentTypeParser('application/json');
  await server.register(fastifyFormbody);
  await server.register(fastifyMultipart, { throwFileSizeLimit: false });
  await server.register(fastifyRateLimit, {
    global: false,
    addHeaders: NO_LIMIT_HEADERS,
    addHeadersOnExceeding: NO_LIMIT_HEADERS,
  });
  await server.register(fastifyCookie);
  await server.register(fastifySession, {
    secret: [...options.sessionKeys],
    store: sessionStore(options.sessions, options.now),
    cookieName: isSecure ? '__Host-line-of-sight' : 'line-of-sight',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
    saveUninitialized: false,
    rolling: false,
  });
  await server.register(fastifyCsrfProtection, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => firstOf(request.posted, CSRF_FIELD),
  });
}

const NO_LIMIT_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** Readiness says no at once, what is under way may finish for ten seconds, then connections are cut. */
export async function stopServer(server: FastifyInstance): Promise<void> {
  server.stopping.isAsked = true;
  const cut = setTimeout(() => server.server.closeAllConnections(), STOP_WITHIN_MS);
  await server.close();
  clearTimeout(cut);
}
