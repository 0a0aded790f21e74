/**
 * Winter clothing, from told to what difference it made: a worker on a phone and without script, a manager whose yes is
 * half of two, a director, and the young man's own words at the end.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SHOTS = process.env['SCREENSHOTS'];

describe('winter clothing', () => {
  const { as, look, find, findings, address } = walkDemonstration();
  let offer = '';

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const step = async (page: Page, name: string): Promise<void> => {
    await page.goto(address() + offer);
    await page
      .getByRole('link', { name: new RegExp(`^${name}\\s*: Winter clothing`) })
      .first()
      .click();
  };
  const save = async (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('his worker tells him, and he asks: on a phone, without script', async () => {
    const manager = await as('Helen Marsh');
    const record = await find(manager, 'Yusuf', 'Yusuf Rahimi');
    await manager.goto(`${address()}${record}/workers/new`);
    const aoife = manager.locator('option', { hasText: 'Aoife Kearney, social worker' });
    await manager.getByLabel('Who works with them?').selectOption(await aoife.getAttribute('value'));
    await manager.getByRole('textbox', { name: 'Why?' }).fill('His worker has left');
    await save(manager);
    const worker = await as('Aoife Kearney', { viewport: PHONE, javaScriptEnabled: false });
    worker.setDefaultTimeout(8000);
    await find(worker, 'Yusuf', 'Yusuf Rahimi');
    await worker.getByRole('link', { name: 'What they qualify for, were told, asked for and had' }).click();
    await worker.getByRole('heading', { level: 1, name: 'What is there for them' }).waitFor();
    offer = new URL(worker.url()).pathname;
    assert.match(await words(worker), /Winter clothing.*Nobody has told them yet/);
    await step(worker, 'They were told');
    await fillDay(worker, '24 3 2025');
    await worker.getByLabel('Face to face').check();
    await save(worker);
    await step(worker, 'They asked for it');
    await fillDay(worker, '24 3 2025');
    await worker.getByLabel('How much do they ask for?').fill('£400.50');
    await worker.getByLabel('What do they need it for?').fill('“My coat does not close and the flat is cold.”');
    await save(worker);
    assert.match(await words(worker), /£400 is left: ask for no more than that/);
    await worker.getByLabel('How much do they ask for?').fill('300');
    await save(worker);
    assert.match(
      await words(worker),
      /Asked for, and not settled Winter clothing.*Asked for\. Has waited since 24.March.2025/,
    );
    await shoot(worker, 'offer-phone');
  });

  test('a manager’s yes is half of two; a director’s is the second', async () => {
    const manager = await as('Helen Marsh');
    manager.setDefaultTimeout(8000);
    await step(manager, 'Authorise it');
    assert.match(await look(manager), /Up to £250 your yes is enough/);
    await fillDay(manager, '25 3 2025');
    await save(manager);
    assert.match(await look(manager), /One of two has agreed/);
    await shoot(manager, 'offer-wide');
    const director = await as('Margaret Ellwood');
    await step(director, 'Authorise it');
    assert.match(await look(director), /Yours is the second yes/);
    await shoot(director, 'authorise');
    await fillDay(director, '25 3 2025');
    await save(director);
    assert.match(await look(director), /Authorised\..*£100 is left|£100 is left.*Authorised\./);
  });

  test('it is paid, and he says what difference it made', async () => {
    const worker = await as('Aoife Kearney', { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await step(worker, 'It was paid or given');
    await fillDay(worker, '25 3 2025');
    await worker.getByLabel('Reference of the payment').fill('P-20417');
    await look(worker);
    await save(worker);
    await step(worker, 'What difference it made');
    await fillDay(worker, '26 3 2025');
    await worker.getByLabel('What difference did it make?').fill('I walked to college in the snow and did not mind');
    await worker.getByLabel('The young person’s').check();
    await save(worker);
    const seen = await look(worker);
    assert.match(seen, /Paid or given £300 on 25 March 2025.*Reference P-20417/);
    assert.match(seen, /“I walked to college in the snow and did not mind”/);
    await shoot(worker, 'offer-difference-phone');
    await worker.goto(`${address()}/offer/never-told`);
    assert.doesNotMatch(await look(worker), /Yusuf Rahimi/);
    await shoot(worker, 'never-told-phone');
    await worker.goto(`${address()}/offer`);
    await look(worker);
    await shoot(worker, 'catalogue-phone');
    await worker.setViewportSize({ width: 1280, height: 900 });
    await worker.reload();
    await look(worker);
    await shoot(worker, 'catalogue-wide');
    await worker.goto(address() + offer);
    await shoot(worker, 'offer-difference-wide');
  });

  test('every page of it is within reach of everybody, on a phone as well', () => {
    assert.deepEqual(findings, []);
  });
});
