/**
 * A real OpenID Connect provider on loopback, with people of a test's own, and the way through it: as a browser without
 * script would go, or by its page in a real browser. What a council's sign-in service is to the program in tests.
 */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';

export type PersonThere = {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly staffNumber?: string;
  /** Claims as they are, for whatever a service may send. */
  readonly more?: Readonly<Record<string, unknown>>;
};

export type RunningProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Changes what is said of somebody from their next sign-in on. */
  readonly set: (person: PersonThere) => void;
  readonly stop: () => Promise<void>;
};

/** What the way through needs of whoever asks the program: `browser()` of the server for tests has it. */
export type Asking = {
  readonly get: (
    path: string,
  ) => Promise<{ readonly statusCode: number; readonly headers: { readonly location?: string | undefined } }>;
};

const CLIENT = { id: 'line-of-sight', secret: 'f3kQ9wZr7-nothing-but-a-test' };

type Start = {
  readonly people: readonly PersonThere[];
  /** Where the program is: people come back to `/sign-in/return` there. */
  readonly publicUrl: string;
};

export async function startProvider({ people, publicUrl }: Start): Promise<RunningProvider> {
  const known = new Map(people.map((person) => [person.subject, person]));
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [new URL('/sign-in/return', publicUrl).href],
        post_logout_redirect_uris: [new URL('/sign-in', publicUrl).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    // As Entra ID does it: what is known of somebody stands in the ID token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'roles', 'staff_number', '_claim_names'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    // Said, so that it does not remark upon each.
    jwks: { keys: [{ ...newKey(), kid: 'the-key-of-the-tests', use: 'sig', alg: 'RS256' }] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_, subject) => {
      const person = known.get(subject);
      if (person === undefined) return undefined;
      const claims = {
        sub: subject,
        name: person.name,
        roles: [...person.roles],
        staff_number: person.staffNumber,
        ...person.more,
      };
      return { accountId: subject, claims: async () => claims };
    },
    // Nobody is asked whether the council may know who they are.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    const { req, res } = context;
    if (context.method === 'GET') {
      context.type = 'html';
      context.body = choosingPage(context.path, [...known.values()]);
      return undefined;
    }
    const sent = new URLSearchParams(await textOf(req));
    const result = sent.has('no')
      ? { error: 'access_denied', error_description: 'they said no' }
      : { login: { accountId: sent.get('subject') ?? '' } };
    context.redirect(await provider.interactionResult(req, res, result));
    return undefined;
  });
  // It says on the console that it is not for production, and what it was asked wrongly.
  answer = (request, response) => void provider.callback()(request, response);
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    set: (person) => void known.set(person.subject, person),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function newKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as { kty: 'RSA' };
}

function choosingPage(path: string, people: readonly PersonThere[]): string {
  const buttons = people.map(
    ({ subject, name }) => `<p><button name="subject" value="${subject}">${name}</button></p>`,
  );
  return `<!DOCTYPE html><html lang="en"><title>Who are you?</title><h1>Who are you?</h1>
<form method="post" action="${path}">${buttons.join('')}<p><button name="no" value="1">Go back</button></p></form></html>`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** Goes to the provider as the program says, signs in there as one of its people (`no`: turns back), and answers with the way back. */
export async function wayThroughProvider(asking: Asking, subject: string): Promise<URL> {
  const start = await asking.get('/sign-in/start');
  let here = new URL(start.headers.location ?? fail(`the program answered ${start.statusCode}`));
  const back = new URL(here.searchParams.get('redirect_uri') ?? '');
  const cookies = new Map<string, string>();
  for (let steps = 0; steps < 8; steps += 1) {
    const isChoosing = here.pathname.startsWith('/interaction/');
    const answer = await fetch(here, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isChoosing
        ? { method: 'POST', body: new URLSearchParams(subject === 'no' ? { no: '1' } : { subject }) }
        : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${answer.status} at ${here.pathname}`);
    here = new URL(location, here);
    if (here.origin === back.origin && here.pathname === back.pathname) return here;
  }
  return fail('the provider leads round in circles');
}

/** Signs in and answers with what the program answered to whoever came back. */
export async function signInThroughProvider<Answered>(
  asking: { readonly get: (path: string) => Promise<Answered & Awaited<ReturnType<Asking['get']>>> },
  subject: string,
): Promise<Answered> {
  const { pathname, search } = await wayThroughProvider(asking, subject);
  return asking.get(`${pathname}${search}`);
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
