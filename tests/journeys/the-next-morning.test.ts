/**
 * What whoever is on duty writes in the evening stands first the next morning in the work of whoever works with the young
 * person; and, where that worker is away, in the work of whoever stands in.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const EVENING = '26 3 2025';
const NEXT_MORNING = '2025-03-27';

describe('the evening, and the next morning', () => {
  const { as, look, findings, address, moveTo } = walkDemonstration();
  const names: string[] = [];

  /** Somebody who does not stand first in that work yet. */
  const notFirst = async (page: Page): Promise<string> => {
    const all = await page.locator('.los-work__person .los-work__name').allInnerTexts();
    const name = all.filter((each) => !names.includes(each) && !each.startsWith('Ellie-Mae')).at(2);
    assert.ok(name !== undefined && name !== all[0]);
    names.push(name);
    return name;
  };

  /** At night, by half a name, without script as well: found, and on the record in one form. */
  const recordedAtNight = async (night: Page, name: string, said: string): Promise<void> => {
    await night.goto(`${address()}/find`);
    await night.getByLabel('Who are you looking for?').fill(name);
    await night.getByRole('button', { name: 'Find', exact: true }).click();
    await night.getByRole('link', { name }).first().click();
    await night.locator('.los-do--first').click();
    await fillDay(night, EVENING, 'On which day?');
    await night.getByLabel('By phone').check();
    await night.getByLabel('What did they say, and how were they?').fill(said);
    await night.getByLabel('Yes', { exact: true }).last().check();
    await night.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await words(night), new RegExp(said));
  };

  test('in the evening it is recorded by whoever is on duty, on a phone, and without script', async () => {
    const worker = await as('Aoife Kearney');
    const hers = await notFirst(worker);
    const night = await as('Gemma Stott', { viewport: PHONE });
    await recordedAtNight(night, hers, '“They have locked the door.”');
    await look(night);

    const manager = await as('Helen Marsh');
    await manager
      .getByRole('link', { name: /^Ellie-Mae/ })
      .first()
      .click();
    const covered = await manager.getByRole('heading', { level: 1 }).innerText();
    names.push(covered);
    const away = /Workers? ([^,]+),/.exec(await words(manager))?.[1] ?? '';
    await manager.goto(`${address()}/cover/new`);
    await manager.getByLabel('Who is away?').selectOption({ label: `${away}, Children in Care Team` });
    await manager.getByLabel('Who stands in for them?').selectOption({ label: 'Marcus Bell, Leaving Care Team' });
    await fillDay(manager, '2 4 2025', 'Until when?');
    await manager.getByRole('button', { name: 'Arrange it' }).click();
    const withoutScript = await as('Gemma Stott', { viewport: PHONE, javaScriptEnabled: false });
    await recordedAtNight(withoutScript, covered, '“I have nothing for the meter.”');
  });

  test('the next morning it stands first in the right work, with who wrote it, for the worker and for whoever stands in', async () => {
    await moveTo(NEXT_MORNING);
    const [hers, covered] = names;
    for (const [who, name, said] of [
      ['Aoife Kearney', hers, 'They have locked the door'],
      ['Marcus Bell', covered, 'I have nothing for the meter'],
    ] as const) {
      const page = await as(who, { viewport: PHONE });
      await page.goto(`${address()}/my-work`);
      const first = page.locator('.los-work__person').first();
      assert.equal(await first.locator('.los-work__name').innerText(), name, who);
      assert.match(await first.innerText(), new RegExp(`Recorded by Gemma Stott.*26.March.2025.*${said}`, 's'));
      await look(page);
    }
    assert.deepEqual(findings, []);
  });
});
