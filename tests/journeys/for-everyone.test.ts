/** Every page for everyone: nothing for axe to find, at a desk and on a phone; the journey by keyboard alone; nothing that scrolls sideways. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { signIn } from '../browser.ts';
import { walkDemonstration } from '../walking.ts';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 640 };

/** What has the focus: what it says, and whether it can be seen to have it. */
const FOCUS = `(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const said = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.textContent ?? '';
  return { said, isSeen: style.outlineStyle !== 'none' || style.boxShadow !== 'none' };
})()`;

describe('the pages', () => {
  const { as, open, look, findings, address } = walkDemonstration();

  /** One of each template, each in a state worth looking at. */
  const MANAGER = [
    '/my-team',
    '/my-work',
    '/in-custody',
    'person',
    'person?show=review',
    'person/reviews/new',
    'person/visits/new',
    'person/visits/new/planned',
    'person/promises/new',
    'person/asks/new',
    'person/management/new',
    'person/entries/new',
    'person/entries/new/risk-to-worker',
    'person/facts-missing',
    'person/death',
    'person/name',
    'person/contact',
    'person/workers',
    'person/family/new',
    'person/care/change',
    'person/agreed/new/oversight/management-oversight/months',
    '/figures',
    '/figures/reviews-held-on-time',
    '/figures/children-looked-after/list',
    '/figures/children-looked-after?on=2025-02-28',
    '/figures/changed/reviews-held-on-time?closed=2025-02',
    '/rules',
    '/rules/looked-after/first-review',
    '/nowhere',
    '/accessibility',
    '/privacy',
  ];
  const ANALYST = [
    '/figures/changed',
    '/figures/changed?from=x',
    '/figures',
    '/figures?on=nonsense',
    '/figures/children-looked-after',
    '/load',
  ];

  const MEMBER = ['/released', '/released/2025-02'];

  const pathOf = async (page: Page, path: string): Promise<string> => {
    if (!path.startsWith('person')) return path;
    await page.goto(`${address()}/my-team`);
    return path.replace('person', (await page.getByRole('link', { name: /^Oluwaseun/ }).getAttribute('href')) ?? '');
  };

  for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    for (const [who, paths] of [
      ['Helen Marsh', MANAGER],
      ['Tom Whitfield', ANALYST],
      ['Councillor Ruth Adeyemi', MEMBER],
    ] as const) {
      test(`as ${who}, on a ${name}: axe finds nothing and nothing scrolls sideways`, async () => {
        const page = await open({ viewport });
        await page.goto(`${address()}/sign-in`);
        await look(page);
        await signIn(page, address(), who);
        for (const path of paths) {
          await page.goto(address() + (await pathOf(page, path)));
          await look(page);
        }
        assert.deepEqual(findings.splice(0), []);
        await page.context().close();
      });
    }
  }

  test('a form with errors has none that axe finds, and its summary leads to the field', async () => {
    const page = await as('Helen Marsh');
    await page.goto(address() + (await pathOf(page, 'person/reviews/new')));
    await page.getByRole('button', { name: 'Save the review' }).click();
    await look(page);
    assert.deepEqual(findings.splice(0), []);
    await page.getByRole('link', { name: 'Enter the day the review was held' }).click();
    assert.equal(await page.evaluate("document.activeElement.getAttribute('name')"), 'heldOn-day');
  });

  test('by keyboard alone: skip to the content, open a person, record a visit', async () => {
    const page = await open();
    const press = async (key: string, times = 1): Promise<void> => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    /** Tabs until what has the focus says this; every stop on the way must be seen to have it. */
    const tabTo = async (wanted: string): Promise<void> => {
      for (let stops = 0; stops < 900; stops += 1) {
        await press('Tab');
        const { said, isSeen } = await page.evaluate<{ said: string; isSeen: boolean }>(FOCUS);
        assert.ok(isSeen, `the focus is not seen at "${said}"`);
        if (said.replaceAll(/\s+/g, ' ').trim().startsWith(wanted)) return;
      }
      assert.fail(`no stop says "${wanted}"`);
    };
    await page.goto(`${address()}/sign-in`);
    await press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Skip to main content');
    await tabTo('Sign in as Helen Marsh');
    await press('Enter');
    await page.waitForURL(/my-team/);
    await tabTo('Leo Hartley');
    await press('Enter');
    await page.waitForURL(/people/);
    await tabTo('Record a visit');
    await press('Enter');
    await page.waitForURL(/visits\/new/);
    for (const text of ['19', '3', '2025']) {
      await tabTo(text === '19' ? 'Day' : text === '3' ? 'Month' : 'Year');
      await page.keyboard.type(text);
    }
    await press('Tab');
    await press('Space');
    await tabTo('Yes, for some of the time');
    await press('Space');
    await tabTo('Yes');
    await press('Space');
    await tabTo('Save');
    await press('Enter');
    await page.waitForURL(/people\/[0-9a-f-]+$/);
    assert.match(await page.getByRole('status').innerText(), /It is saved/);
  });
});
