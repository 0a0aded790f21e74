/**
 * What was recorded wrongly, and what was agreed: whoever is on duty puts right which kind of home his is, on a phone and without
 * script; and wherever it is said by when to be in touch with him, his twelve weeks stand beside it, and why.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PHONE, walkDemonstration, words } from '../walking.ts';

describe('a home put right, and how often', () => {
  const { as, look, find, findings, address } = walkDemonstration();
  let kai = '';
  let home = '';

  test('which kind it is comes first, what that kind asks is asked then, and the old one stays to be read', async () => {
    const page = await as('Gemma Stott', { viewport: PHONE, javaScriptEnabled: false });
    page.setDefaultTimeout(8000);
    kai = await find(page, 'Kai', 'Kai Thornton');
    await page.goto(`${address()}${kai}/homes`);
    home = new URL((await page.locator('main a[href*="/entries/"]').first().getAttribute('href')) ?? '', address())
      .pathname;
    await page.goto(address() + home);
    assert.match(await words(page), /What kind of home is it\? A home of their own/);
    await page.getByRole('link', { name: 'Correct it' }).click();
    await page.getByRole('link', { name: 'It is something else' }).click();
    await page.getByLabel('Supported accommodation').check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    assert.match(await words(page), /Supported accommodation Recorded now: A home of their own\./);
    await page.getByRole('textbox', { name: 'Who provides it?' }).fill('Bridge Homes');
    await page.getByRole('group', { name: 'Does the council provide or pay for it?' }).getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Save the correction', exact: true }).click();
    assert.match(await words(page), /Say why you correct it/);
    assert.equal(await page.getByRole('textbox', { name: 'Who provides it?' }).inputValue(), 'Bridge Homes');
    await page
      .getByRole('textbox', { name: 'Why do you correct it?' })
      .fill('Kai says he signed with Bridge, not the landlord');
    await page.getByRole('button', { name: 'Save the correction', exact: true }).click();
    assert.match(
      await words(page),
      /What kind of home is it\? Supported accommodation .*before: A home of their own now: Supported accommodation/,
    );
  });

  const AGREED =
    /Agreed with Kai until 21.July.2025: every 12 weeks, because he works nights, and would rather be texted first and met when he asks\./;

  test('his twelve weeks stand wherever the day does, on a phone and on a desk', async () => {
    for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
      const page = await as('Gemma Stott', { viewport });
      page.setDefaultTimeout(8000);
      for (const path of [home, `${home}/correct`, `${home}/correct/which`, `${home}/correct?which=staying-put`]) {
        await page.goto(address() + path);
        await look(page);
      }
      for (const path of [kai, `${kai}/in-touch`, `${kai}/visits/new`]) {
        await page.goto(address() + path);
        assert.match(await look(page), AGREED, path);
      }
      await page.goto(`${address()}${kai}/plan`);
      await page.getByRole('link', { name: 'The plan in force' }).click();
      assert.match(await look(page), AGREED);
      await page.goto(`${page.url()}/print`);
      assert.match(await look(page), AGREED);
      await page.context().close();
    }
  });

  test('a manager reads the same of each on My team, and of those not heard from and in custody', async () => {
    for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
      const page = await as('Helen Marsh', { viewport });
      for (const path of ['/my-team', '/in-touch', '/in-custody']) {
        await page.goto(address() + path);
        assert.doesNotMatch(await look(page), /Page not found/, path);
      }
      await page.context().close();
    }
  });

  test('nothing was found wrong on any of these pages', () => assert.deepEqual(findings, []));
});
