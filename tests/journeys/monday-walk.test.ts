/**
 * A Monday: somebody's worker is off sick and a colleague stands in. They ring with half a name, locked out and without
 * money; what they say is recorded with two promises; they move; at night whoever is on duty knows.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings, openBrowser, type Served, serveDemonstration, signIn, type Walk } from '../browser.ts';

const PHONE = { width: 360, height: 640 };

describe('a Monday', () => {
  let served: Served;
  let walk: Walk;
  let record = '';
  let worker = '';
  before(async () => {
    [served, walk] = await Promise.all([serveDemonstration(), openBrowser()]);
  });
  after(async () => {
    await walk.close();
    await served.stop();
  });

  const findings: string[] = [];
  const words = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  const look = async (page: Page): Promise<string> => {
    findings.push(...(await accessibilityFindings(page)));
    const wide = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wide > 0) findings.push(`${new URL(page.url()).pathname} is ${wide} pixels wider than the screen`);
    return words(page);
  };
  const as = async (name: string, isOnAPhone: boolean): Promise<Page> => {
    const page = await walk.open(isOnAPhone ? { viewport: PHONE } : {});
    await signIn(page, served.address, name);
    return page;
  };
  const fillDay = async (page: Page, group: string | RegExp, [day, month, year]: readonly [string, string, string]) => {
    const boxes = page.getByRole('group', { name: group });
    await boxes.getByLabel('Day', { exact: true }).fill(day);
    await boxes.getByLabel('Month', { exact: true }).fill(month);
    await boxes.getByLabel('Year', { exact: true }).fill(year);
  };
  const find = async (page: Page, half: string): Promise<void> => {
    await page.goto(`${served.address}/find`);
    await page.getByLabel('Who are you looking for?').fill(half);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page
      .getByRole('link', { name: /^Ellie-Mae Brannigan/ })
      .first()
      .click();
  };

  test('her social worker is off sick, and the manager lets a colleague stand in', async () => {
    const manager = await as('Helen Marsh', false);
    await find(manager, 'Ell');
    worker = /Workers? ([^,]+),/.exec(await words(manager))?.[1] ?? '';
    assert.notEqual(worker, '');
    await manager.getByRole('link', { name: 'Cover', exact: true }).click();
    await manager.getByRole('link', { name: 'Somebody is away' }).click();
    await manager.getByLabel('Who is away?').selectOption({ label: `${worker}, Children in Care Team` });
    await manager.getByLabel('Who stands in for them?').selectOption({ label: 'Marcus Bell, Leaving Care Team' });
    await fillDay(manager, 'Until when?', ['2', '4', '2025']);
    await manager.getByRole('button', { name: 'Arrange it' }).click();
    assert.match(await look(manager), new RegExp(`${worker}.*Marcus Bell`));
  });

  test('she rings; half a name finds her; what she says and asks is recorded, with two promises', async () => {
    const cover = await as('Marcus Bell', true);
    await find(cover, 'Ell');
    record = new URL(cover.url()).pathname;
    assert.match(await look(cover), new RegExp(`${worker}.*Marcus Bell stands in until 2.April.2025`));
    await cover.goto(`${served.address}${record}/visits/new/kept`);
    await fillDay(cover, 'On which day?', ['26', '3', '2025']);
    await cover.getByLabel('By phone').check();
    await cover.getByLabel('What was it for?').fill('She rang: locked out, and no money');
    await cover
      .getByLabel('What did they say, and how were they?')
      .fill('“I have nowhere to sit and I have not eaten.”');
    await cover.getByLabel('What did they ask for?').fill('A key, and something for tonight');
    await cover.getByLabel('Yes', { exact: true }).last().check();
    await look(cover);
    await cover.getByRole('button', { name: 'Save and add what was agreed' }).click();
    await cover.getByLabel('What was agreed?').fill('Bring you £20 and a key');
    await cover.getByLabel('Whoever covers for their worker').check();
    await fillDay(cover, 'By when?', ['26', '3', '2025']);
    await look(cover);
    await cover.getByRole('button', { name: /^Save/ }).first().click();
    await cover.goto(`${served.address}${record}/promises/new`);
    await cover.getByLabel('What was agreed?').fill('Ring the college about Thursday');
    await cover.getByLabel('Their worker', { exact: true }).check();
    await fillDay(cover, 'By when?', ['31', '3', '2025']);
    await fillDay(cover, 'When was it agreed?', ['26', '3', '2025']);
    await cover.getByRole('button', { name: /^Save/ }).first().click();
    await cover.goto(`${served.address}/my-work`);
    const work = await look(cover);
    assert.match(work, /Bring you £20 and a key/);
    assert.match(work, /A key, and something for tonight/);
    await cover.goto(served.address + record);
    assert.match(await look(cover), /Ring the college about Thursday/);
  });

  test('she moves, and at night whoever is on duty sees where she is and who has her', async () => {
    const cover = await as('Marcus Bell', true);
    await cover.goto(`${served.address}${record}/care/change`);
    await fillDay(cover, 'From which day?', ['26', '3', '2025']);
    await cover.getByLabel('Where do they live?').selectOption('U3');
    await cover.getByLabel('Its postcode').fill('ts5 6qx');
    await cover.getByLabel('No', { exact: true }).check();
    await cover.getByLabel('If they live somewhere else: why?').selectOption('CARPL');
    await look(cover);
    await cover.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await words(cover), /Foster home with relatives or friends.*TS5 6QX/);

    const night = await as('Gemma Stott', true);
    await find(night, 'Ell');
    const seen = await look(night);
    assert.match(seen, /Marcus Bell stands in/);
    assert.match(seen, /TS5 6QX/);
  });

  test('every page of it is within reach of everybody, on a phone as well', () => {
    assert.deepEqual(findings, []);
  });
});
