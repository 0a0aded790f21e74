/**
 * The program as a person meets it: served from a process of its own, on the demonstration, and walked in a real
 * browser. With TEST_DATABASE_URL it runs on that server's PostgreSQL, otherwise on the embedded one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { makeDemonstration } from '../src/demo/make-demonstration.ts';
import { refreshTouched } from '../src/refresh.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { findChromium } from './chromium.ts';
import { environmentFor, los, temporaryDataDir } from './command-line.ts';
import { shareTemplate, testDatabase } from './database.ts';
import { urlsBeside } from './sample-council.ts';
import { SMALL, smallDemonstration } from './small-demonstration.ts';

export type Served = {
  readonly address: string;
  readonly dataDir: string;
  /** The process of now: it is another once the day has been moved. */
  readonly child: ChildProcess;
  /** Stops it, moves its day on as `demo --today` does, and serves it again at the same address. */
  readonly moveTo: (isoDay: string) => Promise<void>;
  /** What a command answers beside the server. */
  readonly ask: (args: readonly string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Free when it was asked for; nothing else on a test machine takes it so soon. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the program and waits until it says where it is. */
export async function startProgram(
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), 'start'], {
    env: environmentFor(dataDir, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  const ready = once(child.stdout as NodeJS.ReadableStream, 'data');
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the program ended before it served: ${Buffer.concat(said).toString()}`);
  });
  await Promise.race([ready, ended]);
  ended.catch(() => {});
  return child;
}

/** The same on a server: a database to copy. */
const migrateAndMakeSmall = shareTemplate('small', async (ownerUrl, run) => {
  await migrate(ownerUrl, run);
  const storage = openStorage({ ...urlsBeside(ownerUrl, run), refresh: refreshTouched });
  try {
    await makeDemonstration(storage, { scale: SMALL });
  } finally {
    await storage.close();
  }
});

/** The small one; the whole one for pictures. */
export async function serveDemonstration(size: 'small' | 'whole' = 'small'): Promise<Served> {
  const isOnServer = process.env['TEST_DATABASE_URL'] !== undefined;
  const isMadeHere = isOnServer || size === 'whole';
  const { dataDir, remove } = isMadeHere ? await temporaryDataDir() : await smallDemonstration();
  const port = await freePort();
  const database = isOnServer ? await testDatabase(size === 'small' ? migrateAndMakeSmall : migrate) : undefined;
  const urls: Record<string, string> =
    database === undefined
      ? {}
      : {
          DATABASE_URL: database.urls.app,
          REPORTING_DATABASE_URL: database.urls.reporting,
          RELEASED_DATABASE_URL: database.urls.released,
          SEALER_DATABASE_URL: database.urls.sealer,
          DEMO: 'yes',
        };
  const settings = { PORT: String(port), ...urls };
  let child = await startProgram(dataDir, settings);
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const ask = async (args: readonly string[]): Promise<string> => {
    const { code, printed, said } = await los(dataDir, args, settings);
    if (code !== 0) throw new Error(`los ${args.join(' ')} ended with ${code}: ${said}`);
    return printed;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    dataDir,
    get child() {
      return child;
    },
    ask,
    moveTo: async (isoDay) => {
      await end();
      await ask(['demo', '--today', isoDay]);
      child = await startProgram(dataDir, settings);
    },
    stop: async () => {
      await end();
      await database?.drop();
      await remove();
    },
  };
}

export type Walk = {
  readonly browser: Browser;
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export async function openBrowser(): Promise<Walk> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error('there is no Chromium');
  const folder = await mkdtemp(join(tmpdir(), 'line-of-sight-browser-'));
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    downloadsPath: folder,
  });
  return {
    browser,
    open: async (options = {}) =>
      (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage(),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function signIn(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
}

/** Everything axe finds against WCAG 2.2 AA, each as a line a person can act on. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${new URL(page.url()).pathname}: ${help} (${id}) at ${target.join(' ')}`),
  );
}
