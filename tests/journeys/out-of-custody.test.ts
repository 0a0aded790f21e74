/**
 * A day of release counts down: it is recorded, probation is asked and does not answer, it is passed on, and the
 * answer comes. On a phone and without script in between.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const SHOTS = process.env['SCREENSHOTS'];

describe('out of custody', () => {
  const { as, look, findings, address, moveTo } = walkDemonstration();
  let record = '';
  let who = '';

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const save = async (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();
  /** What the register says of them alone. */
  const ofThem = async (page: Page): Promise<string> => {
    await page.goto(`${address()}/in-custody`);
    const section = page.locator('section', { has: page.getByRole('heading', { name: who }) });
    return (await section.innerText()).replaceAll(/\s+/g, ' ');
  };

  test('a worker records where somebody is held and when they come out, and the days are counted', async () => {
    const worker = await as('Marcus Bell');
    await worker.goto(`${address()}/my-work`);
    const first = worker.locator('.los-work__name a').first();
    who = await first.innerText();
    record = new URL((await first.getAttribute('href')) ?? '', address()).pathname;
    await worker.goto(`${address()}${record}/entries/new/custody?from=in-custody`);
    await fillDay(worker, '25 3 2025', 'From which day?');
    await worker.getByLabel('Where are they held?').fill('HMP Thornby');
    await worker.getByLabel('Sentenced').check();
    await fillDay(worker, '25 4 2025', /released/);
    await save(worker);
    assert.match(
      await ofThem(worker),
      /Comes out in 30 days, on 25.April.2025\. .*Sentenced since 25.March.2025, HMP Thornby Nobody has visited them there yet/,
    );
    await look(worker);
  });

  test('probation is asked on a phone, without script', async () => {
    const worker = await as('Marcus Bell', { viewport: PHONE, javaScriptEnabled: false });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${record}/asks/new?from=in-custody`);
    await worker.getByLabel('Who was asked?').fill('Probation');
    await worker.getByLabel('What were they asked?').fill('Where can they live from 25 April?');
    await fillDay(worker, '26 3 2025', /When were they asked/);
    await fillDay(worker, '2 4 2025', /By when/);
    await save(worker);
    assert.match(await ofThem(worker), /Answer needed by 2.April.2025\. Where can they live from 25 April\? Probation/);
  });

  test('two weeks on nobody has answered: it is passed on, and then the answer comes', async () => {
    await moveTo('2025-04-09');
    const worker = await as('Marcus Bell', { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    assert.match(await ofThem(worker), /Comes out in 16 days/);
    assert.match(await ofThem(worker), /No answer: it was needed by 2.April.2025/);
    await worker.getByRole('link', { name: /^Pass it on.*25 April/ }).click();
    await worker.getByLabel('To whom was it passed on?').fill('Ruth Sale, head of probation');
    await fillDay(worker, '9 4 2025', 'When?');
    await look(worker);
    await save(worker);
    assert.match(
      await ofThem(worker),
      /No answer: it was needed by 2.April.2025; passed on to Ruth Sale, head of probation on 9.April.2025/,
    );
    await look(worker);
    await shoot(worker, 'in-custody-phone');
    const settled = (text: string): number => Number(/Answered, or not asked any more \((\d+)\)/.exec(text)?.[1] ?? 0);
    const before = settled(await ofThem(worker));
    await worker.getByRole('link', { name: /^They answered.*25 April/ }).click();
    await worker.getByLabel('What did they answer?').fill('A room at Bridge House is theirs from the day');
    await fillDay(worker, '9 4 2025', /When did they answer/);
    await save(worker);
    const answered = await ofThem(worker);
    assert.doesNotMatch(answered, /No answer: it was needed by 2.April.2025/);
    assert.equal(settled(answered), before + 1);
    await moveTo('2025-04-24');
    assert.match(await ofThem(worker), /Comes out tomorrow, 25.April.2025/);
    await worker.goto(`${address()}/my-work`);
    assert.match(await words(worker), /Comes out of custody on 25.April.2025/);
  });

  test('every page of it is within reach of everybody, on a phone as well', () => {
    assert.deepEqual(findings, []);
  });
});
