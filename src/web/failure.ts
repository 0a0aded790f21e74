/**
 * Every way a request can end without its page, as one list. Whatever is thrown becomes one of these in one place
 * (`failure-page.ts`); refusals a person can put right are not here, they are errors on the form.
 */
export type FailureKind = keyof typeof FAILURES;

type FailureWords = { readonly status: number; readonly title: string; readonly sentences: readonly string[] };

export const FAILURES = {
  'not-understood': {
    status: 400,
    title: 'This could not be read',
    sentences: ['What was sent did not arrive whole. Nothing was saved.', 'Go back and send it again.'],
  },
  'signed-out': {
    status: 401,
    title: 'You have been signed out',
    sentences: [
      'Nothing was saved. Sign in, and you come back to the same form.',
      'If a draft was kept while you wrote, it is offered to you there.',
    ],
  },
  'form-out-of-date': {
    status: 403,
    title: 'This form is out of date',
    sentences: [
      'It was opened in an earlier session. Nothing was saved.',
      'Open the page again. If a draft was kept while you wrote, it is offered to you there.',
    ],
  },
  /** Also for everything a person may not open: the two must not be told apart. */
  'not-found': {
    status: 404,
    title: 'Page not found',
    sentences: [
      'If you typed the address, check it is right.',
      'If you followed a link, the page may have moved, or it may not be yours to open.',
    ],
  },
  'kept-elsewhere': {
    status: 409,
    title: 'This is kept in the other system',
    sentences: [
      'Nothing was saved. At the foot of this page stands which system that is.',
      'Change it there: it comes here with the next files.',
    ],
  },
  'sent-differently': {
    status: 409,
    title: 'This form was already sent with other words',
    sentences: ['What you sent first is saved. What you sent now is not.'],
  },
  'too-large': {
    status: 413,
    title: 'This is too large to send',
    sentences: ['Nothing was saved. Go back: what you typed is still in the form.'],
  },
  'wrong-type': {
    status: 415,
    title: 'This could not be read',
    sentences: ['It was sent in a form this service does not take. Nothing was saved.'],
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many attempts',
    sentences: ['Wait a minute, then try again.'],
  },
  'our-mistake': {
    status: 500,
    title: 'Something went wrong',
    sentences: ['It is our mistake, not yours. Nothing was saved.', 'Try again in a few minutes.'],
  },
  /** The cookie that keeps people signed in is never sent over http, so signing in would lead nowhere. */
  'not-over-https': {
    status: 503,
    title: 'This service must be reached over https',
    sentences: [
      'Whoever runs it: the proxy in front must say that it was reached over https, and TRUST_PROXY must name it.',
    ],
  },
  'sign-in-away': {
    status: 503,
    title: 'Nobody can sign in just now',
    sentences: [
      'The council’s sign-in service does not answer. Nothing is lost: whoever is signed in can go on.',
      'Try again in a minute.',
    ],
  },
  unavailable: {
    status: 503,
    title: 'The service is not available just now',
    sentences: ['Nothing was saved. It should be back soon: try again in a minute.'],
  },
} as const satisfies Record<string, FailureWords>;

type FailureDetail = {
  /** Seconds, for 429 and 503. */
  readonly retryAfter?: number;
  /** What was saved the first time, for `sent-differently`. */
  readonly firstBody?: string;
  readonly cause?: unknown;
};

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly detail: FailureDetail;

  constructor(kind: FailureKind, detail: FailureDetail = {}) {
    super(FAILURES[kind].title, { cause: detail.cause });
    this.kind = kind;
    this.detail = detail;
  }
}

/** For a page, a person or a thing that is not there, or that the reader may not open. */
export function notFound(): Failure {
  return new Failure('not-found');
}
