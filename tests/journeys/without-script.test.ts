/** My work and a young person's page without script, on a narrow phone and by keyboard: long names, long lists, nothing known. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { addDays } from '../../src/ground/day.ts';
import { isoOf } from '../../src/ground/day-words.ts';
import type { PersonId } from '../../src/ground/ids.ts';
import { takeInFamilies } from '../../src/rooms/people/actions/take-in-families.ts';
import { personPage } from '../../src/rooms/people/pages/person.ts';
import { myWorkPage } from '../../src/rooms/worklist/pages/my-work.ts';
import { accessibilityFindings, openBrowser, type Walk } from '../browser.ts';
import { inventPeople } from '../invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../sample-council.ts';

type Viewport = { readonly width: number; readonly height: number };
const PHONE: Viewport = { width: 360, height: 640 };

describe('without script', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let walk: Walk;
  let people: readonly PersonId[];

  before(async () => {
    walk = await openBrowser();
    closing.after(walk.close);
    council = await openSampleCouncil(closing);
    people = await inventPeople(council, [
      {
        name: ['Bartholomew-Alexander Montgomery', 'Featherstonehaughcholmondeleyfitzgerald'],
        phone: '07700 900123',
        born: '2002-06-10',
        episodes: [['2012-02-01', '2020-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
        visits: Array.from({ length: 150 }, (_, index) => isoOf(addDays(TODAY, -3000 + index * 12))),
        entries: [
          ['pathway-plan', '2020-06-10'],
          ['tenancy', '2021-04-19', '2022-04-19'],
          [
            'home',
            '2020-06-10',
            null,
            null,
            { provided: 'council', address: '1 Llanfairpwllgwyngyllgogerychwyrndrobwll Road' },
          ],
          ['significant-change', '2022-03-14', null, 'work-ended'],
          ['records-request', '2022-03-10'],
        ],
      },
      {},
      { name: ['Rowan', 'Vale'], born: '2001-04-20', died: '2022-03-03', episodes: [['2014-02-03', null, 'C2']] },
      {
        name: ['Tamsin', 'Okeke'],
        born: '1999-09-20',
        episodes: [['2014-02-03', '2017-09-20', 'C2', 'U6', 'S', 'ZZ9', 'E5']],
      },
    ]);
    const named = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2);
    const tie = { otherId: null, named, belongsTo: 'family', relation: 'like-family', from: null, to: null } as const;
    await council.storage.write(council.process, { action: 'families', touches: [], recordedOn: TODAY }, (act) =>
      takeInFamilies(act, [{ ...tie, personId: people[0] as PersonId }]),
    );
    council.ask('adviser');
    site = await council.open([myWorkPage, personPage]);
  });

  /** A page of the council in a browser, which runs no script unless axe has to; what it asks for is answered by the program itself. */
  const open = async (path: string, viewport: Viewport, javaScriptEnabled = false): Promise<Page> => {
    const page = await walk.open({ viewport, javaScriptEnabled });
    await page.route('**/*', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const answer = await site.browser.get(pathname + search);
      const type = [answer.headers['content-type']].flat()[0]?.toString() ?? 'text/plain';
      await route.fulfill({ status: answer.statusCode, headers: { 'content-type': type }, body: answer.rawPayload });
    });
    await page.goto(`http://line-of-sight.test${path}`);
    return page;
  };

  test('nothing scrolls sideways on a phone, folded or opened, and axe finds nothing', async () => {
    const findings: string[] = [];
    for (const path of ['/my-work', ...people.map((id) => `/people/${id}`)]) {
      const page = await open(path, PHONE, true);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      findings.push(...(await accessibilityFindings(page)));
      const wide = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (wide > 0) findings.push(`${path} is ${wide} pixels wider than the screen`);
      await page.context().close();
    }
    assert.deepEqual(findings, []);
  });

  test('what is folded away opens by keyboard', async () => {
    const page = await open('/my-work', { width: 1280, height: 900 });
    const card = page.locator('.los-work__person', { hasText: 'Bartholomew' });
    const folded = card.locator('details').first();
    const summary = folded.locator('summary');
    assert.match(await summary.innerText(), /^and \d+ more/);
    assert.equal(await folded.locator('.los-work__line').first().isVisible(), false);
    await summary.focus();
    await page.keyboard.press('Enter');
    assert.equal(await folded.locator('.los-work__line').first().isVisible(), true);
    await page.context().close();
  });

  test('printed, everything that was folded is there to read', async () => {
    const page = await open(`/people/${people[0]}`, { width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByText('Foster home', { exact: true }).first().isVisible(), true);
    assert.equal(await page.getByRole('link', { name: 'Record a visit' }).first().isVisible(), false);
    await page.context().close();
  });
});
