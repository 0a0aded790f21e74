/**
 * A life, and the story of it: a memory with a photo on a phone and without script, what mattered chosen from the record, a
 * piece prepared and read together, a decision told in a letter, the one page for a new worker, and keeping in touch.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SHOTS = process.env['SCREENSHOTS'];
const WIDE = { width: 1280, height: 900 } as const;

describe('their story', () => {
  const { as, look, find, findings, address } = walkDemonstration();
  let maya = '';

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const save = async (page: Page, button = 'Save'): Promise<void> =>
    page.getByRole('button', { name: button, exact: true }).click();
  const open = async (page: Page, path: string): Promise<string> => {
    await page.goto(address() + path);
    return look(page);
  };

  test('a memory is kept in three answers and a photo, on a phone without script', async () => {
    const worker = await as('Helen Marsh', { viewport: PHONE, javaScriptEnabled: false });
    worker.setDefaultTimeout(8000);
    maya = await find(worker, 'Maya Hartley', 'Maya Hartley');
    await worker.getByRole('link', { name: 'Keep a memory, with a photo' }).click();
    await worker
      .getByLabel('A photo, if there is one')
      .setInputFiles({ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Dear diary') });
    await worker.getByLabel('What happened?').fill('Her goal was the winning one');
    await save(worker);
    assert.match(await words(worker), /This is not a photo\. Choose a JPEG, PNG or WebP picture/);
    await shoot(worker, 'memory-refused-phone');
    const picture = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#4f7a4c' } })
      .jpeg()
      .toBuffer();
    await worker
      .getByLabel('A photo, if there is one')
      .setInputFiles({ name: 'goal.jpg', mimeType: 'image/jpeg', buffer: picture });
    await save(worker);
    await worker.goto(`${address()}${maya}/story`);
    assert.match(await words(worker), /Memories .*Her goal was the winning one/);
    await shoot(worker, 'story-phone');
  });

  test('what mattered is chosen from the record, with why, and stands on the one page', async () => {
    const worker = await as('Helen Marsh');
    worker.setDefaultTimeout(8000);
    await open(worker, `${maya}/chronology/choose`);
    await worker.getByRole('link', { name: /^Visits and contact/ }).click();
    await look(worker);
    await shoot(worker, 'choose-wide');
    await worker
      .getByRole('link', { name: /^It mattered\s*: Visit/ })
      .first()
      .click();
    assert.match(await look(worker), /Why does it matter\?/);
    await worker.getByLabel('Why does it matter?').fill('She said for the first time where she wants to live');
    await save(worker);
    assert.match(await look(worker), /Came into care.*She said for the first time where she wants to live/);
    await shoot(worker, 'chronology-wide');
    assert.match(
      await open(worker, `${maya}/history`),
      /What must be known tonight.*Who matters.*Kelly Hartley.*What helps Text first.*Where they have lived.*What happened/,
    );
    await shoot(worker, 'history-wide');
    await worker.setViewportSize(PHONE);
    await open(worker, `${maya}/history`);
    await shoot(worker, 'history-phone');
    await open(worker, `${maya}/chronology`);
    await shoot(worker, 'chronology-phone');
  });

  test('a piece is prepared, opened to be read together, and only then in their story', async () => {
    const worker = await as('Helen Marsh', { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await open(worker, `${maya}/story/together`);
    assert.doesNotMatch(await words(worker), /Your dad|Why Leo/);
    await open(worker, `${maya}/story`);
    await worker.getByRole('link', { name: /^Read it together now\s*: Why Leo lives somewhere else now/ }).click();
    assert.match(await look(worker), /This has not been shared yet.*In March Leo moved to another house/);
    await shoot(worker, 'together-piece-phone');
    await worker.getByRole('link', { name: 'We read it together' }).click();
    await fillDay(worker, '26 3 2025');
    await worker.getByLabel('Who was with them?').fill('Nan Jean');
    await look(worker);
    await save(worker);
    assert.match(await look(worker), /Shared together on 26.March.2025, with Nan Jean/);
    assert.match(
      await open(worker, `${maya}/story/together`),
      /Maya’s story.*Why Leo lives somewhere else now.*Good days/,
    );
    await shoot(worker, 'together-phone');
    await worker.setViewportSize(WIDE);
    await open(worker, `${maya}/story/together`);
    await shoot(worker, 'together-wide');
    await worker.emulateMedia({ media: 'print' });
    await shoot(worker, 'together-print');
    await worker.goto(`${address()}${maya}/history`);
    await shoot(worker, 'history-print');
    await worker.emulateMedia({ media: 'screen' });
    await open(worker, `${maya}/story`);
    await shoot(worker, 'story-wide');
  });

  test('a decision is told in a letter by the manager who made it', async () => {
    const manager = await as('Helen Marsh');
    manager.setDefaultTimeout(8000);
    await manager.goto(`${address()}${maya}/management/new`);
    await manager.getByLabel('Decision', { exact: true }).check();
    await manager.getByLabel('What do you want to write?').fill('Maya may go on the school trip to Rome.');
    await save(manager);
    await manager.goto(`${address()}${maya}`);
    await manager.getByRole('link', { name: 'Decision from a manager' }).first().click();
    await manager.getByRole('link', { name: 'Tell them in a letter' }).click();
    assert.match(await look(manager), /A letter about a decision.*Maya may go on the school trip to Rome/);
    await shoot(manager, 'write-letter-wide');
    await manager.getByLabel('What is the letter about?').fill('Rome');
    await manager.getByLabel('What was decided?').fill('You can go to Rome with your class in June.');
    await manager.getByLabel('Why?').fill('You asked, and there is no good reason against it.');
    await manager.getByLabel('What happens next').fill('We pay for it by Friday. Ask me if you hear nothing.');
    await save(manager, 'Save the letter');
    assert.match(
      await look(manager),
      /Rome 26.March.2025 Dear Maya ?, You can go to Rome with your class in June\..*Helen Marsh/,
    );
    await shoot(manager, 'letter-wide');
  });

  test('whom we lost, who asked for no contact, and days to remember', async () => {
    const manager = await as('Marcus Bell');
    manager.setDefaultTimeout(8000);
    const list = await open(manager, '/in-touch');
    assert.match(list, /Not heard from in time.*They asked us not to be in touch.*Days to remember/);
    await shoot(manager, 'in-touch-list-wide');
    await manager.setViewportSize(PHONE);
    await open(manager, '/in-touch');
    await shoot(manager, 'in-touch-list-phone');
    const lost = manager
      .locator('section')
      .filter({ hasText: 'Not heard from in time' })
      .locator('li', { hasText: 'Touch was lost' });
    await lost.first().getByRole('link').first().click();
    assert.match(await look(manager), /We lost touch on/);
    await shoot(manager, 'in-touch-phone');
    await open(manager, '/in-touch');
    const quiet = manager
      .locator('section')
      .filter({ has: manager.getByRole('heading', { name: 'They asked us not to be in touch' }) });
    await quiet.locator('li').first().getByRole('link').click();
    assert.match(await look(manager), /The yearly offer, and nothing else/);
    await manager.setViewportSize(WIDE);
    await look(manager);
    await shoot(manager, 'in-touch-quiet-wide');
  });

  test('every page of it is within reach of everybody, on a phone as well', () => {
    assert.deepEqual(findings, []);
  });
});
