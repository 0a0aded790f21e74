/** `docs/routes.md`: every address the program answers, who may ask for it, and what the reading log says of it. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { GRANTS, type Permission, ROLES } from '../../src/access/roles.ts';
import { buildApp } from '../../src/app.ts';
import { day } from '../../src/ground/day-words.ts';
import type { AuthorityId } from '../../src/ground/ids.ts';
import type { CouncilSignIn } from '../../src/sign-in/council-sign-in.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { MachineRoute } from '../../src/web/machine-route.ts';
import type { Route } from '../../src/web/route.ts';
import { code, table } from './markdown.ts';

export async function routesDocument(): Promise<string> {
  const served = await servedRoutes();
  const pages = served.flatMap(({ kitRoute }) => (kitRoute === undefined ? [] : [kitRoute]));
  const machines = served.flatMap(({ machineRoute }) => (machineRoute === undefined ? [] : [machineRoute]));
  const plain = served.filter(({ kitRoute, machineRoute }) => kitRoute === undefined && machineRoute === undefined);
  return `# Routes

Nothing is open by default: a route that does not say who may ask for it and what the reading log will say does not
type-check. Where a permission is named, the roles that have it stand beside it; which people each may open is decided
by \`src/access/relationships.ts\`. A page somebody may not open answers like one that does not exist.

${table(
  ['Method', 'Path', 'Who may ask', 'The reading log says'],
  pages.map((route) => [route.method, code(route.path), whoMayAsk(route), auditWords(route)]),
)}

## With a token

What another program asks, without a session, where the council has set a token. Counts and refusals are all that is told.

${table(
  ['Method', 'Path', 'For'],
  machines.map(({ method, path, purpose }) => [method, code(path), purpose]),
)}

## Without a page

These hold nothing about anybody: style sheets and scripts, and what tells a monitor whether the program is well.

${table(
  ['Method', 'Path'],
  plain.map(({ method, path }) => [method, code(path)]),
)}

## Permissions

${table(
  ['Role', 'Reaches', 'May'],
  ROLES.map((role) => [GRANTS[role].words, REACHES[GRANTS[role].scope], GRANTS[role].may.map(code).join(', ')]),
)}`;
}

const REACHES = {
  none: 'nobody',
  own: 'those they work with',
  team: 'those their team works with',
  all: 'everyone',
} as const;

function whoMayAsk({ allow }: Route): string {
  if (allow === 'anyone') return 'anyone';
  if (allow === 'signed-in') return 'whoever is signed in';
  const roles = ROLES.filter((role) => (GRANTS[role].may as readonly Permission[]).includes(allow));
  return `${code(allow)}: ${roles.map((role) => GRANTS[role].words).join(', ')}`;
}

function auditWords({ audit }: Route): string {
  return audit === 'nobody' ? 'nothing: it is about nobody' : audit.purpose;
}

type Served = {
  readonly method: string;
  readonly path: string;
  readonly kitRoute: Route | undefined;
  readonly machineRoute: MachineRoute | undefined;
};

/** Asks the server itself, as it is being put together, so that nothing it answers can be missing here. */
async function servedRoutes(): Promise<readonly Served[]> {
  const served: Served[] = [];
  const note = ({ method, url, config }: RouteOptions): void => {
    served.push({
      method: String(method),
      path: withoutVersion(url),
      kitRoute: config?.kitRoute,
      machineRoute: config?.machineRoute,
    });
  };
  const whenMade = (message: unknown): void => {
    (message as { readonly fastify: FastifyInstance }).fastify.addHook('onRoute', note);
  };
  subscribe('fastify.initialization', whenMade);
  try {
    const app = await buildApp({
      storage: NOT_ASKED,
      authorities: [{ id: 1 as AuthorityId, name: 'A council', dfeCode: null, demonstration: false, todayIs: null }],
      today: () => day('2025-03-26'),
      isDemonstration: false,
      signIn: NOT_JOINED,
      feed: {
        folder: null,
        token: 'a token that opens nothing here',
        expectedHours: null,
        hold: async () => undefined,
      },
      now: () => new Date(0),
      publicUrl: 'http://127.0.0.1',
      trustProxy: false,
      uploadMaxBytes: 1,
      sessionKeys: ['a key that signs nothing, because nobody is served here'],
      logger: false,
      ready: async () => null,
    });
    await app.close();
  } finally {
    unsubscribe('fastify.initialization', whenMade);
  }
  return served.toSorted((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1));
}

const lineOf = ({ path, method }: Served): string => `${path} ${method}`;

/** The folder of style sheets is named after what is in them. */
const withoutVersion = (path: string): string => path.replace(/^\/assets\/[0-9a-f]{12}\//, '/assets/:version/');

/** So that the routes of signing in through a service are listed too. */
const NOT_JOINED: CouncilSignIn = {
  begin: () => notAsked(),
  finish: () => notAsked(),
  findSignOut: () => notAsked(),
  findHindrance: () => notAsked(),
};

const notAsked = (): never => {
  throw new Error('routes are listed here, and no page is asked for');
};
const NOT_ASKED: Storage = {
  read: notAsked,
  readLogged: notAsked,
  readPopulation: notAsked,
  readReleased: notAsked,
  pass: notAsked,
  write: notAsked,
  writeForm: notAsked,
  close: async () => {},
};
