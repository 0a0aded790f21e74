/**
 * A Monday: somebody's worker is off sick and a colleague stands in. They ring with half a name, locked out and without
 * money; what they say is recorded with two promises; they move; at night whoever is on duty knows.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

describe('a Monday', () => {
  const { as, look, find, findings, address } = walkDemonstration();
  let record = '';
  let worker = '';

  test('her social worker is off sick, and the manager lets a colleague stand in', async () => {
    const manager = await as('Helen Marsh');
    await find(manager, 'Ell', 'Ellie-Mae Brannigan');
    worker = /Workers? ([^,]+),/.exec(await words(manager))?.[1] ?? '';
    assert.notEqual(worker, '');
    await manager.getByRole('link', { name: 'Cover', exact: true }).click();
    await manager.getByRole('link', { name: 'Somebody is away' }).click();
    await manager.getByLabel('Who is away?').selectOption({ label: `${worker}, Children in Care Team` });
    await manager.getByLabel('Who stands in for them?').selectOption({ label: 'Marcus Bell, Leaving Care Team' });
    await fillDay(manager, '2 4 2025', 'Until when?');
    await manager.getByRole('button', { name: 'Arrange it' }).click();
    assert.match(await look(manager), new RegExp(`${worker}.*Marcus Bell`));
  });

  test('she rings; half a name finds her; what she says and asks is recorded, with two promises', async () => {
    const cover = await as('Marcus Bell', { viewport: PHONE });
    await find(cover, 'Ell', 'Ellie-Mae Brannigan');
    record = new URL(cover.url()).pathname;
    assert.match(await look(cover), new RegExp(`${worker}.*Marcus Bell stands in until 2.April.2025`));
    await cover.goto(`${address()}${record}/visits/new/kept`);
    await fillDay(cover, '26 3 2025', 'On which day?');
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
    await fillDay(cover, '26 3 2025', 'By when?');
    await look(cover);
    await cover.getByRole('button', { name: /^Save/ }).first().click();
    await cover.goto(`${address()}${record}/promises/new`);
    await cover.getByLabel('What was agreed?').fill('Ring the college about Thursday');
    await cover.getByLabel('Their worker', { exact: true }).check();
    await fillDay(cover, '31 3 2025', 'By when?');
    await fillDay(cover, '26 3 2025', 'When was it agreed?');
    await cover.getByRole('button', { name: /^Save/ }).first().click();
    await cover.goto(`${address()}/my-work`);
    const work = await look(cover);
    assert.match(work, /Bring you £20 and a key/);
    assert.match(work, /A key, and something for tonight/);
    await cover.goto(address() + record);
    assert.match(await look(cover), /Ring the college about Thursday/);
  });

  test('she moves, and at night whoever is on duty sees where she is and who has her', async () => {
    const cover = await as('Marcus Bell', { viewport: PHONE });
    await cover.goto(`${address()}${record}/care/change`);
    await fillDay(cover, '26 3 2025', 'From which day?');
    await cover.getByLabel('Where do they live?').selectOption('U3');
    await cover.getByLabel('Its postcode').fill('ts5 6qx');
    await cover.getByLabel('No', { exact: true }).check();
    await cover.getByLabel('If they live somewhere else: why?').selectOption('CARPL');
    await look(cover);
    await cover.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await words(cover), /Foster home with relatives or friends.*TS5 6QX/);

    const night = await as('Gemma Stott', { viewport: PHONE });
    await find(night, 'Ell', 'Ellie-Mae Brannigan');
    const seen = await look(night);
    assert.match(seen, /Marcus Bell stands in/);
    assert.match(seen, /TS5 6QX/);
  });

  test('every page of it is within reach of everybody, on a phone as well', () => {
    assert.deepEqual(findings, []);
  });
});
