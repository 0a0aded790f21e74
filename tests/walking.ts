/** How every journey begins: the demonstration is served and a browser opened, somebody signs in, and each page is looked at. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { basename } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFindings, openBrowser, type Served, serveDemonstration, signIn, type Walk } from './browser.ts';

export const PHONE = { width: 360, height: 640 } as const;

/** The file that walks: each journey is run in a process of its own. */
const JOURNEY = basename(process.argv.findLast((word) => word.endsWith('.test.ts')) ?? 'journey', '.test.ts');

/** What stands in the page's own part, in one line. */
export async function words(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
}

/** `26 3 2025` into the three boxes of a day: those of one question, or the first there are. */
export async function fillDay(page: Page, day: string, question?: string | RegExp): Promise<void> {
  const [dayOfMonth = '', month = '', year = ''] = day.split(' ');
  const boxes = question === undefined ? page : page.getByRole('group', { name: question });
  await boxes.getByLabel('Day', { exact: true }).first().fill(dayOfMonth);
  await boxes.getByLabel('Month', { exact: true }).first().fill(month);
  await boxes.getByLabel('Year', { exact: true }).first().fill(year);
}

/** Sends a form that is right, and answers what is said of it; of any other the page that came instead says why. */
export async function send(page: Page, button = 'Save'): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const said = page.getByRole('status');
  await said.waitFor().catch(async () => assert.fail(`nothing was said of it: ${await words(page)}`));
  return said.innerText();
}

/** For a `describe`: opened before its first test and closed after its last. */
export function walkDemonstration() {
  let served: Served;
  let walk: Walk;
  before(async () => {
    [served, walk] = await Promise.all([serveDemonstration(), openBrowser()]);
  });
  after(async () => {
    await walk.close();
    await served.stop();
  });
  const findings: string[] = [];
  let pictures = 0;
  return {
    /** What was found wrong on the pages that were looked at, each as a line a person can act on. */
    findings,
    address: (): string => served.address,
    /** The next morning, or another day: whoever was signed in still is. */
    moveTo: async (isoDay: string): Promise<void> => served.moveTo(isoDay),
    ask: async (args: readonly string[]): Promise<string> => served.ask(args),
    open: async (options: BrowserContextOptions = {}): Promise<Page> => walk.open(options),
    as: async (name: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await walk.open(options);
      await signIn(page, served.address, name);
      return page;
    },
    /** Finds somebody by any part of their name, as anybody would, and opens their page: its path. */
    find: async (page: Page, part: string, name: string): Promise<string> => {
      await page.goto(`${served.address}/find`);
      await page.getByLabel('Who are you looking for?').fill(part);
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
      return new URL(page.url()).pathname;
    },
    /** Reads a page, keeps a picture of it where `PICTURES` names a folder, and notes what axe finds and whether it scrolls sideways. Only where there is script. */
    look: async (page: Page): Promise<string> => {
      findings.push(...(await accessibilityFindings(page)));
      const wide = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      const folder = process.env['PICTURES'];
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/${JOURNEY}-${(pictures += 1)}.png`, fullPage: true });
      if (wide > 0) findings.push(`${new URL(page.url()).pathname} is ${wide} pixels wider than the screen`);
      return words(page);
    },
  };
}
