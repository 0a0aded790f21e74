/** On duty at night, on a phone: who it is, what must be known and what to do stand on the first screen, without scrolling. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration } from '../walking.ts';

describe('at night, on a phone', () => {
  const { as, look, findings } = walkDemonstration();
  let page: Page;
  let person = '';
  before(async () => {
    page = await as('Helen Marsh', { viewport: PHONE });
    await page.getByRole('link', { name: /^Oluwaseun/ }).click();
    await page.waitForURL(/people/);
    person = page.url();
  });

  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(person);
  };
  const bottomOf = async (what: string): Promise<number> => {
    const box = await page.locator(what).first().boundingBox();
    return box === null ? Number.POSITIVE_INFINITY : Math.ceil(box.y + box.height);
  };

  test('with a long name, two workers and two warnings, everything to know and to do is on the first screen', async () => {
    for (const [kind, what] of [
      ['risk-to-worker', 'His uncle has shouted and thrown things at workers. Go in twos, and ring first.'],
      ['not-told-where', 'His father. He came to the last home at night with a knife.'],
    ] as const) {
      await page.goto(`${person}/entries/new/${kind}`);
      await fillDay(page, '3 3 2025');
      await page.getByRole('textbox', { name: /^(What should|Who must)/ }).fill(what);
      await page.getByLabel('Yes', { exact: true }).check();
      await save();
    }
    for (const [number, avoid] of [
      ['07700 900 123', ''],
      ['07700 900 456', 'His father answers it'],
    ] as const) {
      await page.goto(`${person}/contact/new`);
      await page.getByLabel('Phone', { exact: true }).check();
      await page.getByRole('textbox', { name: 'Number or address' }).fill(number);
      await page.getByRole('textbox', { name: /not to use/ }).fill(avoid);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.waitForURL(/contact$|people.[0-9a-f-]+$/);
    }
    await page.goto(`${person}/workers/new`);
    const adviser = page.locator('option', { hasText: 'personal adviser,' }).first();
    await page.getByLabel('Who works with them?').selectOption(await adviser.getAttribute('value'));
    await page.getByRole('textbox', { name: 'Why?' }).fill('They asked for her');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/my-team/);
    await page.goto(person);
    assert.match(await page.locator('.los-know').innerText(), /A danger to whoever visits.*Who must not be told/s);
    const bottoms = {
      name: await bottomOf('h1'),
      who: await bottomOf('.los-identity'),
      know: await bottomOf('.los-know'),
      tonight: await bottomOf('.los-tonight__facts'),
      record: await bottomOf('.los-do--first'),
      call: await bottomOf('.los-tonight__do a[href^="tel:"]'),
    };
    for (const [what, bottom] of Object.entries(bottoms))
      assert.ok(bottom <= PHONE.height, `${what} ends at ${bottom} of ${PHONE.height}: ${JSON.stringify(bottoms)}`);
    assert.match(await page.locator('.los-identity').innerText(), /social worker.*personal adviser/s);
    assert.match(
      await page.locator('.los-tonight').innerText(),
      /Do not use.*07700 900 456.*His father answers it.*07700 900 123/s,
    );
    await look(page);
    assert.deepEqual(findings, []);
  });
});
