/**
 * Life around somebody, on a phone and on a wide screen: who matters as a list and a picture, a crisis sheet, skills given with
 * their yes, papers, money, learning and work, what was agreed with carers.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SHOTS = process.env['SCREENSHOTS'];
const WIDE = { width: 1280, height: 900 } as const;

describe('life around them', () => {
  const { as, look, findings, address } = walkDemonstration();
  let maya = '';

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const findOnFirstPage = async (page: Page, name: string): Promise<string> => {
    await page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    return new URL(page.url()).pathname;
  };
  const save = async (page: Page, button = 'Save'): Promise<void> =>
    page.getByRole('button', { name: button, exact: true }).click();

  test('who matters is put down on a phone without script, and stands on the crisis sheet', async () => {
    const worker = await as('Helen Marsh', { viewport: PHONE, javaScriptEnabled: false });
    worker.setDefaultTimeout(8000);
    maya = await findOnFirstPage(worker, 'Maya Hartley');
    await worker.getByRole('link', { name: 'Who matters, papers, money, learning and work' }).click();
    await shoot(worker, 'around-phone');
    await worker.getByRole('link', { name: 'Who matters', exact: true }).click();
    await shoot(worker, 'who-phone');
    await worker.getByRole('link', { name: 'Add somebody' }).click();
    await worker.getByLabel('Who is it?').fill('Mr Lund');
    await worker.getByLabel('Close', { exact: true }).check();
    await save(worker);
    assert.match(await words(worker), /Say how they belong, in the young person’s words/);
    await worker.getByLabel('How do they belong?').fill('from swimming');
    await worker.getByRole('textbox', { name: /What would they do in a crisis/ }).fill('The back door is never locked');
    await save(worker);
    assert.match(await words(worker), /Mr Lund from swimming In a crisis The back door is never locked/);
    await worker.getByRole('link', { name: 'In a crisis: who will do what' }).click();
    assert.match(await words(worker), /Nan Jean my nan Comes to wherever Maya is.*Mr Lund/);
    await shoot(worker, 'crisis-phone');
  });

  test('each of its pages can be read by everybody, wide and narrow', async () => {
    const worker = await as('Helen Marsh', { viewport: WIDE });
    worker.setDefaultTimeout(8000);
    for (const [path, says] of [
      ['life-around', /Life around them.*Who matters Leo Hartley/],
      ['who-matters', /Closest Leo Hartley my brother.*Nan Jean/],
      ['in-a-crisis', /Each of them has said so/],
      ['skills', /Travel.*How they see it Without help/],
      ['documents', /Passport Does not have it/],
      ['letters', /The letter about college/],
      ['money', /What comes regularly Allowance £12 each week/],
      ['learning-and-work', /What they want.*Animal care at the college.*Not decided yet/],
      ['carers', /The dog sleeps downstairs/],
    ] as const) {
      await worker.setViewportSize(WIDE);
      await worker.goto(`${address()}${maya}/${path}`);
      assert.match(await look(worker), says, path);
      await shoot(worker, `${path}-wide`);
      await worker.setViewportSize(PHONE);
      await look(worker);
      await shoot(worker, `${path}-narrow`);
    }
    await worker.goto(`${address()}/skills`);
    assert.match(await look(worker), /You cook three meals you like/);
    await shoot(worker, 'skill-list');
  });

  test('skills go to somebody else only with a yes, and on one page of paper', async () => {
    const worker = await as('Helen Marsh', { viewport: WIDE });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${maya}/skills`);
    await worker.getByRole('link', { name: 'They want somebody else to see some of it' }).click();
    await worker.getByLabel('Who is it for?').fill('The housing panel');
    await worker.getByLabel('What do they want it for?').fill('the flat in Linden Road');
    await worker.getByLabel('Which skill do they want to show?').selectOption({ label: 'Travel' });
    await worker.getByLabel('No, or not yet').check();
    await look(worker);
    await save(worker, 'Save, and see what is given');
    assert.match(await look(worker), /Without their yes nothing leaves this record/);
    await shoot(worker, 'give-skills');
    await worker.getByLabel('Yes', { exact: true }).check();
    await worker.getByLabel('How did they say yes?').fill('“Go on then”');
    await save(worker, 'Save, and see what is given');
    assert.match(await look(worker), /To The housing panel.*Travel\. How they see it: without help/);
    await worker.emulateMedia({ media: 'print' });
    await shoot(worker, 'skills-print');
    await worker.emulateMedia({ media: 'screen' });
  });

  test('what came of an offer of work is said, and papers are gone through in one go', async () => {
    const worker = await as('Helen Marsh', { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${maya}/learning-and-work`);
    await worker.getByRole('link', { name: /^What came of it/ }).click();
    await worker.getByLabel('They took it up', { exact: true }).check();
    await look(worker);
    await save(worker);
    assert.match(await words(worker), /Saturdays at the vet’s.*They took it up/);
    await worker.goto(`${address()}${maya}/documents/all`);
    await look(worker);
    await shoot(worker, 'documents-form-phone');
    await worker.getByLabel('Passport').selectOption({ label: 'Has it' });
    await save(worker);
    assert.match(await words(worker), /Passport Has it/);
  });

  test('a conversation with carers is written down line by line', async () => {
    const worker = await as('Helen Marsh', { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${maya}/carers`);
    assert.match(await look(worker), /The dog sleeps downstairs/);
    await shoot(worker, 'maya-carers-phone');
    await worker.getByRole('link', { name: 'Write down a conversation' }).click();
    await fillDay(worker, '26 3 2025', /On which day/);
    await worker.getByLabel('Who took part?').fill('Maya and Pauline');
    await worker.getByLabel('What was agreed about the house?').fill('She has her key\nWashing on Sundays');
    await look(worker);
    await shoot(worker, 'carers-form-phone');
    await save(worker);
    assert.match(await words(worker), /What holds now.*She has her key/);
    await worker.setViewportSize(WIDE);
    await worker.goto(`${address()}${maya}/who-matters`);
    assert.match(await look(worker), /Leo Hartley my brother/);
    await shoot(worker, 'maya-who-wide');
  });

  test('nothing of it was found wanting', () => assert.deepEqual(findings, []));
});
