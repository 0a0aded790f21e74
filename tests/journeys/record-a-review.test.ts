/** A manager finds who is waited for, records the review that was held, and sees the duty met and the figure changed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { signIn } from '../browser.ts';
import { fillDay, walkDemonstration, words } from '../walking.ts';

describe('recording that a review was held', () => {
  const { as, address } = walkDemonstration();

  const reviewsOnTime = async (): Promise<string> => {
    const page = await as('Tom Whitfield');
    await page.goto(`${address()}/figures/reviews-held-on-time`);
    const read = await words(page);
    await page.context().close();
    return /(\d+) of (\d+)/.exec(read)?.[0] ?? read.slice(0, 300);
  };

  test('turns the duty met before the next page, and the figure with it', async () => {
    const before = await reviewsOnTime();
    const page = await as('Helen Marsh');
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'My team');
    const row = page.locator('.los-team__row', { hasText: 'Ellie-Mae Brannigan' });
    assert.match(await row.innerText(), /Overdue: [0-9]+ by law/);
    await page.getByRole('link', { name: 'Ellie-Mae Brannigan', exact: true }).last().click();
    await page.getByRole('link', { name: 'Record a review', exact: true }).click();

    await page.getByRole('button', { name: 'Save the review' }).click();
    assert.match(await page.locator('.govuk-error-summary').innerText(), /Enter the day the review was held/);

    await fillDay(page, '31 2 2025');
    await page.getByLabel('Was there and spoke').check();
    await page.getByRole('button', { name: 'Save the review' }).click();
    assert.match(await page.locator('.govuk-error-summary').innerText(), /31 February 2025 is not a date/i);
    assert.equal(await page.getByLabel('Day', { exact: true }).inputValue(), '31');

    await page.getByLabel('Day', { exact: true }).fill('18');
    await page.getByRole('button', { name: 'Save the review' }).click();
    assert.match(await page.getByRole('status').innerText(), /The review is saved/);
    // What is due later is folded away, and stands there all the same.
    assert.match((await page.locator('main').textContent()) ?? '', /Due\s*by 18.August.2025/);
    const person = await page.locator('main').innerText();
    assert.match(person, /Review held\s*18.February.2025/);
    assert.match(person, /entered here by Helen Marsh/);

    const [, metBefore, dueBefore] = /(\d+) of (\d+)/.exec(before) ?? [];
    assert.equal(await reviewsOnTime(), `${Number(metBefore) + 1} of ${dueBefore}`);
  });

  test('twice by a double click writes once; the back button and other words show both', async () => {
    const page = await as('Helen Marsh');
    await page.getByRole('link', { name: 'Leo Hartley', exact: true }).click();
    const person = page.url();
    await page.goto(`${person}/visits/new`);
    await fillDay(page, '20 3 2025');
    await page.getByLabel('At their home').check();
    await page.getByLabel('Yes, for some of the time').check();
    await page.getByLabel('Yes', { exact: true }).check();
    const key = await page.locator('input[name=_key]').inputValue();
    await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
    await page.waitForURL(person);
    assert.equal(await page.locator('.los-timeline__one', { hasText: '20 March 2025' }).count(), 1);

    // What the back button brings back: the same form, under the key it was sent with, and other words.
    await page.goto(`${person}/visits/new`);
    await page.locator('input[name=_key]').evaluate((box, key) => box.setAttribute('value', key), key);
    await fillDay(page, '21 3 2025');
    await page.getByLabel('At their home').check();
    await page.getByLabel('Yes, for some of the time').check();
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const read = await words(page);
    assert.match(read, /already sent with other words/);
    const typed = await page
      .locator('textarea')
      .evaluateAll((boxes) => boxes.map((box) => (box as unknown as { value: string }).value));
    assert.ok(
      typed.some((text) => text.includes('20')) && typed.some((text) => text.includes('21')),
      typed.join(' | '),
    );
  });

  test('by somebody who does not work with them is a page that does not exist, as for anyone unknown', async () => {
    const page = await as('Helen Marsh');
    const link = await page.getByRole('link', { name: 'Ellie-Mae Brannigan', exact: true }).getAttribute('href');
    await page.context().clearCookies();
    await signIn(page, address(), 'Marcus Bell');
    const answers = [];
    for (const path of [
      link,
      `${link}/reviews/new`,
      '/people/00000000-0000-4000-8000-000000000000',
      '/people/not-an-id',
      '/nowhere',
    ]) {
      const answer = await page.goto(address() + path);
      answers.push([
        answer?.status(),
        (await page.locator('main').innerText()).replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'reference'),
      ]);
    }
    assert.deepEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal(answers[0]?.[0], 404);
  });
});
