/**
 * A notice to leave asks the plan: what it says happens then is checked with the young person and started, its steps stand in
 * people's work, and when the notice is withdrawn it is stood down. On a phone, without script, and wide.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, send, walkDemonstration, words } from '../walking.ts';

describe('a notice to leave', () => {
  const { as, look, find, findings, address } = walkDemonstration();
  const save = async (page: Page, button = 'Save'): Promise<string> => {
    await send(page, button);
    return words(page);
  };
  const choose = async (page: Page, question: string | RegExp, answer: string): Promise<void> =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  const EVICTION = 'To leave a tenancy or a room (eviction)';
  const record = async (page: Page, person: string, day: string, answer: string, of = EVICTION): Promise<void> => {
    await page.goto(`${person}/entries/new/notice`);
    await fillDay(page, day, /On which day/);
    await page.getByRole('radio', { name: answer, exact: true }).check();
    await page.getByRole('radio', { name: of, exact: true }).check();
    await page.getByLabel('Who gave it?').fill('The landlord');
    await page.getByLabel('What does it say, and what is being done?').fill('Two months, for the work on the roof');
    await save(page);
  };

  test('asks the plan, is checked with her, started, and stood down', async () => {
    const wide = await as('Marcus Bell');
    const person = address() + (await find(wide, 'Molly Tu', 'Molly Turnbull'));
    const adviser = await as('Marcus Bell', { viewport: PHONE, javaScriptEnabled: false });
    // Two on one day, and one of them taken back that day: nothing is asked by it.
    await record(adviser, person, '24 3 2025', 'Given');
    await record(adviser, person, '24 3 2025', 'Given', 'Another notice');
    await record(adviser, person, '24 3 2025', 'Withdrawn', 'Another notice');

    await wide.goto(`${person}/plan`);
    const asked = await look(wide);
    assert.match(
      asked,
      /Notice to leave where they live: to leave a tenancy or a room \(eviction\), 24.March.2025 Does the plan need to change\?/,
    );
    assert.doesNotMatch(asked, /another notice/);
    assert.match(asked, /What the plan says: Home/);
    const says = await adviser
      .goto(`${person}/plan`)
      .then(() =>
        adviser
          .locator('.los-plan-change', { hasText: 'Notice to leave' })
          .getByRole('link', { name: /^Check it with them/ })
          .first()
          .click(),
      )
      .then(() => words(adviser));
    assert.match(says, /Nothing has started yet/);
    await adviser.getByLabel('What do they want to happen?').fill('“My own key, and not the hostel.”');
    await choose(adviser, 'Is what the plan says still right?', 'Yes');
    await choose(adviser, 'Is everybody who would be told still safe to tell?', 'Yes');
    await choose(adviser, 'What now?', 'Start it');
    await wide.goto(adviser.url());
    await look(wide);
    await send(adviser);

    const step = /The room over the hub|A week with \S+ family/;
    await wide.goto(`${address()}/my-work`);
    assert.match(await wide.locator('.los-work__person', { hasText: 'Molly Turnbull' }).innerText(), step);

    await record(adviser, person, '26 3 2025', 'Withdrawn');
    await wide.goto(`${person}/plan`);
    assert.match(await look(wide), /Started for: Notice.*24.March.2025\. That notice was withdrawn on 26.March.2025\./);
    await wide
      .getByRole('link', { name: /not needed any more/ })
      .first()
      .click();
    assert.match(await look(wide), /It is not needed any more/);
    await wide.getByLabel('Why?').fill('The notice was withdrawn');
    assert.match(await save(wide, 'Stand it down'), /It is stood down/);
    await wide.goto(`${person}/plan`);
    assert.match(await words(wide), /not needed any more from 26.March.2025: The notice was withdrawn/);
    await wide.goto(`${address()}/my-work`);
    assert.doesNotMatch(await wide.locator('.los-work__person', { hasText: 'Molly Turnbull' }).innerText(), step);
    assert.deepEqual(findings, []);
  });
});
