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
import { migrate } from '../src/storage/migrate.ts';
import { findChromium } from './chromium.ts';
import { environmentFor, temporaryDataDir } from './command-line.ts';
import { testDatabase } from './database.ts';

export type Served = {
  readonly address: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
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

export async function serveDemonstration(): Promise<Served> {
  const { dataDir, remove } = await temporaryDataDir();
  const port = await freePort();
  const database = process.env['TEST_DATABASE_URL'] === undefined ? undefined : await testDatabase(migrate);
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
  const child = await startProgram(dataDir, { PORT: String(port), ...urls });
  return {
    address: `http://127.0.0.1:${port}`,
    dataDir,
    child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
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
