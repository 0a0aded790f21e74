/**
 * A sign-in service that lies: it does all that one must, and then gives whatever ID token it is told to. With it the
 * twelve forgeries of `FORGERIES`, each wrong in one thing; an honest token from the same service is let in.
 */
import { createHash, createHmac, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

const CLIENT_ID = 'line-of-sight';
const CLIENT_SECRET = 'qW8-a-secret-that-is-none';
const KID = 'the-key';
const HOUR = 3600;

type Token = { readonly header: Readonly<Record<string, unknown>>; readonly claims: Readonly<Record<string, unknown>> };
type Signing = { readonly publicPem: string; readonly sign: (token: Token) => string };
type Forge = (honest: Token, signing: Signing) => string;

const withClaims =
  (changes: Readonly<Record<string, unknown>>): Forge =>
  ({ header, claims }, { sign }) =>
    sign({ header, claims: { ...claims, ...changes } });
const withTimes =
  (times: (now: number) => Readonly<Record<string, number>>): Forge =>
  ({ header, claims }, { sign }) =>
    sign({ header, claims: { ...claims, ...times(Math.floor(Date.now() / 1000)) } });

const HONEST: Forge = (token, { sign }) => sign(token);

/** JSON leaves out what is undefined. */
export const FORGERIES: Readonly<Record<string, Forge>> = {
  'signed with another key': ({ header, claims }) => signerOf(newKeys().privateKey)({ header, claims }),
  'changed after it was signed': (token, { sign }) => {
    const [header, , signature] = sign(token).split('.');
    return [header, encoded({ ...token.claims, roles: ['director'] }), signature].join('.');
  },
  'not signed at all': ({ header, claims }) => `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`,
  'signed with the public key as if it were a secret': ({ header, claims }, { publicPem }) => {
    const body = `${encoded({ ...header, alg: 'HS256' })}.${encoded(claims)}`;
    return `${body}.${createHmac('sha256', publicPem).update(body).digest('base64url')}`;
  },
  'signed with a key nobody knows': ({ header, claims }, { sign }) =>
    sign({ header: { ...header, kid: 'another-key' }, claims }),
  'meant for another program': withClaims({ aud: 'another-program' }),
  'given to another program': withClaims({ azp: 'another-program' }),
  'of another issuer': withClaims({ iss: 'https://sign-in.example.org' }),
  'of an hour ago': withTimes((now) => ({ iat: now - 2 * HOUR, exp: now - HOUR })),
  'not valid before an hour from now': withTimes((now) => ({ nbf: now + HOUR })),
  'with the nonce of another sign-in': withClaims({ nonce: 'the-nonce-of-another' }),
  'without a nonce': withClaims({ nonce: undefined }),
  'about nobody': withClaims({ sub: undefined }),
};

export type HostileProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** From now on it gives this token; undefined for an honest one. */
  readonly give: (name: string | undefined) => void;
  readonly stop: () => Promise<void>;
};

export async function startHostileProvider(subject: string, roles: readonly string[]): Promise<HostileProvider> {
  const { privateKey, publicKey } = newKeys();
  const signing: Signing = {
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }),
    sign: signerOf(privateKey),
  };
  const begun = new Map<string, { readonly nonce: string; readonly challenge: string }>();
  let forge: Forge = HONEST;
  let issuer = '';

  const answer = async (request: IncomingMessage): Promise<object | URL> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          // It would like to be believed in any way.
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
          token_endpoint_auth_methods_supported: ['client_secret_basic'],
        };
      case '/keys':
        return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KID, alg: 'RS256', use: 'sig' }] };
      case '/authorize': {
        const code = randomBytes(12).toString('base64url');
        const asked = (name: string): string => searchParams.get(name) ?? '';
        begun.set(code, { nonce: asked('nonce'), challenge: asked('code_challenge') });
        const back = new URL(asked('redirect_uri'));
        back.search = new URLSearchParams({ code, state: asked('state') }).toString();
        return back;
      }
      case '/token': {
        const sent = new URLSearchParams(await textOf(request));
        const known = begun.get(sent.get('code') ?? '');
        const challenge = createHash('sha256')
          .update(sent.get('code_verifier') ?? '')
          .digest('base64url');
        if (known === undefined || known.challenge !== challenge) return { error: 'invalid_grant' };
        const now = Math.floor(Date.now() / 1000);
        const token: Token = {
          header: { alg: 'RS256', kid: KID },
          claims: {
            iss: issuer,
            sub: subject,
            aud: CLIENT_ID,
            iat: now,
            exp: now + HOUR,
            nonce: known.nonce,
            name: 'Somebody invented',
            roles,
          },
        };
        return { access_token: 'opens-nothing', token_type: 'Bearer', id_token: forge(token, signing) };
      }
      default:
        return { error: 'not_found' };
    }
  };

  const server = createServer((request, response) => {
    void answer(request).then((answered) => {
      if (answered instanceof URL) return response.writeHead(302, { location: answered.href }).end();
      const status = 'error' in answered ? 400 : 200;
      return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    give: (name) => {
      forge = name === undefined ? HONEST : (FORGERIES[name] ?? HONEST);
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function newKeys(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function signerOf(key: KeyObject): Signing['sign'] {
  return ({ header, claims }) => {
    const body = `${encoded(header)}.${encoded(claims)}`;
    return `${body}.${createSign('RSA-SHA256').update(body).sign(key).toString('base64url')}`;
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
