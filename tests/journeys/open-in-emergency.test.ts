/**
 * A call from somebody whose worker is not there: an adviser opens a record that is not theirs, those who work with the
 * young person and the information officer are told, the young person's side says why; and a restriction closes it again.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

describe('opening a record in an emergency', () => {
  const { as, look, findings, address } = walkDemonstration();

  test('half a name finds nobody; a number opens the record for four hours; others are told', async () => {
    const manager = await as('Helen Marsh', { viewport: PHONE });
    await manager.getByRole('link', { name: 'Ellie-Mae Brannigan', exact: true }).click();
    const record = new URL(manager.url()).pathname;

    const adviser = await as('Marcus Bell', { viewport: PHONE, javaScriptEnabled: false });
    assert.equal((await adviser.goto(address() + record))?.status(), 404);
    await adviser.goto(`${address()}/find`);
    await adviser.getByLabel('Who are you looking for?').fill('Ellie');
    await adviser.getByRole('button', { name: 'Find', exact: true }).click();
    await adviser.getByRole('link', { name: 'open a record in an emergency', exact: true }).click();

    await adviser.getByLabel('Whose record is it?').fill('Ellie-Mae Brannigan');
    await adviser.getByLabel('They are missing').check();
    await adviser.getByLabel('What has happened?').fill('She rang from a bus station and was cut off');
    await adviser.getByRole('button', { name: 'Open the record' }).click();
    assert.match(await words(adviser), /There is no record that can be opened by this/);
    assert.equal(
      await adviser.getByLabel('What has happened?').inputValue(),
      'She rang from a bus station and was cut off',
    );
    await fillDay(adviser, '18 6 2010');
    await adviser.getByRole('button', { name: 'Open the record' }).click();
    assert.equal(new URL(adviser.url()).pathname, record);
    assert.match(await words(adviser), /You opened this record in an emergency \(They are missing\)\. It closes on/);

    await manager.goto(`${address()}/my-team`);
    assert.match(
      await look(manager),
      /Opened in an emergency by somebody else Ellie-Mae Brannigan: Marcus Bell, .* They are missing: She rang/,
    );
    await manager.goto(`${address()}${record}/readings`);
    assert.match(await look(manager), /personal adviser, opened it in an emergency (?:Why )?reading your record/);
    assert.doesNotMatch(await words(manager), /Marcus/);
    await manager.goto(`${address()}/my-readings`);
    assert.match(await look(manager), /Ellie-Mae Brannigan (?:Why )?reading your record/);
  });

  test('the information officer sees who it was, looks into it, holds it back and says what came of it', async () => {
    const officer = await as('Colin Baxter');
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
    assert.equal((await officer.goto(`${address()}/my-work`))?.status(), 404);
  });

  test('a director restricts the record, and it is nowhere for those who are not named', async () => {
    const director = await as('Margaret Ellwood');
    await director.goto(`${address()}/restricted`);
    await look(director);
    await director.getByLabel('Whose record is it?').fill('Ellie-Mae Brannigan');
    await fillDay(director, '18 6 2010');
    await director.getByRole('button', { name: 'Continue' }).click();
    assert.match(await look(director), /Open to those who work with them/);
    const person = new URL(director.url()).pathname.split('/').at(-1) ?? '';
    assert.equal((await director.goto(`${address()}/people/${person}`))?.status(), 200);
    await director.goto(`${address()}/restricted/${person}`);
    await director.getByLabel('Restrict the record').check();
    await director.getByLabel('Why?').fill('Somebody she fears works here');
    await director.getByRole('button', { name: 'Save the decision' }).click();
    assert.match(await look(director), /Restricted since 26.March.2025/);
    assert.equal((await director.goto(`${address()}/people/${person}`))?.status(), 404);

    const adviser = await as('Marcus Bell');
    assert.equal((await adviser.goto(`${address()}/people/${person}`))?.status(), 404, 'the emergency is over too');
    assert.deepEqual(findings, []);
  });
});
