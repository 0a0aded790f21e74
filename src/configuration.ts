/**
 * Everything that can be set from outside, read once, checked at start, and said in plain sentences when it is wrong.
 * Only `main.ts` hands the environment in. As long as there are settings.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { exitCodes, Refusal } from './ground/refusal.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const ON_WORDS = ['1', 'yes', 'true', 'on'];

export type Configuration = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDir: string;
  /** null: the embedded database in `dataDir`. */
  readonly database: DatabaseUrls | null;
  /** The council's own sign-in service: all three, or none. */
  readonly oidcIssuer: string | null;
  readonly oidcClientId: string | null;
  readonly oidcClientSecretFile: string | null;
  readonly sessionKeysFile: string | null;
  readonly sealKeyFile: string | null;
  readonly sealLog: string | null;
  readonly trustProxy: boolean | string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly uploadMaxBytes: number;
  /** The council's mail server, or a folder in its place; neither where nothing is sent. */
  readonly smtpUrl: string | null;
  readonly smtpPasswordFile: string | null;
  readonly mailOutbox: string | null;
  readonly mailFrom: string | null;
  readonly mailDomains: readonly string[];
  readonly feedDir: string | null;
  readonly feedTokenFile: string | null;
  readonly feedExpectedHours: number | null;
  /** Whether a demonstration may be made and its one-click sign-in offered on a server database. */
  readonly demonstrationOnServer: boolean;
};

export type DatabaseUrls = {
  readonly app: string;
  readonly owner: string | null;
  readonly reporting: string;
  readonly released: string | null;
  readonly sealer: string | null;
  readonly backup: string | null;
};

const text = (words: string) => z.string({ error: words }).trim().min(1, words);

const SETTINGS = {
  HOST: { schema: text('HOST must be an address to listen on, such as 127.0.0.1.'), normally: '127.0.0.1' },
  PORT: {
    schema: z.coerce
      .number('PORT must be a number.')
      .int('PORT must be a whole number.')
      .min(0, 'PORT must be 0 to 65535.')
      .max(65535, 'PORT must be 0 to 65535.'),
    normally: '3000',
  },
  PUBLIC_URL: {
    schema: z.url('PUBLIC_URL must be an address, such as https://line-of-sight.council.gov.uk.'),
    normally: undefined,
  },
  DATA_DIR: { schema: text('DATA_DIR must name a folder.'), normally: 'data' },
  DATABASE_URL: { schema: z.url('DATABASE_URL must be an address of a PostgreSQL database.'), normally: undefined },
  MIGRATE_DATABASE_URL: {
    schema: z.url('MIGRATE_DATABASE_URL must be an address of a PostgreSQL database.'),
    normally: undefined,
  },
  REPORTING_DATABASE_URL: {
    schema: z.url('REPORTING_DATABASE_URL must be an address of a PostgreSQL database.'),
    normally: undefined,
  },
  RELEASED_DATABASE_URL: {
    schema: z.url('RELEASED_DATABASE_URL must be an address of a PostgreSQL database.'),
    normally: undefined,
  },
  SEALER_DATABASE_URL: {
    schema: z.url('SEALER_DATABASE_URL must be an address of a PostgreSQL database.'),
    normally: undefined,
  },
  BACKUP_DATABASE_URL: {
    schema: z.url('BACKUP_DATABASE_URL must be an address of a PostgreSQL database.'),
    normally: undefined,
  },
  OIDC_ISSUER: {
    schema: z.url('OIDC_ISSUER must be the address by which the sign-in service calls itself.'),
    normally: undefined,
  },
  OIDC_CLIENT_ID: { schema: text('OIDC_CLIENT_ID must be the id the sign-in service gave.'), normally: undefined },
  OIDC_CLIENT_SECRET_FILE: { schema: text('OIDC_CLIENT_SECRET_FILE must name a file.'), normally: undefined },
  SESSION_KEYS_FILE: { schema: text('SESSION_KEYS_FILE must name a file.'), normally: undefined },
  SEAL_KEY_FILE: { schema: text('SEAL_KEY_FILE must name a file.'), normally: undefined },
  SEAL_LOG: { schema: text('SEAL_LOG must name a file.'), normally: undefined },
  TRUST_PROXY: { schema: text('TRUST_PROXY must be yes, no, or the addresses of the proxy.'), normally: 'no' },
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`), normally: 'info' },
  UPLOAD_MAX_MB: {
    schema: z.coerce
      .number('UPLOAD_MAX_MB must be a number.')
      .min(1, 'UPLOAD_MAX_MB must be 1 to 200.')
      .max(200, 'UPLOAD_MAX_MB must be 1 to 200.'),
    normally: '25',
  },
  SMTP_URL: {
    schema: z.url({
      protocol: /^smtps?$/,
      error: 'SMTP_URL must be the address of a mail server, such as smtps://name@mail.council.gov.uk.',
    }),
    normally: undefined,
  },
  SMTP_PASSWORD_FILE: { schema: text('SMTP_PASSWORD_FILE must name a file.'), normally: undefined },
  MAIL_OUTBOX: { schema: text('MAIL_OUTBOX must name a folder.'), normally: undefined },
  MAIL_FROM: { schema: z.email('MAIL_FROM must be an e-mail address.'), normally: undefined },
  MAIL_DOMAINS: {
    schema: z
      .string()
      .regex(
        /^[a-z0-9.-]+(?:\s*,\s*[a-z0-9.-]+)*$/i,
        'MAIL_DOMAINS must be the council’s own domains, such as council.gov.uk.',
      ),
    normally: undefined,
  },
  FEED_DIR: { schema: text('FEED_DIR must name a folder.'), normally: undefined },
  FEED_TOKEN_FILE: { schema: text('FEED_TOKEN_FILE must name a file.'), normally: undefined },
  FEED_EXPECTED_HOURS: {
    schema: z.coerce
      .number('FEED_EXPECTED_HOURS must be a number of hours.')
      .min(1, 'FEED_EXPECTED_HOURS must be 1 to 744.')
      .max(744, 'FEED_EXPECTED_HOURS must be 1 to 744.'),
    normally: undefined,
  },
  DEMO: { schema: text('DEMO must be yes or no.'), normally: 'no' },
} as const;

type Name = keyof typeof SETTINGS;
type Values = { readonly [Each in Name]: z.infer<(typeof SETTINGS)[Each]['schema']> | undefined };

/** Refuses, in one sentence for each, settings that cannot be meant. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const values = readValues(environment);
  const host = values.HOST ?? '127.0.0.1';
  const port = values.PORT ?? 3000;
  const publicUrl = values.PUBLIC_URL ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const database = databaseUrls(values);
  refuse(
    publicUrl.startsWith('http://') && !isLoopback(new URL(publicUrl).hostname),
    'PUBLIC_URL must begin with https:// unless it is on this machine; put a reverse proxy with TLS before Line of Sight.',
  );
  refuse(
    !isLoopback(host) && values.PUBLIC_URL === undefined,
    'HOST listens beyond this machine; set PUBLIC_URL to the https:// address people use.',
  );
  refuseHalfASignInService(values);
  refuse(
    values.FEED_EXPECTED_HOURS !== undefined && values.FEED_DIR === undefined && values.FEED_TOKEN_FILE === undefined,
    'FEED_EXPECTED_HOURS says when files are late: set FEED_DIR or FEED_TOKEN_FILE, by which they come.',
  );
  refuseHalfAMailServer(values);
  const trusted = values.TRUST_PROXY ?? 'no';
  return {
    host,
    port,
    publicUrl,
    dataDir: resolve(values.DATA_DIR ?? 'data'),
    database,
    oidcIssuer: values.OIDC_ISSUER ?? null,
    oidcClientId: values.OIDC_CLIENT_ID ?? null,
    oidcClientSecretFile: values.OIDC_CLIENT_SECRET_FILE ?? null,
    sessionKeysFile: values.SESSION_KEYS_FILE ?? null,
    sealKeyFile: values.SEAL_KEY_FILE ?? null,
    sealLog: values.SEAL_LOG ?? null,
    trustProxy: trusted === 'no' ? false : ON_WORDS.includes(trusted) ? true : trusted,
    logLevel: values.LOG_LEVEL ?? 'info',
    smtpUrl: values.SMTP_URL ?? null,
    smtpPasswordFile: values.SMTP_PASSWORD_FILE ?? null,
    mailOutbox: values.MAIL_OUTBOX === undefined ? null : resolve(values.MAIL_OUTBOX),
    mailFrom: values.MAIL_FROM ?? null,
    mailDomains: (values.MAIL_DOMAINS ?? '')
      .toLowerCase()
      .split(',')
      .map((domain) => domain.trim())
      .filter(Boolean),
    feedDir: values.FEED_DIR === undefined ? null : resolve(values.FEED_DIR),
    feedTokenFile: values.FEED_TOKEN_FILE ?? null,
    feedExpectedHours: values.FEED_EXPECTED_HOURS ?? null,
    uploadMaxBytes: (values.UPLOAD_MAX_MB ?? 25) * 1024 * 1024,
    demonstrationOnServer: ON_WORDS.includes(values.DEMO ?? 'no'),
  };
}

/** What is in force, without secrets: what `los config` prints. */
export function describeConfiguration({ database, ...settings }: Configuration): Readonly<Record<string, string>> {
  const urls =
    database === null
      ? { database: 'embedded, in dataDir' }
      : Object.fromEntries(
          Object.entries(database).map(([role, url]) => [
            `database ${role}`,
            url === null ? 'not set' : withoutPassword(url),
          ]),
        );
  return {
    ...Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, value === null ? 'not set' : String(value)]),
    ),
    ...urls,
  };
}

/** Keys that sign sessions: the first signs, all verify. One to a line. */
export function readSessionKeys(file: string): readonly string[] {
  const keys = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
  refuse(keys.length === 0, `SESSION_KEYS_FILE: there are no keys in ${file}.`);
  refuse(
    keys.some((key) => key.length < 32),
    `SESSION_KEYS_FILE: every key in ${file} must have at least 32 characters.`,
  );
  refuse(
    keys.some((key) => /example|change|sample|secret/i.test(key)),
    `SESSION_KEYS_FILE: ${file} still holds a sample key.`,
  );
  return keys;
}

/** The secret the sign-in service gave this program: the one line of its file. */
export function readClientSecret(file: string): string {
  const secret = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  refuse(secret === '', `OIDC_CLIENT_SECRET_FILE: there is no secret in ${file}.`);
  refuse(/\s/.test(secret), `OIDC_CLIENT_SECRET_FILE: ${file} must hold the secret alone, on one line.`);
  refuse(/example|change|sample|secret/i.test(secret), `OIDC_CLIENT_SECRET_FILE: ${file} still holds a sample secret.`);
  return secret;
}

/** What another system brings to send its files: the one line of its file, long enough never to be guessed. */
export function readFeedToken(file: string): string {
  const token = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  refuse(token === '', `FEED_TOKEN_FILE: there is no token in ${file}.`);
  refuse(
    !/^[\w.~+/=-]{32,}$/.test(token),
    `FEED_TOKEN_FILE: ${file} must hold one token of at least 32 letters and digits.`,
  );
  refuse(/example|change|sample|secret/i.test(token), `FEED_TOKEN_FILE: ${file} still holds a sample token.`);
  return token;
}

/** Microsoft's addresses that stand for every organisation in the world, or for private accounts. */
const ANYBODYS = /^https:\/\/login\.microsoftonline\.com\/(?:common|organizations|consumers)(?:\/|$)/i;

function refuseHalfASignInService({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE }: Values): void {
  const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE].filter((value) => value !== undefined);
  refuse(
    given.length > 0 && given.length < 3,
    'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET_FILE are set together, or none of them.',
  );
  if (OIDC_ISSUER === undefined) return;
  const { protocol, hostname, search, hash } = new URL(OIDC_ISSUER);
  refuse(
    protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)),
    'OIDC_ISSUER must begin with https:// unless it is on this machine.',
  );
  refuse(search !== '' || hash !== '', 'OIDC_ISSUER is an address without ? or #.');
  refuse(
    ANYBODYS.test(OIDC_ISSUER),
    'OIDC_ISSUER must name the council’s own tenant by its id: common, organizations and consumers let in anybody.',
  );
}

function refuseHalfAMailServer({ SMTP_URL, SMTP_PASSWORD_FILE, MAIL_OUTBOX, MAIL_FROM, MAIL_DOMAINS }: Values): void {
  refuse(SMTP_URL !== undefined && MAIL_OUTBOX !== undefined, 'Set SMTP_URL or MAIL_OUTBOX: letters go one way.');
  const isSending = SMTP_URL !== undefined || MAIL_OUTBOX !== undefined;
  refuse(
    isSending && (MAIL_FROM === undefined || MAIL_DOMAINS === undefined),
    'Set MAIL_FROM and MAIL_DOMAINS too: whom letters are from, and the council’s own domains, beyond which none goes.',
  );
  refuse(SMTP_PASSWORD_FILE !== undefined && SMTP_URL === undefined, 'SMTP_PASSWORD_FILE belongs to SMTP_URL.');
  if (SMTP_URL === undefined) return;
  const { username, password } = new URL(SMTP_URL);
  refuse(password !== '', 'SMTP_URL holds no password: put it into a file, and name that in SMTP_PASSWORD_FILE.');
  refuse(
    (username === '') !== (SMTP_PASSWORD_FILE === undefined),
    'A mail server that asks for a name asks for a password: SMTP_URL has the name, SMTP_PASSWORD_FILE the password.',
  );
}

/** What the mail server asks for beside a name: the one line of its file. */
export function readSmtpPassword(file: string): string {
  const password = existsSync(file) ? readFileSync(file, 'utf8').replace(/\r?\n$/, '') : '';
  refuse(
    password === '' || password.includes('\n'),
    `SMTP_PASSWORD_FILE: ${file} must hold the password alone, on one line.`,
  );
  return password;
}

function readValues(environment: Readonly<Record<string, string | undefined>>): Values {
  const wrong: string[] = [];
  const values = Object.entries(SETTINGS).map(([name, { schema, normally }]) => {
    const given = environment[name]?.trim() || normally;
    if (given === undefined) return [name, undefined];
    const read = schema.safeParse(given);
    if (!read.success) wrong.push(read.error.issues[0]?.message ?? `${name} is wrong.`);
    return [name, read.data];
  });
  refuse(wrong.length > 0, wrong.join('\n'));
  return Object.fromEntries(values) as Values;
}

function databaseUrls(values: Values): DatabaseUrls | null {
  const app = values.DATABASE_URL;
  if (app === undefined) return null;
  const reporting = values.REPORTING_DATABASE_URL;
  if (reporting === undefined)
    throw new Refusal(
      'REPORTING_DATABASE_URL must be set with DATABASE_URL: figures have a log-in of their own.',
      exitCodes.wrongUse,
    );
  const urls = {
    app,
    owner: values.MIGRATE_DATABASE_URL ?? null,
    reporting,
    released: values.RELEASED_DATABASE_URL ?? null,
    sealer: values.SEALER_DATABASE_URL ?? null,
    backup: values.BACKUP_DATABASE_URL ?? null,
  };
  for (const url of Object.values(urls)) {
    if (url === null) continue;
    const { hostname, searchParams } = new URL(url);
    const isSecure = ['require', 'verify-ca', 'verify-full'].includes(searchParams.get('sslmode') ?? '');
    refuse(
      !isLoopback(hostname) && !isSecure,
      `The database at ${hostname} is on another machine: add sslmode=verify-full to its address.`,
    );
  }
  return urls;
}

/** Whether what goes there does not leave this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.') || host === '';
}

function withoutPassword(url: string): string {
  const parts = new URL(url);
  if (parts.password !== '') parts.password = '***';
  return parts.toString();
}

function refuse(isWrong: boolean, sentence: string): void {
  if (isWrong) throw new Refusal(sentence, exitCodes.wrongUse);
}
