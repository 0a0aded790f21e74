/** A manager sees who waits, writes a direction; the worker answers it; the manager sees it answered, and reads it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

describe('a manager directs', () => {
  const { as, look, findings, address } = walkDemonstration();

  test('and sees it answered, on a telephone', async () => {
    const manager = await as('Helen Marsh', { viewport: PHONE });
    assert.equal(await manager.getByRole('heading', { level: 1 }).innerText(), 'My team');
    await manager.getByLabel('Who works with them').selectOption({ label: 'Aoife Kearney' });
    await manager.getByRole('button', { name: 'Show' }).click();
    const row = manager.locator('.los-team__row').first();
    const name = await row.locator('h2').innerText();
    await row.getByRole('link', { name: /^Write as a manager/ }).click();
    await manager.getByRole('radio', { name: 'Direction' }).check();
    await manager.getByLabel('What do you want to write?').fill('See her this week, and ask about school');
    await manager.getByLabel('Who is it for?').selectOption({ label: 'Aoife Kearney' });
    const saveBy = async (day: string): Promise<void> => {
      await fillDay(manager, day);
      await manager.getByRole('button', { name: 'Save' }).click();
    };
    await saveBy('25 3 2025');
    assert.match(await manager.locator('.govuk-error-summary').innerText(), /That day has gone by/);
    await look(manager);
    await saveBy('28 3 2025');
    assert.match(await manager.getByRole('status').innerText(), /stands in the work of Aoife Kearney/);

    const worker = await as('Aoife Kearney', { viewport: PHONE });
    const card = worker.locator('.los-work__person', { hasText: 'ask about school' });
    assert.match(await card.innerText(), /By 28.March.2025\..*Direction for Aoife Kearney/s);
    await look(worker);
    await card.getByRole('link', { name: /^Answer it/ }).click();
    await worker.getByLabel('What came of it?').fill('Seen at school on Thursday');
    await worker.getByRole('button', { name: 'Save' }).click();
    assert.match(await worker.getByRole('status').innerText(), /It waits for a manager to read it/);

    await manager.goto(`${address()}/my-team`);
    const rows = await manager.locator('.los-team__row').allInnerTexts();
    const waits = rows.map((text) => text.includes('Waits for you'));
    assert.equal(waits.indexOf(false), waits.lastIndexOf(true) + 1, 'what waits for the manager stands first');
    assert.ok(
      rows.findIndex((text) => text.includes('sent 16 days ago')) <
        rows.findIndex((text) => text.includes('answered today')),
      'the longest before',
    );
    const first = manager.locator('.los-team__row', { hasText: 'Seen at school on Thursday' });
    assert.equal(await first.locator('h2').innerText(), name);
    assert.match(await first.innerText(), /Waits for you: answered today.*Answer: Seen at school on Thursday/s);
    await look(manager);
    await first.getByRole('link', { name: /^I have read the answer/ }).click();
    await manager.getByRole('button', { name: 'I have read it' }).click();
    assert.match(await manager.getByRole('status').innerText(), /asked, answered and read/);
    assert.doesNotMatch(await words(manager), /ask about school/);
    assert.deepEqual(findings, []);
  });
});
