/**
 * What a log line may hold: method, the route's pattern, status, milliseconds and the reference a person can quote.
 * Never an address with ids, a body, or the words of an error that may carry them.
 */
import { randomInt } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Letters and figures that cannot be taken for one another when read out. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7KM3-Q2XD`: random, and never taken from the browser. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** The pattern, `/people/:personId`, never the address itself. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'no such route';
}

export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const line = {
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  };
  request.log.info(line, 'answered');
}

type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly cause?: object;
};

/** An error as it may be logged: what kind, where in the code, and its words up to the first quote, without figures. */
export function loggableError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: maskedWords(error.message),
    stack: frames
      .slice(0, 12)
      .map((line) => line.trim())
      .join('\n'),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}

/** What was in the record stands in the words of an error after a quote or a bracket, or as figures. */
export function maskedWords(message: string): string {
  const [firstLine = ''] = message.split('\n', 1);
  return firstLine
    .replace(/["'“‘`(].*$/, '…')
    .replace(/\d+/g, '#')
    .slice(0, 200);
}

/** For the logger's options: the same care for whatever else logs an error or a request. */
export const LOG_SERIALIZERS = {
  err: loggableError,
  error: loggableError,
  req: (request: { readonly method: string }) => ({ method: request.method }),
  res: (reply: { readonly statusCode?: number }) => ({ statusCode: reply.statusCode ?? 0 }),
};
