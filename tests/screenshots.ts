/** Takes the pictures of the README from a demonstration made for the purpose: docs/screenshots/*.png, 1280 wide. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, serveDemonstration, signIn } from './browser.ts';

const PROJECT = join(import.meta.dirname, '..');
const FOLDER = join(PROJECT, 'docs/screenshots');
const SAMPLE_YEARS = join(PROJECT, 'reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Picture = {
  readonly name: string;
  /** Who looks; each sees another side of the program. */
  readonly as: string;
  readonly height: number;
  readonly walk: (page: Page, address: string) => Promise<unknown>;
};

const PICTURES: readonly Picture[] = [
  { name: 'my-work', as: 'Aoife Kearney', height: 900, walk: (page, address) => page.goto(`${address}/my-work`) },
  {
    name: 'person',
    as: 'Helen Marsh',
    height: 1000,
    walk: async (page, address) => {
      await page.goto(`${address}/my-team`);
      await page.getByRole('link', { name: 'Leo Hartley' }).first().click();
    },
  },
  {
    name: 'figure',
    as: 'Tom Whitfield',
    height: 1100,
    walk: (page, address) => page.goto(`${address}/figures/reviews-held-on-time`),
  },
  {
    name: 'load',
    as: 'Tom Whitfield',
    height: 1000,
    walk: async (page, address) => {
      await page.goto(`${address}/load`);
      const files = ['header', 'episodes', 'reviews'].map((kind) => join(SAMPLE_YEARS, `2018-${kind}.csv`));
      await page.locator('input[type=file]').setInputFiles(files);
      await page.locator('main form button').first().click();
      await page.waitForURL(/\/load\/.+/);
    },
  },
];

mkdirSync(FOLDER, { recursive: true });
const served = await serveDemonstration('whole');
const browser = await openBrowser();
try {
  for (const { name, as, height, walk } of PICTURES) {
    const page = await browser.open({
      viewport: { width: 1280, height },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    await signIn(page, served.address, as);
    await walk(page, served.address);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.context().close();
    say(`docs/screenshots/${name}.png`);
  }
} finally {
  await browser.close();
  await served.stop();
}
