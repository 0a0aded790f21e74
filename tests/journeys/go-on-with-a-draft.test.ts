/** A visit is typed, the browser dies, and what was typed is still there; on two pages; signed out; and without script. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SAID = 'She has started her course and likes it. She asked whether her brother can stay for the holidays.';

describe('what was begun and not saved', () => {
  const { as, look, findings, address } = walkDemonstration();
  let name = '';
  /** Of the first young person on their list. */
  const formOf = async (page: Page): Promise<string> => {
    await page.goto(`${address()}/my-work`);
    const first = page.locator('.los-work__name a').first();
    name = await first.innerText();
    return `${address()}${await first.getAttribute('href')}/visits/new`;
  };
  const saidBox = (page: Page) => page.getByLabel('What did they say, and how were they?');

  test('is there again when the page has died, on a telephone, and ends when it is saved', async () => {
    const page = await as('Aoife Kearney', { viewport: PHONE });
    const form = await formOf(page);
    await page.goto(form);
    assert.match(await look(page), /What you write is kept as a draft while you type\./);
    await saidBox(page).pressSequentially(SAID);
    await page.getByLabel('At their home').check();
    await page.getByText(/Draft kept at \d\d:\d\d\. Only you can read it/).waitFor();
    assert.deepEqual(findings, []);

    // The tab is gone, with everything in it; the worker is still signed in.
    const again = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await again.goto(`${address()}/my-work`);
    await again.getByText('1 draft you have not saved').click();
    assert.ok((await look(again)).includes(`${name}: Record a visit or conversation`));
    await again.goto(form);
    assert.match(await look(again), /You began this on .* Go on with it/);
    await again.getByRole('link', { name: /^Go on with it/ }).click();
    assert.equal(await saidBox(again).inputValue(), SAID);
    assert.equal(await again.getByLabel('At their home').isChecked(), true);
    await look(again);
    await fillDay(again, '25 3 2025');
    await again.getByRole('group', { name: 'Have they read this' }).getByLabel('Yes', { exact: true }).check();
    await again.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await again.getByRole('alert').innerText(), /Say whether you saw them alone/);
    assert.equal(await saidBox(again).inputValue(), SAID, 'a mistake costs nothing either');
    await again.getByLabel('Yes, for some of the time').check();
    await again.getByRole('button', { name: 'Save', exact: true }).click();
    await again.waitForURL((url) => !url.pathname.endsWith('/new'));
    assert.match(await again.getByRole('status').innerText(), /It is saved/);
    assert.match(await words(again), /started her course/);
    await again.goto(form);
    assert.doesNotMatch(await words(again), /You began this/);
    assert.deepEqual(findings, []);
    await again.context().close();
  });

  test('on two pages at once stands side by side, and neither writes over the other', async () => {
    const one = await as('Aoife Kearney');
    const form = await formOf(one);
    await one.goto(form);
    await saidBox(one).fill('Begun.');
    await one.getByText(/Draft kept at/).waitFor();
    await one.goto(form);
    await one.getByRole('link', { name: /^Go on with it/ }).click();
    const other = await one.context().newPage();
    await other.goto(one.url());
    await saidBox(one).fill('From the first page.');
    await one.getByText(/Draft kept at/).waitFor();
    await saidBox(other).fill('From the second page.');
    await other.getByText(/It was written in on another page too: this stands beside that\./).waitFor();
    await one.goto(form);
    assert.equal((await words(one)).match(/Go on with it/g)?.length, 2);
    for (const throwAway of [1, 2]) {
      await one
        .getByRole('button', { name: /^Throw it away/ })
        .first()
        .click();
      assert.match(await words(one), /The draft is thrown away\./, String(throwAway));
    }
    assert.doesNotMatch(await words(one), /You began this/);
    await one.context().close();
  });

  test('is said aloud where it is no longer kept, because they were signed out on another page', async () => {
    const page = await as('Aoife Kearney');
    const form = await formOf(page);
    await page.goto(form);
    await saidBox(page).fill('Kept before.');
    await page.getByText(/Draft kept at/).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${address()}/accessibility`);
    await other.getByRole('button', { name: 'Sign out' }).click();
    await saidBox(page).fill('Typed after.');
    const said = page.getByRole('alert');
    await said.waitFor();
    assert.match(await said.innerText(), /You have been signed out\. What you write from here on is not kept: copy it/);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await words(page), /You have been signed out/);
    assert.equal(await page.getByLabel('What did they say, and how were they?').inputValue(), 'Typed after.');
    await page.context().close();
    const back = await as('Aoife Kearney');
    await back.goto(form);
    await back.getByRole('link', { name: /^Go on with it/ }).click();
    assert.equal(await saidBox(back).inputValue(), 'Kept before.');
    await back.getByRole('button', { name: /^Throw it away/ }).click();
    await back.context().close();
  });

  test('without script is kept by a button, by keyboard alone', async () => {
    const page = await as('Aoife Kearney', { viewport: PHONE, javaScriptEnabled: false });
    const form = await formOf(page);
    await page.goto(form);
    await saidBox(page).focus();
    await page.keyboard.type(SAID);
    for (let stops = 0; stops < 40; stops += 1) {
      await page.keyboard.press('Tab');
      if (await page.getByRole('button', { name: 'Keep as a draft' }).and(page.locator(':focus')).count()) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/draft=/);
    assert.match(await words(page), /Draft kept at \d\d:\d\d\. Only you can read it, and it is kept until/);
    assert.equal(await saidBox(page).inputValue(), SAID);
    await page.goto(form);
    await page.getByRole('button', { name: /^Throw it away/ }).click();
    assert.match(await words(page), /The draft is thrown away\./);
    await page.context().close();
  });
});
