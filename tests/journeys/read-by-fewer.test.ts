/** What fewer people read: a claim nobody has decided, what a practitioner advised, and those who open the record and not the part. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SHOTS = process.env['SCREENSHOTS'];

describe('read by fewer people', () => {
  const { as, look, findings, address } = walkDemonstration();
  let yusuf = '';

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const find = async (page: Page, name: string): Promise<string> => {
    await page.goto(`${address()}/find`);
    await page.getByLabel('Who are you looking for?').fill(name);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    return new URL(page.url()).pathname;
  };
  const save = async (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('his worker sees the day of the interview, and reads the refusal together with him: on a phone, without script', async () => {
    const manager = await as('Helen Marsh');
    yusuf = await find(manager, 'Yusuf Rahimi');
    // The manager of the team answers for a deadline that passes, and does not read what practitioners advised.
    await manager.goto(`${address()}${yusuf}/immigration`);
    assert.match(await look(manager), /A claim is made, and nobody has decided/);
    await shoot(manager, 'immigration-wide');
    await manager.goto(`${address()}${yusuf}/health`);
    assert.match(await look(manager), /This part is read by/);
    await shoot(manager, 'health-closed-wide');
    await manager.goto(`${address()}${yusuf}/workers/new`);
    const aoife = manager.locator('option', { hasText: 'Aoife Kearney, social worker' });
    await manager.getByLabel('Who works with them?').selectOption(await aoife.getAttribute('value'));
    await manager.getByRole('textbox', { name: 'Why?' }).fill('His worker has left');
    await save(manager);

    const worker = await as('Aoife Kearney', { viewport: PHONE, javaScriptEnabled: false });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}/my-work`);
    assert.match(await words(worker), /Interview about their claim on 14.May.2025/);
    await worker.goto(`${address()}${yusuf}`);
    await worker.getByRole('link', { name: 'Their right to stay in this country' }).click();
    assert.match(
      await words(worker),
      /If it is: refused Not finished: written with Priya Nair, Tees Law Centre on 11.February.2025, and not read together yet/,
    );
    await worker.getByRole('link', { name: /What becomes of it.*: Refused$/ }).click();
    await worker.getByRole('link', { name: 'You read it together' }).click();
    await fillDay(worker, '26 3 2025');
    await save(worker);
    await worker.goto(`${address()}${yusuf}/immigration`);
    assert.match(
      await words(worker),
      /If it is: refused Written with Priya Nair, Tees Law Centre on 11.February.2025, and read together on 26.March.2025/,
    );
    await shoot(worker, 'immigration-phone');
  });

  test('the interpreter stands above the visit that is planned, and who he is in his words', async () => {
    const worker = await as('Aoife Kearney', { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${yusuf}/visits/new/planned`);
    assert.match(await look(worker), /To know before a visit .*bring an interpreter to anything about his claim/);
    await worker.goto(`${address()}${yusuf}/who-they-are`);
    assert.match(await look(worker), /“I am from Herat\. People say Afghan and stop there\./);
    await shoot(worker, 'who-they-are-phone');
  });

  test('an adviser writes down what the practitioner advised; whoever may read every record does not read it', async () => {
    const adviser = await as('Marcus Bell');
    adviser.setDefaultTimeout(8000);
    await adviser.goto(`${address()}/my-work`);
    const first = adviser.locator('.los-work__name a').first();
    const advised = new URL((await first.getAttribute('href')) ?? '', address()).pathname;
    await adviser.goto(`${address()}${advised}/health`);
    await adviser.getByRole('link', { name: 'Write down what a practitioner advised' }).click();
    await fillDay(adviser, '24 3 2025');
    await adviser.getByLabel('Who was asked?').fill('Dr Amara Osei');
    await adviser.getByLabel('What were they asked about?').fill('They do not sleep');
    await adviser.getByLabel('What did they advise?').fill('Ask what the nights are like');
    await look(adviser);
    await shoot(adviser, 'health-form-wide');
    await save(adviser);
    assert.match(await look(adviser), /Dr Amara Osei.*Ask what the nights are like/);
    await shoot(adviser, 'health-wide');

    const analyst = await as('Ian Prowse', { viewport: PHONE });
    analyst.setDefaultTimeout(8000);
    await analyst.goto(`${address()}${advised}/health`);
    const said = await look(analyst);
    assert.match(said, /You do not read it, and this page says the same whether anything stands here or not/);
    assert.doesNotMatch(said, /Osei|nights/);
    await shoot(analyst, 'health-closed-phone');
    await analyst.goto(`${address()}${yusuf}/immigration`);
    assert.doesNotMatch(await look(analyst), /claim|Priya|refused/);
    await analyst.goto(`${address()}${yusuf}?all=yes`);
    assert.doesNotMatch(await words(analyst), /Priya|Home Office|appeals/);
  });

  test('a change is a change to everybody, and what it was to whom the young person named: until they take it back', async () => {
    const adviser = await as('Marcus Bell', { viewport: PHONE, javaScriptEnabled: false });
    adviser.setDefaultTimeout(8000);
    await adviser.goto(`${address()}/my-work`);
    const first = adviser.locator('.los-work__name a').first();
    const person = new URL((await first.getAttribute('href')) ?? '', address()).pathname;
    await adviser.goto(`${address()}${person}/changes`);
    await adviser.getByRole('link', { name: 'Record a change' }).click();
    await fillDay(adviser, '25 3 2025');
    await adviser.getByRole('radio', { name: 'Worry that somebody is using or harming them' }).check();
    await adviser.getByLabel(/What changed/).fill('A man at the bus station keeps their phone');
    await save(adviser);
    assert.match(await words(adviser), /25.March.2025: Worry that somebody is using or harming them/);
    await adviser.goto(`${address()}${person}?all=yes`);
    assert.match(await words(adviser), /A change 25.March.2025/);
    assert.doesNotMatch(await words(adviser), /bus station|using or harming/);

    const night = await as('Gemma Stott', { viewport: PHONE });
    night.setDefaultTimeout(8000);
    await night.goto(`${address()}${person}/changes`);
    assert.match(await look(night), /This part is read by .* and whoever they agreed may know/);
    await night.goto(`${address()}${person}/plan`);
    assert.doesNotMatch(await look(night), /bus station|using or harming/);

    await adviser.goto(`${address()}${person}/changes`);
    await adviser.getByRole('link', { name: 'Name somebody who may know' }).click();
    const gemma = adviser.locator('option', { hasText: 'Gemma Stott' });
    await adviser.getByLabel('Who may know?').selectOption(await gemma.getAttribute('value'));
    await fillDay(adviser, '26 3 2025', 'From which day?');
    await adviser
      .getByLabel(/What did the young person say/)
      .fill('If I ring at night I do not want to explain it all again');
    await save(adviser);
    assert.match(await words(adviser), /Gemma Stott From 26.March.2025 If I ring at night/);
    await night.goto(`${address()}${person}/changes`);
    assert.match(await look(night), /Worry that somebody is using or harming them .*A man at the bus station/);

    const wide = await as('Marcus Bell');
    wide.setDefaultTimeout(8000);
    await wide.goto(`${address()}${person}/changes`);
    await look(wide);
    await shoot(wide, 'changes-wide');
    await wide.goto(`${address()}${person}/may-know/new`);
    await look(wide);
    await wide.goto(`${address()}${person}/changes`);
    await wide.getByRole('link', { name: 'Gemma Stott' }).click();
    await look(wide);
    await wide.getByRole('link', { name: 'They do not agree any more' }).click();
    await look(wide);
    await save(wide);
    await night.goto(`${address()}${person}/changes`);
    assert.match(await look(night), /This part is read by/);
  });

  test('every page of it is within reach of everybody, on a phone as well', () => {
    assert.deepEqual(findings, []);
  });
});
