/**
 * What makes a plan somebody’s own, and keeps a manager’s hand in it: one that no manager touched is found, directed and
 * answered; the home is judged and an easy-read version made with a 17-year-old in care; and a 22-year-old who came back gets
 * a plan of what he wants help with, and no more.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, send, walkDemonstration, words } from '../walking.ts';

describe('what a plan needs', () => {
  const { as, look, find, findings, address } = walkDemonstration();
  const save = async (page: Page, button = 'Save', isScripted = true): Promise<string> => {
    if (isScripted) await look(page);
    return send(page, button);
  };
  const choose = async (page: Page, question: string, answer: string): Promise<void> =>
    page.getByRole('group', { name: question, exact: true }).getByRole('radio', { name: answer, exact: true }).check();

  test('a plan no manager has touched is found, directed and answered', async () => {
    const manager = await as('Helen Marsh', { viewport: PHONE });
    await manager.getByRole('link', { name: /without a manager’s hand/ }).click();
    assert.match(await look(manager), /Plans in force that no manager has touched/);
    const found = manager.locator('.los-team__row', { hasText: 'Yusuf Rahimi' }).first();
    assert.match(await found.innerText(), /sent to the manager 16 days ago\. It is in force/);
    await found.getByRole('link', { name: /^Write as a manager/ }).click();
    await choose(manager, 'What is it?', 'Direction');
    await manager.getByLabel('What do you want to write?').fill('Ask the college for the place in writing, with Yusuf');
    await manager.getByLabel('Who is it for?').selectOption({ label: 'Marcus Bell' });
    await fillDay(manager, '4 4 2025');
    assert.match(await save(manager), /stands in the work of Marcus Bell/);
    assert.doesNotMatch(await look(manager), /Yusuf Rahimi/);

    const adviser = await as('Marcus Bell');
    const card = adviser.locator('.los-work__person', { hasText: 'Ask the college for the place' });
    await card.getByRole('link', { name: /^Answer it/ }).click();
    await adviser.getByLabel('What came of it?').fill('We wrote to them together; the letter comes on Friday');
    assert.match(await save(adviser), /It waits for a manager to read it/);

    await manager.goto(`${address()}/my-team`);
    const row = manager.locator('.los-team__row', { hasText: 'Yusuf Rahimi' });
    assert.match(await row.innerText(), /Answer: We wrote to them together/);
    await row.getByRole('link', { name: /^I have read the answer/ }).click();
    assert.match(await save(manager, 'I have read it'), /asked, answered and read/);
    await manager.locator('.los-team__row', { hasText: 'Yusuf Rahimi' }).locator('h2 a').click();
    assert.match(await look(manager), /A manager’s hand Direction today 26.March.2025/);
  });

  test('of a 17-year-old in care: reviews and officer, the home judged, an easy-read version; without script', async () => {
    const adviser = await as('Marcus Bell', { javaScriptEnabled: false });
    await adviser.getByRole('link', { name: 'Yusuf Rahimi' }).first().click();
    await adviser.getByRole('link', { name: 'The plan, and what is being written' }).click();
    await adviser.getByRole('link', { name: 'The plan in force' }).click();
    const plan = adviser.url();
    const says = await words(adviser);
    assert.match(says, /Your care while you are with us.*Do not move me before the answer comes/);
    assert.match(
      says,
      /In their reviews in care, with the reviewing officer.*Last review held 16.December.2024 Next review by 16.June.2025 Care plan, which is part of it Prepared on 23.September.2024/,
    );
    assert.match(says, /As a whole Suitable, from 4.November.2024/);

    await adviser.getByRole('link', { name: 'Change how the home is judged' }).click();
    await choose(adviser, 'Safety', 'Not suitable');
    await adviser.getByLabel('Why? Safety').fill('');
    await adviser.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await adviser.locator('.govuk-error-summary').innerText(), /Say why: safety/);
    await adviser.getByLabel('Why? Safety').fill('The front door does not lock since Sunday');
    await save(adviser, 'Save', false);
    await save(adviser, 'Save', false);
    await adviser.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await adviser.locator('.govuk-error-summary').innerText(), /It was judged not safe/);
    await choose(adviser, 'Is the home suitable as a whole?', 'Not suitable');
    assert.match(await save(adviser, 'Save', false), /The home is judged/);

    await adviser.goto(`${plan}/easy/line`);
    await adviser.getByLabel('What do they say?').fill('The front door will lock by Friday.');
    await adviser.getByLabel('Which picture do they choose?').selectOption({ label: 'A key of my own' });
    await save(adviser, 'Save', false);
    assert.match(await words(adviser), /We look for my brother Hamid\..*The front door will lock by Friday\./);

    const scripted = await as('Marcus Bell', { viewport: PHONE });
    for (const path of ['', '/easy', '/letter', '/print', '/home', '/home/around', '/home/whole', '/decisions/new']) {
      await scripted.goto(`${plan}${path}`);
      await look(scripted);
    }
    assert.deepEqual(findings, []);
  });

  test('of a 22-year-old who came back: no plan, what she asked for, as many matters as she wants, given', async () => {
    const adviser = await as('Marcus Bell', { viewport: PHONE });
    const person = address() + (await find(adviser, 'Shanice', 'Shanice Whitlock'));
    assert.match(
      await look(adviser),
      /support from 21 is open.*by 18.June.2025 Finish a needs assessment within 3 months of being asked for support from 21/,
    );
    assert.match(await words(adviser), /Now my aunt’s house is being sold and I do not know where to start\./);
    await adviser.goto(`${person}/plan`);
    assert.match(
      await look(adviser),
      /Pathway plan from 21\. For a care leaver of 21 to 24 who asked for support.*No plan is in force here\./,
    );
    await adviser.getByRole('link', { name: 'Begin a plan' }).click();
    await adviser.getByLabel('Who is responsible for the plan?').selectOption({ label: 'Marcus Bell' });
    await adviser.getByLabel(/what has the council decided/).fill('The director, 6 April 2022');
    await adviser
      .getByLabel('What do they want help with, in their words?')
      .fill('Somewhere to live by summer, and what it costs. The rest is mine.');
    await save(adviser, 'Begin');
    const plan = adviser.url();
    assert.match(await look(adviser), /What they asked for Somewhere to live by summer, and what it costs\./);
    await adviser.goto(`${plan}/matters/home`);
    assert.match(
      await look(adviser),
      /What you could ask This record cannot answer it\..*Still not known here.*What good looks like/,
    );
    await adviser
      .getByLabel('What do they say about it?')
      .fill('My aunt moves out in July. I want to stay near the hub.');
    await save(adviser);
    await adviser.goto(`${plan}/matters/money`);
    await adviser.getByLabel('What do they say about it?').fill('I have never paid rent by myself.');
    await save(adviser);
    await adviser.goto(`${plan}/if-it-fails/home`);
    await adviser.getByLabel('What would have to happen?').fill('The house is sold before she has somewhere');
    await adviser.getByLabel('What is done then?').fill('We ask housing for a home the same day, together');
    await choose(adviser, 'Who starts it?', 'Their worker');
    await adviser.getByLabel('Within how many days of it happening?').fill('3');
    await save(adviser);
    await adviser.goto(`${plan}/how`);
    await adviser
      .getByLabel('Who took part, beside whoever wrote it?')
      .fill('Shanice, and her aunt for the first half');
    await choose(adviser, 'How was it written?', 'Together, in one sitting');
    await save(adviser);
    await adviser.goto(`${plan}/give`);
    await fillDay(adviser, '26 3 2025', /When was it given/);
    await adviser.getByLabel('How?').fill('Read together on her phone');
    await adviser.getByRole('button', { name: 'It was given to them' }).click();
    assert.match(await adviser.locator('.govuk-error-summary').innerText(), /from 21 the plan itself says so/);
    await fillDay(adviser, '25 6 2025', /When is it looked at again/);
    assert.match(await save(adviser, 'It was given to them'), /The plan is in force/);
    assert.match(
      await look(adviser),
      /On the day the plan itself says, and no sooner unless they ask Looked at again by 25.June.2025/,
    );
    assert.match(
      await words(adviser),
      /Somewhere to live.*I want to stay near the hub\..*I have never paid rent by myself\./,
    );
    await adviser.goto(`${person}/plan`);
    assert.match(await look(adviser), /The plan in force/);
    assert.deepEqual(findings, []);
  });
});
