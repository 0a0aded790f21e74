/**
 * A call from somebody whose worker is not there: an adviser opens a record that is not theirs, those who work with the
 * young person and the information officer are told, the young person's side says why; and a restriction closes it again.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings, openBrowser, type Served, serveDemonstration, signIn, type Walk } from '../browser.ts';

const PHONE = { width: 360, height: 640 };

describe('opening a record in an emergency', () => {
  let served: Served;
  let walk: Walk;
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

  test('half a name finds nobody; a number opens the record for four hours; others are told', async () => {
    const manager = await walk.open({ viewport: PHONE });
    await signIn(manager, served.address, 'Helen Marsh');
    await manager.getByRole('link', { name: 'Ellie-Mae Brannigan', exact: true }).click();
    const record = new URL(manager.url()).pathname;

    const adviser = await walk.open({ viewport: PHONE, javaScriptEnabled: false });
    await signIn(adviser, served.address, 'Marcus Bell');
    assert.equal((await adviser.goto(served.address + record))?.status(), 404);
    await adviser.goto(`${served.address}/find`);
    await adviser.getByLabel('Who are you looking for?').fill('Ellie');
    await adviser.getByRole('button', { name: 'Find', exact: true }).click();
    await adviser.getByRole('link', { name: 'open a record in an emergency' }).click();

    await adviser.getByLabel('Whose record is it?').fill('Ellie-Mae Brannigan');
    await adviser.getByLabel('They are missing').check();
    await adviser.getByLabel('What has happened?').fill('She rang from a bus station and was cut off');
    await adviser.getByRole('button', { name: 'Open the record' }).click();
    assert.match(await words(adviser), /There is no record that can be opened by this/);
    assert.equal(
      await adviser.getByLabel('What has happened?').inputValue(),
      'She rang from a bus station and was cut off',
    );
    await adviser.getByLabel('Day', { exact: true }).fill('18');
    await adviser.getByLabel('Month', { exact: true }).fill('6');
    await adviser.getByLabel('Year', { exact: true }).fill('2010');
    await adviser.getByRole('button', { name: 'Open the record' }).click();
    assert.equal(new URL(adviser.url()).pathname, record);
    assert.match(await words(adviser), /You opened this record in an emergency \(They are missing\)\. It closes on/);

    await manager.goto(`${served.address}/my-team`);
    assert.match(
      await look(manager),
      /Opened in an emergency by somebody else Ellie-Mae Brannigan: Marcus Bell, .* They are missing: She rang/,
    );
    await manager.goto(`${served.address}${record}/readings`);
    assert.match(await look(manager), /personal adviser, opened it in an emergency (?:Why )?reading your record/);
    assert.doesNotMatch(await words(manager), /Marcus/);
    await manager.goto(`${served.address}/my-readings`);
    assert.match(await look(manager), /Ellie-Mae Brannigan (?:Why )?reading your record/);
  });

  test('the information officer sees who it was, looks into it, holds it back and says what came of it', async () => {
    const officer = await walk.open();
    await signIn(officer, served.address, 'Colin Baxter');
    await officer.waitForURL(/concerns/);
    assert.match(await look(officer), /A record was opened in an emergency Record [0-9a-f]{8}, Marcus Bell/);
    await officer.getByRole('link', { name: 'A record was opened in an emergency' }).first().click();
    assert.match(await look(officer), /Marcus Bell: personal adviser, opened it in an emergency/);
    await officer.getByRole('link', { name: 'Hold these readings back' }).click();
    assert.match(await look(officer), /not that they are missing/);
    await officer.getByRole('button', { name: 'Hold them back' }).click();
    assert.match(await officer.locator('.govuk-error-summary').innerText(), /Say why.*Enter a day/s);
    await officer.getByRole('link', { name: 'Back', exact: true }).first().click();
    await officer.getByRole('link', { name: 'Say what came of it' }).click();
    await officer.getByLabel('What came of it?').fill('He was right to. She was home by ten.');
    await officer.getByRole('button', { name: 'Close the concern' }).click();
    assert.match(await look(officer), /He was right to\. She was home by ten\./);
    assert.equal((await officer.goto(`${served.address}/my-work`))?.status(), 404);
  });

  test('a director restricts the record, and it is nowhere for those who are not named', async () => {
    const director = await walk.open();
    await signIn(director, served.address, 'Margaret Ellwood');
    await director.goto(`${served.address}/restricted`);
    await look(director);
    await director.getByLabel('Whose record is it?').fill('Ellie-Mae Brannigan');
    await director.getByLabel('Day', { exact: true }).fill('18');
    await director.getByLabel('Month', { exact: true }).fill('6');
    await director.getByLabel('Year', { exact: true }).fill('2010');
    await director.getByRole('button', { name: 'Continue' }).click();
    assert.match(await look(director), /Open to those who work with them/);
    const person = new URL(director.url()).pathname.split('/').at(-1) ?? '';
    assert.equal((await director.goto(`${served.address}/people/${person}`))?.status(), 200);
    await director.goto(`${served.address}/restricted/${person}`);
    await director.getByLabel('Restrict the record').check();
    await director.getByLabel('Why?').fill('Somebody she fears works here');
    await director.getByRole('button', { name: 'Save the decision' }).click();
    assert.match(await look(director), /Restricted since 26.March.2025/);
    assert.equal((await director.goto(`${served.address}/people/${person}`))?.status(), 404);

    const adviser = await walk.open();
    await signIn(adviser, served.address, 'Marcus Bell');
    assert.equal(
      (await adviser.goto(`${served.address}/people/${person}`))?.status(),
      404,
      'the emergency is over too',
    );
    assert.deepEqual(findings, []);
  });
});
