/** A worker without mouse and without script, on a telephone: a visit, what was agreed, facts missing, and a correction. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { PHONE, walkDemonstration, words } from '../walking.ts';

const WITHOUT = { viewport: PHONE, javaScriptEnabled: false } as const;

describe('without mouse and without script', () => {
  const { as, address } = walkDemonstration();

  /** Tabs on until this has the focus. */
  const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
    for (let stops = 0; stops < 300; stops += 1) {
      await page.keyboard.press('Tab');
      if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    }
    assert.fail(`no stop is ${wanted.toString()} on ${new URL(page.url()).pathname}`);
  };
  const type = async (page: Page, label: string | RegExp, text: string): Promise<void> => {
    await tabTo(page, page.getByLabel(label).and(page.locator('input, textarea')));
    await page.keyboard.type(text);
  };
  const typeDay = async (page: Page, day: string): Promise<void> => {
    const [dayOfMonth = '', month = '', year = ''] = day.split(' ');
    await tabTo(page, page.getByLabel('Day', { exact: true }));
    await page.keyboard.type(dayOfMonth);
    await tabTo(page, page.getByLabel('Month', { exact: true }));
    await page.keyboard.type(month);
    await tabTo(page, page.getByLabel('Year', { exact: true }));
    await page.keyboard.type(year);
  };
  /** A group of choices is one stop: its first is reached by the tab key, the others by the arrows. */
  const choose = async (page: Page, group: string | RegExp, which: number): Promise<void> => {
    await tabTo(page, page.getByRole('group', { name: group }).getByRole('radio').first());
    await page.keyboard.press('Space');
    for (let step = 0; step < which; step += 1) await page.keyboard.press('ArrowDown');
  };
  const press = async (page: Page, role: 'button' | 'link', name: string | RegExp, to: RegExp): Promise<string> => {
    await tabTo(page, page.getByRole(role, { name, exact: typeof name === 'string' }));
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
    const refused = page.locator('.govuk-error-summary');
    if ((await refused.count()) > 0) assert.fail(`${new URL(page.url()).pathname}: ${await refused.innerText()}`);
    await page.waitForURL(({ pathname }) => to.test(pathname));
    return words(page);
  };

  test('a visit is recorded, what was agreed at it, and the visit corrected', async () => {
    const page = await as('Marcus Bell', WITHOUT);
    const first = page.locator('.los-work__name a').first();
    const person = `${address()}${await first.getAttribute('href')}`;
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await page.waitForURL(person);
    await press(page, 'link', 'Record a visit or conversation', /visits\/new$/);
    await typeDay(page, '24 3 2025');
    await choose(page, /^How and where/, 0);
    // A child is asked one thing more than an adult.
    if ((await page.getByRole('group', { name: /alone/ }).count()) > 0) await choose(page, /alone/, 0);
    await type(page, 'What did they say, and how were they?', 'She is sleeping better.');
    await choose(page, /^Have they read this/, 0);
    await press(page, 'button', 'Save and add what was agreed', /promises\/new$/);
    await type(page, 'What was agreed?', 'Ring the college about Thursday');
    await choose(page, /^Who/, 0);
    await typeDay(page, '31 3 2025');
    const visit = await press(page, 'button', 'Save', /visits\/[0-9a-f-]{36}$/);
    assert.match(visit, /It is written down.*Ring the college about Thursday/);

    await press(page, 'link', /^Correct/, /correct$/);
    await type(page, 'What did they say, and how were they?', 'She is sleeping better, and eats. ');
    await type(page, 'Why do you correct it?', 'She said both');
    const corrected = await press(page, 'button', 'Save the correction', /visits\/[0-9a-f-]{36}$/);
    assert.match(corrected, /It is corrected\..*and eats\./);
    await page.context().close();
  });

  test('what is missing is answered from My work, and the line goes', async () => {
    const page = await as('Marcus Bell', WITHOUT);
    const line = page.locator('.los-work__person', { has: page.getByRole('link', { name: /^Facts missing/ }) }).first();
    const missing = line.getByRole('link', { name: /^Facts missing/ });
    const name = await line.locator('.los-work__name').innerText();
    const howMany = async (card: Locator): Promise<number> =>
      Number(/Facts missing \((\d+)\)/.exec(await card.innerText())?.[1] ?? 0);
    const before = await howMany(line);
    await tabTo(page, missing);
    await page.keyboard.press('Enter');
    await page.waitForURL(/facts-missing/);
    await choose(page, /./, 0);
    const work = await press(page, 'button', 'Save what you know', /my-work$/);
    assert.match(work, /It is saved\. What is due next has been worked out again\./);
    assert.ok((await howMany(page.locator('.los-work__person', { hasText: name }))) < before);
    await page.context().close();
  });
});
