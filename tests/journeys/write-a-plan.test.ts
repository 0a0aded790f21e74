/**
 * A pathway plan from nothing to agreed: an adviser writes it on a telephone with a 17-year-old, gives it, and its steps stand
 * in people's work; the manager sends it back, sees side by side what changed, and agrees; then it is printed on four pages.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, send, walkDemonstration, words } from '../walking.ts';

const A4_PAGES = 4;
const PREPARED = 'Prepare the pathway plan as soon as possible after the needs assessment';

describe('a pathway plan', () => {
  const { as, look, find, findings, address } = walkDemonstration();
  const save = async (page: Page, button = 'Save'): Promise<string> => {
    await look(page);
    return send(page, button);
  };
  const choose = async (page: Page, question: string, answer: string): Promise<void> =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  const follow = async (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('link', { name }).first().click();

  test('is written, given, sent back, changed, compared, agreed and printed', async () => {
    const adviser = await as('Marcus Bell', { viewport: PHONE });
    await find(adviser, 'Logan Low', 'Logan Lowther');
    const person = adviser.url().replace(/[?#].*/, '');

    assert.match(await look(adviser), new RegExp(`Overdue.{0,40}${PREPARED}`));
    await follow(adviser, 'The plan, and what is being written');
    assert.match(
      await look(adviser),
      /No plan is in force here.*Pathway plan, with the care plan|Pathway plan, with the care plan.*No plan is in force here/s,
    );
    await follow(adviser, 'Begin a plan');
    await adviser.getByLabel('Who is responsible for the plan?').selectOption({ label: 'Daniel Okafor' });
    assert.match(await save(adviser, 'Begin'), /The plan is begun/);
    const plan = adviser.url();

    await follow(adviser, 'Tell them first, in writing, how it is done');
    await adviser.getByLabel('How will it be done?').fill('We meet twice, at the hub. You see every page first.');
    await adviser.getByLabel('Who else would be asked?').fill('Your college and your carers');
    await save(adviser);
    await follow(adviser, 'The letter that tells them');
    assert.match(await look(adviser), /Dear Logan.*You see every page first.*You can say no to any of them/);
    await adviser.goto(`${plan}/tell`);
    await fillDay(adviser, '25 3 2025');
    await adviser.getByLabel('How did they get it?').fill('Printed, and read together');
    await save(adviser);
    assert.match(
      await look(adviser),
      /When it is looked at again.*In their reviews in care, with the reviewing officer/,
    );

    await adviser.goto(`${plan}/matters/adviser`);
    assert.match(await look(adviser), /Have they met their adviser/);
    await adviser.getByLabel('Where are things now?').fill('Marcus since the autumn, every second Tuesday');
    await adviser.getByLabel('What do they say about it?').fill('He is all right. He texts back.');
    await save(adviser);
    await adviser.goto(`${plan}/matters/people`);
    await adviser.getByLabel('What do they say about it?').fill('My sister is the one who gets it.');
    await adviser.getByLabel('What do they want?').fill('To see her on her birthday');
    await save(adviser);

    await adviser.goto(`${plan}/matters/learning/goal`);
    await adviser.getByLabel('What is the goal?').fill('A bricklaying place for September');
    await adviser.getByLabel('Why does it matter to them?').fill('His course ends in June');
    await adviser.getByLabel('How shall we know that it is there?').fill('A letter with a start date');
    await choose(adviser, 'What if it fails?', 'Something of its own, which you write below');
    await adviser
      .getByLabel('What is done then, or why is nothing needed?')
      .fill('The council’s yard takes him for a trial week');
    await adviser.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await adviser.locator('.govuk-error-summary').innerText(), /without a person it is no fallback/);
    await adviser.getByLabel('Who does it?').fill('Marcus Bell');
    await fillDay(adviser, '31 7 2025');
    assert.match(await save(adviser), /Say who does what/);
    await adviser.getByLabel('What was agreed?').fill('Ring the college with him');
    await choose(adviser, 'Who does it?', 'Another member of staff');
    await adviser.getByLabel('Which member of staff?').selectOption({ label: 'Helen Marsh' });
    await fillDay(adviser, '4 4 2025');
    await save(adviser);
    for (const [restsOn, trigger, fallback] of [
      ['home', 'His carers say it is too much', 'His aunt has said yes to a month'],
      ['money', 'Nothing left before Friday', 'A food card from the hub'],
    ] as const) {
      await adviser.goto(`${plan}/if-it-fails/${restsOn}`);
      await adviser.getByLabel('What would have to happen?').fill(trigger);
      await adviser.getByLabel('What is done then?').fill(fallback);
      await choose(adviser, 'Who starts it?', 'Their worker');
      await adviser.getByLabel('Within how many days of it happening?').fill('2');
      await save(adviser);
    }
    await adviser.goto(`${plan}/how`);
    await adviser.getByLabel('Who took part, beside whoever wrote it?').fill('Logan, Daniel Okafor, his carers');
    await choose(adviser, 'How was it written?', 'Together, in one sitting');
    await save(adviser);
    await adviser.goto(`${plan}/view`);
    await choose(adviser, 'How do you know what they think of it?', 'In their own words');
    await adviser.getByLabel('What do they say?').fill('Fine. If you do what it says.');
    await save(adviser);
    assert.match(await look(adviser), /Fine\. If you do what it says\./);
    await follow(adviser, 'Give them the plan');
    await fillDay(adviser, '26 3 2025', /When was it given/);
    await adviser.getByLabel('How?').fill('Printed, and read together');
    assert.match(await save(adviser, 'It was given to them'), /The plan is in force/);

    // In the same act: the step is somebody's work, and what was owed is met.
    await adviser.goto(person);
    const record = await look(adviser);
    assert.match(record, /Ring the college with him/);
    assert.doesNotMatch(record.split('What has happened')[0] ?? '', new RegExp(`Overdue.{0,40}${PREPARED}`));
    await adviser.goto(`${plan}/send`);
    for (const box of await adviser.getByRole('textbox', { name: /why is it not there/ }).all())
      await box.fill('Not talked about yet');
    assert.match(await save(adviser, 'Send it'), /whatever they answer/);

    const manager = await as('Helen Marsh');
    await manager.goto(`${address()}/my-work`);
    assert.match(await look(manager), /Logan Lowther.*By 4.April.2025\..*Ring the college with him/s);
    await manager.goto(`${address()}/my-team`);
    const row = manager.locator('.los-team__row', { hasText: 'Logan Lowther' });
    assert.match(await row.innerText(), /Waits for you: their pathway plan.*sent today/s);
    await row.getByRole('link', { name: /their pathway plan/ }).click();
    assert.match(await look(manager), /What is not in it.*Not talked about yet/);
    await choose(manager, 'What do you answer?', 'I send it back, with what to change');
    await manager.getByLabel('Say it in words').fill('Who would be there for him if his sister moved?');
    await save(manager);

    await adviser.goto(`${person}/plan/begin`);
    await choose(adviser, 'Why is it written again?', 'The manager sent it back');
    assert.match(await save(adviser, 'Begin'), /everything the last one says/);
    const second = adviser.url();
    await adviser.goto(`${second}/if-it-fails/person`);
    await adviser.getByLabel('What would have to happen?').fill('His sister moves away');
    await adviser.getByLabel('What is done then?').fill('Train tickets once a month, and his aunt on Sundays');
    await choose(adviser, 'Who starts it?', 'Their worker');
    await adviser.getByLabel('Within how many days of it happening?').fill('7');
    await save(adviser);
    await follow(adviser, 'Give them the plan');
    await fillDay(adviser, '26 3 2025', /When was it given/);
    await adviser.getByLabel('How?').fill('Read together on his phone');
    await save(adviser, 'It was given to them');
    await adviser.goto(`${second}/send`);
    assert.doesNotMatch(await words(adviser), /person who matters most: why is it not there/);
    await save(adviser, 'Send it');

    await manager.goto(`${second}/compare`);
    assert.match(await look(manager), /Train tickets once a month.*Carried over unchanged/s);
    await manager.goto(`${second}/answer`);
    await choose(manager, 'What do you answer?', 'I agree with the plan');
    await choose(manager, 'How good is the plan?', 'Good');
    await manager.getByLabel('Say it in words').fill('Logan’s own, and it says what happens if his sister goes.');
    await save(manager);
    assert.match(await look(manager), /Agreed\..*Agreed by Helen Marsh on 26.March.2025: Good/s);

    await manager.goto(`${second}/print`);
    const said = await look(manager);
    assert.match(said, /The plan of Logan Lowther.*What you say.*He is all right/s);
    const paper = (await manager.pdf({ format: 'A4' })).toString('latin1');
    assert.ok((paper.match(/\/Type \/Page\b/g) ?? []).length <= A4_PAGES);
    await follow(manager, 'Large print');
    await look(manager);

    // He may lose his home: the plan is asked once, and only what that touches is on the screen.
    await adviser.goto(`${person}/entries/new/significant-change`);
    await fillDay(adviser, '26 3 2025');
    await choose(adviser, 'Which?', 'May lose their home');
    await save(adviser);
    await adviser.goto(`${person}/plan`);
    await follow(adviser, /Say whether it does/);
    await choose(adviser, 'Does the plan need to change?', 'Yes');
    await adviser.getByLabel('What do they say about it?').fill('Not the hostel again.');
    await save(adviser);
    const touched = await look(adviser);
    assert.match(touched, /everything else in the plan stands as it was\. What they said: Not the hostel again/);
    assert.doesNotMatch(touched, /bricklaying|He is all right/);
    await adviser.getByLabel('What if it fails: home. What is done then?').fill('His aunt, for as long as it takes');
    await adviser.getByLabel('Who took part, beside whoever wrote it?').fill('Logan and his aunt');
    await choose(adviser, 'How was it written?', 'By message or phone');
    await adviser.getByRole('button', { name: 'Save, and go on to give it to them' }).click();
    await fillDay(adviser, '26 3 2025', /When was it given/);
    await adviser.getByLabel('How?').fill('Sent to his phone');
    assert.match(await save(adviser, 'It was given to them'), /The plan is in force/);
    assert.match(
      await look(adviser),
      /His aunt, for as long as it takes.*A bricklaying place for September|A bricklaying place for September.*His aunt, for as long as it takes/s,
    );
    assert.deepEqual(findings, []);
  });
});
