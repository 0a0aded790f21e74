/**
 * The one place where whatever was thrown becomes a page. It names what happened in plain words, gives a reference that
 * is in the log, and plays back what was typed, so that no failure costs anybody their words.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, type FailureKind, FAILURES } from './failure.ts';
import type { Form } from './form.ts';
import { textsOf, typedOfPosted } from './form-view.ts';
import { loggableError } from './log.ts';
import { type Posted, postedOfBody, typedFields } from './posted.ts';
import type { TypedText } from './route.ts';

/** The errors of Fastify and its plugins that are not our mistakes. */
const KNOWN_CODES: Readonly<Record<string, FailureKind>> = {
  FST_CSRF_MISSING_SECRET: 'form-out-of-date',
  FST_CSRF_INVALID_TOKEN: 'form-out-of-date',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'not-understood',
  FST_ERR_CTP_EMPTY_TYPE: 'wrong-type',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
};

/** PostgreSQL: connection lost, shutting down, too many connections, read-only, disk full, lock or statement timeout. */
const DATABASE_AWAY = /^(?:08|57P|53|25006$|55P03$|57014$)/;

/** What the driver says, without a code, of a connection that was lost before or between two queries. */
const CONNECTION_LOST = /^(?:Connection terminated|Client has encountered a connection error|Client was closed)/;

export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? KNOWN_CODES[code] : undefined;
  if (known !== undefined) return new Failure(known, { cause: error });
  if (typeof code === 'string' && DATABASE_AWAY.test(code)) return new Failure('unavailable', { cause: error });
  if (error instanceof Error && CONNECTION_LOST.test(error.message)) {
    return new Failure('unavailable', { cause: error });
  }
  if (statusCode === 429) return new Failure('too-many-requests', { cause: error });
  if (statusCode === 400) return new Failure('not-understood', { cause: error });
  return new Failure('our-mistake', { cause: error });
}

export type FailureModel = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly first: readonly TypedText[];
  readonly typed: readonly TypedText[];
  readonly isSignedOut: boolean;
};

export function failureModel(failure: Failure, posted: Posted, form: Form | undefined): FailureModel {
  const { title, sentences } = FAILURES[failure.kind];
  const { firstBody } = failure.detail;
  return {
    title,
    sentences,
    first: firstBody === undefined ? [] : textsOfPosted(postedOfBody(firstBody), form),
    typed: failure.kind === 'not-found' ? [] : textsOfPosted(posted, form),
    isSignedOut: failure.kind === 'signed-out',
  };
}

/** Under the form's own words where they are known, otherwise under the fields' names. */
function textsOfPosted(posted: Posted, form: Form | undefined): readonly TypedText[] {
  const texts = form === undefined ? textsByName(posted) : textsOf(form, typedOfPosted(form, posted));
  return texts.filter(({ text }) => text !== '');
}

export function textsByName(posted: Posted): readonly TypedText[] {
  return typedFields(posted).map(([name, texts]) => ({ label: wordsOfName(name), text: texts.join(', ') }));
}

/** `heldOn-day` becomes `Held on day`. */
function wordsOfName(name: string): string {
  const words = name
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.replace(/^./u, (first) => first.toUpperCase());
}

/**
 * What a person caused is a line of information; what we did is an error with its place in the code. Answers with the
 * status, and says when to come back where that is worth saying.
 */
export function logFailure(request: FastifyRequest, reply: FastifyReply, failure: Failure): number {
  const { status } = FAILURES[failure.kind];
  if (status === 429 || status === 503) reply.header('retry-after', String(failure.detail.retryAfter ?? 60));
  if (status >= 500)
    request.log.error({ failure: failure.kind, cause: loggableError(failure.detail.cause ?? failure) }, 'failed');
  else request.log.info({ failure: failure.kind }, 'refused');
  return status;
}

/** For when not even the page of a failure can be made. */
export function plainFailure(reference: string): string {
  const words = FAILURES['our-mistake'].sentences.join(' ');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Something went wrong</title></head><body><h1>Something went wrong</h1><p>${words}</p><p>Reference: ${reference}</p></body></html>`;
}
