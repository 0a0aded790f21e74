/** A manager sees who waits, writes a direction; the worker answers it; the manager sees it answered, and reads it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accessibilityFindings, openBrowser, type Served, serveDemonstration, signIn, type Walk } from '../browser.ts';

const PHONE = { width: 360, height: 640 };

describe('a manager directs', () => {
  let served: Served;
  let walk: Walk;
  before(async () => {
    [served, walk] = await Promise.all([serveDemonstration(), openBrowser()]);
  });
  after(async () => {
    await walk.close();
    await served.stop();
  });

  test('and sees it answered, on a telephone', async () => {
    const manager = await walk.open({ viewport: PHONE });
    await signIn(manager, served.address, 'Helen Marsh');
    assert.equal(await manager.getByRole('heading', { level: 1 }).innerText(), 'My team');
    await manager.getByLabel('Who works with them').selectOption({ label: 'Aoife Kearney' });
    await manager.getByRole('button', { name: 'Show' }).click();
    const row = manager.locator('.los-team__row').first();
    const name = await row.locator('h2').innerText();
    await row.getByRole('link', { name: /^Write as a manager/ }).click();
    await manager.getByRole('radio', { name: 'Direction' }).check();
    await manager.getByLabel('What do you want to write?').fill('See her this week, and ask about school');
    await manager.getByLabel('Who is it for?').selectOption({ label: 'Aoife Kearney' });
    const fillDay = async (day: string): Promise<void> => {
      await manager.getByLabel('Day', { exact: true }).fill(day);
      await manager.getByLabel('Month', { exact: true }).fill('3');
      await manager.getByLabel('Year', { exact: true }).fill('2025');
      await manager.getByRole('button', { name: 'Save' }).click();
    };
    await fillDay('25');
    assert.match(await manager.locator('.govuk-error-summary').innerText(), /That day has gone by/);
    assert.deepEqual(await accessibilityFindings(manager), []);
    await fillDay('28');
    assert.match(await manager.getByRole('status').innerText(), /stands in the work of Aoife Kearney/);

    const worker = await walk.open({ viewport: PHONE });
    await signIn(worker, served.address, 'Aoife Kearney');
    const card = worker.locator('.los-work__person', { hasText: 'ask about school' });
    assert.match(await card.innerText(), /By 28.March.2025\..*Direction for Aoife Kearney/s);
    assert.deepEqual(await accessibilityFindings(worker), []);
    await card.getByRole('link', { name: /^Answer it/ }).click();
    await worker.getByLabel('What came of it?').fill('Seen at school on Thursday');
    await worker.getByRole('button', { name: 'Save' }).click();
    assert.match(await worker.getByRole('status').innerText(), /It waits for a manager to read it/);

    await manager.goto(`${served.address}/my-team`);
    const first = manager.locator('.los-team__row').first();
    assert.equal(await first.locator('h2').innerText(), name, 'what waits for the manager stands first');
    assert.match(await first.innerText(), /Waits for you: answered today.*Answer: Seen at school on Thursday/s);
    assert.deepEqual(await accessibilityFindings(manager), []);
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    assert.equal(await manager.evaluate<number>(wide), 0);
    await first.getByRole('link', { name: /^I have read the answer/ }).click();
    await manager.getByRole('button', { name: 'I have read it' }).click();
    assert.match(await manager.getByRole('status').innerText(), /asked, answered and read/);
    assert.doesNotMatch(await manager.locator('main').innerText(), /ask about school/);
  });
});
