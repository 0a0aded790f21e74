/** An analyst loads two years of the 903 without script, sees every problem before anything changes, and takes it back. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { walkDemonstration, words } from '../walking.ts';

const FOLDER = join(import.meta.dirname, '../../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');
const FILES = [2018, 2019].flatMap((year) =>
  ['header', 'episodes', 'reviews'].map((kind) => join(FOLDER, `${year}-${kind}.csv`)),
);

describe('loading files of the 903', () => {
  const { as, address } = walkDemonstration();

  const onDay = async (page: Page, iso: string): Promise<string> => {
    await page.goto(`${address()}/figures/children-looked-after?on=${iso}`);
    return (await page.locator('.los-value, .los-figure__value, main').first().innerText()).replaceAll(/\s+/g, ' ');
  };
  /** Without script a page that waits asks for itself again. */
  const waitFor = async (page: Page, sentence: RegExp): Promise<void> => {
    for (let tries = 0; tries < 60 && !sentence.test(await words(page)); tries += 1) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    assert.match(await words(page), sentence);
  };

  test('preview, confirm, load, look, withdraw: every row accounted for, and no script needed', async () => {
    const page = await as('Tom Whitfield', { javaScriptEnabled: false });
    const before = await onDay(page, '2019-03-31');
    await page.getByRole('link', { name: 'Load files' }).click();
    await page.getByLabel('Choose the files').setInputFiles(FILES);
    await page.getByRole('button', { name: 'Check these files' }).click();

    const preview = await words(page);
    assert.match(preview, /April 2018 to March 2019|2018-19/);
    assert.match(preview, /7,428 rows = \d/);
    assert.match(preview, /What loading means/);
    assert.equal(await onDay(page, '2019-03-31'), before, 'nothing has changed yet');
    await page.goBack();

    await page
      .getByRole('link', { name: /next return/i })
      .first()
      .click();
    assert.match(await words(page), /2018-episodes\.csv.*CHILD|CHILD.*2018-episodes\.csv/);
    await page.goBack();

    await page.getByLabel('Yes, load them').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await waitFor(page, /See the figures/);
    const load = page.url();
    assert.notEqual(await onDay(page, '2019-03-31'), before);

    await page.goto(`${load}/withdraw`);
    await page.getByRole('button', { name: /withdraw/i }).click();
    await waitFor(page, /What it said was taken back/);
    assert.equal(await onDay(page, '2019-03-31'), before);
  });

  test('a file that is no return is refused in a sentence, on the page where it was chosen', async () => {
    const page = await as('Tom Whitfield');
    await page.goto(`${address()}/load`);
    await page
      .getByLabel('Choose the files')
      .setInputFiles({ name: 'return.csv', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004 not a csv') });
    await page.getByRole('button', { name: 'Check these files' }).click();
    assert.match(
      await page.locator('.govuk-error-summary').innerText(),
      /return\.csv is an archive or an old spreadsheet/,
    );
  });

  test('whoever may not load files finds no such page', async () => {
    const page = await as('Helen Marsh');
    assert.equal(await page.getByRole('link', { name: 'Load files' }).count(), 0);
    assert.equal((await page.goto(`${address()}/load`))?.status(), 404);
  });
});
