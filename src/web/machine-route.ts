/**
 * What another program asks, with a token in place of a session: no cookie, no form, no page. Whoever brings the token
 * may do this one thing; nothing is logged of what they sent, and a wrong token hears what every wrong token hears.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { fastifyMultipart } from '@fastify/multipart';
import { fastifyRateLimit } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Failure } from './failure.ts';
import { failureOf, logFailure } from './failure-page.ts';
import { type Posted, readPosted } from './posted.ts';
import type { Path } from './route.ts';

export type MachineAnswer =
  | { readonly status: number; readonly body: object; readonly retryAfter?: number }
  | { readonly status: 200; readonly text: string; readonly mediaType: string };

export type MachineRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: Path;
  /** null where the last part of the address is one, which the handler looks up by its hash. */
  readonly token: string | null;
  /** What the token opens, for the list of routes. */
  readonly purpose: string;
  readonly handle: (posted: Posted, params: Readonly<Record<string, string>>) => Promise<MachineAnswer>;
};

type Limits = { readonly uploadMaxBytes: number; readonly isSecure: boolean };

/** So few that a token of this length is never guessed, and so many that a night's files and questions pass. */
const ASKED_A_MINUTE = 30;

export async function serveMachineRoutes(
  server: FastifyInstance,
  routes: readonly MachineRoute[],
  { uploadMaxBytes, isSecure }: Limits,
): Promise<void> {
  if (routes.length === 0) return;
  await server.register(async (machines) => {
    await machines.register(fastifyRateLimit, { max: ASKED_A_MINUTE, timeWindow: '1 minute' });
    await machines.register(fastifyMultipart, { throwFileSizeLimit: false });
    machines.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    machines.setErrorHandler(async (error, request, reply) => {
      const failure = failureOf(error);
      const status = logFailure(request, reply, failure);
      return reply.code(status).send({ error: failure.message, reference: request.id });
    });
    for (const route of routes)
      machines.route({
        method: route.method,
        url: route.path,
        config: { machineRoute: route },
        // Room for what stands between the files.
        bodyLimit: uploadMaxBytes + 1024 * 1024,
        onRequest: async (request) => {
          if (isSecure && request.protocol !== 'https') throw new Failure('not-over-https');
          if (server.stopping.isAsked) throw new Failure('unavailable', { retryAfter: 10 });
        },
        // After the limit has counted them, so that guesses are limited too; before anything of the body is read.
        preParsing: async (request, reply, payload) => {
          if (route.token === null || isToken(request.headers.authorization, route.token)) return payload;
          return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'The token is not right.' });
        },
        handler: async (request, reply) => {
          const posted = await readPosted(request, uploadMaxBytes);
          if (posted.files.some(({ isCutOff }) => isCutOff)) throw new Failure('too-large');
          const answer = await route.handle(posted, request.params as Record<string, string>);
          if ('text' in answer) return reply.type(answer.mediaType).send(answer.text);
          if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
          return reply.code(answer.status).send(answer.body);
        },
      });
  });
}

/** In the same time whether the first letter is wrong or the last. */
function isToken(header: string | undefined, token: string): boolean {
  const given = /^Bearer (?<token>\S+)$/.exec(header ?? '')?.groups?.['token'] ?? '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
