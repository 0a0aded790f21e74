/**
 * A night without a home, and the way to the next one: a worker on a phone and without script gives a bed, another is told that
 * it is taken; the stay ends with what came next; a manager makes the joint list, on which nobody stands who objected.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SHOTS = process.env['SCREENSHOTS'];

describe('a bed for the night, and a home after it', () => {
  const { as, look, findings, address } = walkDemonstration();
  let kai = '';

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const save = async (page: Page, name = 'Save'): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();

  test('on duty at night, on a phone and without script: Kai is given a bed that is free', async () => {
    const page = await as('Gemma Stott', { viewport: PHONE, javaScriptEnabled: false });
    page.setDefaultTimeout(8000);
    await page.goto(`${address()}/emergency-beds`);
    assert.match(await words(page), /Free tonight .*Tanner Street flat.*Find the young person/);
    await page.getByRole('link', { name: 'Find the young person' }).click();
    await page.getByLabel('Who are you looking for?').fill('Kai Thornton');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page
      .getByRole('link', { name: /^Kai Thornton/ })
      .first()
      .click();
    kai = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Homes, and the way to the next' }).click();
    await page.getByRole('link', { name: 'Give them an emergency bed' }).click();
    await page
      .getByRole('textbox', { name: 'Why do they need it?' })
      .fill('Locked out, and the landlord does not answer');
    await page.getByLabel(/Tanner Street flat/).check();
    await save(page, 'Give them this bed');
    await page.waitForURL(`${address()}${kai}/homes`);
    assert.match(await words(page), /An emergency bed of the council/);
    await page.goto(`${address()}/emergency-beds`);
    assert.match(await words(page), /Kai Thornton, since 26.March.2025 \(from tonight\)/);
  });

  test('whoever chooses the same bed for another is told that it is taken, and what was typed is still there', async () => {
    const page = await as('Gemma Stott', { viewport: PHONE, javaScriptEnabled: false });
    page.setDefaultTimeout(8000);
    await page.goto(`${address()}/find`);
    await page.getByLabel('Who are you looking for?').fill('Yusuf Rahimi');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page
      .getByRole('link', { name: /^Yusuf Rahimi/ })
      .first()
      .click();
    await page.goto(`${page.url()}/emergency-bed`);
    await page.getByLabel(/Tanner Street flat.*in use/).check();
    await page.getByRole('textbox', { name: 'Why do they need it?' }).fill('His room is flooded');
    await save(page, 'Give them this bed');
    assert.match(await words(page), /Somebody is in that bed since 26.March.2025/);
    assert.equal(await page.getByRole('textbox', { name: 'Why do they need it?' }).inputValue(), 'His room is flooded');
  });

  test('what the phone shows fits it, and can be read by anybody', async () => {
    const page = await as('Gemma Stott', { viewport: PHONE });
    for (const path of [
      '/emergency-beds',
      `${kai}/homes`,
      `${kai}/emergency-bed`,
      `${kai}/entries/new/home`,
      `${kai}/entries/new/home?which=staying-put`,
    ]) {
      await page.goto(address() + path);
      await look(page);
      await shoot(page, `phone-${path.split('/').at(-1)?.replaceAll(/\W/g, '-')}`);
    }
  });

  test('how he moves on is agreed, and stands with the bed and on his own page', async () => {
    const page = await as('Gemma Stott');
    page.setDefaultTimeout(8000);
    await page.goto(`${address()}${kai}/homes`);
    await look(page);
    await page.getByRole('link', { name: /^Agree how, who and by when/ }).click();
    await page.getByRole('textbox', { name: 'What was agreed?' }).fill('Ring the landlord with him at nine');
    await page.getByLabel('Their worker', { exact: true }).check();
    await fillDay(page, '27 3 2025', 'By when?');
    await save(page);
    assert.match(await words(page), /How they move on: Ring the landlord with him at nine/);
    await shoot(page, 'homes-of-person');
    await page.goto(`${address()}/emergency-beds`);
    await look(page);
    await shoot(page, 'emergency-beds');
    await page
      .getByRole('link', { name: /^Their stay has ended/ })
      .first()
      .click();
    await fillDay(page, '26 3 2025');
    await save(page);
    assert.match(await words(page), /It began on 26.March.2025: it must end after that day|Say what came next/);
  });

  test('the joint list holds who was told and did not object, and only what housing needs', async () => {
    const page = await as('Helen Marsh');
    await page.goto(`${address()}/housing-ahead`);
    await look(page);
    await shoot(page, 'housing-ahead-in-care');
    await page.getByRole('link', { name: /^The joint list/ }).click();
    const list = await look(page);
    assert.match(list, /Name they use|Nobody is on it/);
    assert.doesNotMatch(list, /Yusuf/, 'who was not told is not on it');
    await shoot(page, 'joint-list');
    await page.emulateMedia({ media: 'print' });
    assert.doesNotMatch(await words(page), /You give it to housing/);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${address()}/housing-ahead/needed`);
    await look(page);
    await shoot(page, 'homes-needed');
  });

  test('nothing was found wrong on any of these pages', () => assert.deepEqual(findings, []));
});
