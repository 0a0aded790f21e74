/**
 * Text copied from another young person is caught before it is saved, with script and on a telephone without; a record that
 * was written long ago is looked at by its worker, and what is unkind in it is folded behind a note.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SHOTS = process.env['SCREENSHOTS'];
const SAID =
  'We went through the tenancy together at the kitchen table, page by page, and marked the three parts that nobody had explained. He wants to ask the housing officer about the broken window before he signs. He rang the number himself while I was there.';

describe('words are looked at', () => {
  const { as, look, findings, address } = walkDemonstration();
  let [first, second] = ['', ''];

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const write = async (page: Page, person: string, day: string, said: string): Promise<void> => {
    await page.goto(`${address()}${person}/visits/new`);
    await fillDay(page, day);
    await page.getByLabel('At their home').check();
    const alone = page.getByLabel('Yes, for some of the time');
    if ((await alone.count()) > 0) await alone.check();
    await page.getByLabel('What did they say, and how were they?').fill(said);
    await page.getByLabel('Yes', { exact: true }).check();
  };
  const save = async (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('a worker writes about one young person', async () => {
    const worker = await as('Aoife Kearney');
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}/words-to-look-at`);
    assert.match(await look(worker), /Nobody is named who wrote them, and nothing is counted/);
    await shoot(worker, 'words-by-person');
    const links = await worker.locator('main .los-words-of a').all();
    assert.ok(links.length >= 2);
    const paths = await Promise.all(links.slice(0, 2).map((link) => link.getAttribute('href')));
    [first = '', second = ''] = paths.map((path) => (path ?? '').replace(/\/words$/, ''));
    await write(worker, first, '24 3 2025', SAID);
    await save(worker);
    assert.match(await words(worker), /It is saved/);
  });

  test('and pastes it into the record of another: it is shown while they type, and once more before it is saved', async () => {
    const worker = await as('Aoife Kearney');
    worker.setDefaultTimeout(8000);
    await write(worker, second, '25 3 2025', `Another visit. ${SAID} To be followed up. Her placement is going well.`);
    await worker.getByLabel('What did they ask for?').focus();
    await worker.getByText(/words also stand in the record of another young person/).waitFor();
    const seen = await look(worker);
    assert.match(seen, /“placement”: you could say home/);
    assert.match(seen, /who does it, and by which day\?/);
    await shoot(worker, 'noticed-while-typing');
    await save(worker);
    assert.match(await look(worker), /Not saved yet: words that also stand in another record/);
    await shoot(worker, 'not-saved-yet');
    assert.match(await worker.getByLabel('What did they say, and how were they?').inputValue(), /page by page/);
    await worker.getByRole('button', { name: 'Save anyway as it is' }).click();
    assert.match(await words(worker), /It is saved/);
  });

  test('on a telephone without script the same is asked for, and shown', async () => {
    const worker = await as('Aoife Kearney', { viewport: PHONE, javaScriptEnabled: false });
    worker.setDefaultTimeout(8000);
    await write(worker, second, '23 3 2025', `On the phone. ${SAID}`);
    await worker.getByRole('button', { name: 'Look at my words' }).click();
    assert.match(await words(worker), /What was noticed in your words.*It is advice\. Nothing is changed/);
    await shoot(worker, 'noticed-phone');
    await save(worker);
    assert.match(await words(worker), /Not saved yet/);
    await worker.getByRole('button', { name: 'Save anyway as it is' }).click();
    assert.match(await words(worker), /It is saved/);
  });

  test('the record is looked at by whoever works with them, and old words are folded behind a note', async () => {
    const worker = await as('Aoife Kearney', { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${second}/words`);
    assert.match(await look(worker), /words also stand in the record of another young person/);
    await shoot(worker, 'words-of-person-phone');
    await worker.setViewportSize({ width: 1280, height: 900 });
    await shoot(worker, 'words-of-person-wide');
    await worker
      .getByRole('link', { name: /^Fold it behind a note/ })
      .first()
      .click();
    await worker
      .getByLabel('What is wrong with it?')
      .fill('This is about somebody else. It was copied here by mistake.');
    await look(worker);
    await shoot(worker, 'fold');
    await worker.getByRole('button', { name: 'Fold it' }).click();
    await worker.goto(`${address()}${second}`);
    assert.match(await look(worker), /A note stands before these words: This is about somebody else/);
    await shoot(worker, 'folded-wide');
    await worker.getByText('Open what was written').first().click();
    assert.match(await words(worker), /page by page/);
    await worker.setViewportSize(PHONE);
    await look(worker);
    await worker.locator('#happened').scrollIntoViewIfNeeded();
    await shoot(worker, 'folded-phone');
  });

  test('axe finds nothing on any of these pages, and none scrolls sideways', () => {
    assert.deepEqual(findings, []);
  });
});
