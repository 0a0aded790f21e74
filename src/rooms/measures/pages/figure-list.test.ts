import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { closingAfter, openSampleCouncil, type SampleCouncil, WORKED_WITH } from '../../../../tests/sample-council.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { measures } from '../measures/index.ts';
import { figure } from './figure.ts';
import { figureCsv, figureXlsx } from './figure-downloads.ts';
import { figureList } from './figure-list.ts';

/** What each cell of each row says, as read across. */
function cellsOf(body: string): string[][] {
  const rows = body.match(/<tr class="los-list__row"[\s\S]*?<\/tr>/g) ?? [];
  return rows.map((row) =>
    [...row.matchAll(/<(?:bdi|span class="los-list__day"|a [^>]*)>([^<]*)</g)].map(([, text = '']) =>
      text.replaceAll('\u00a0', ' '),
    ),
  );
}

describe('the list behind a figure', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open([figure, figureList, figureCsv, figureXlsx]);
  });

  const page = async (id: string, query: string) => site.browser.get(`/figures/${id}/list?${query}`);
  const csv = async (id: string, query: string): Promise<string[][]> =>
    parse((await site.browser.get(`/figures/${id}/list.csv?${query}`)).rawPayload, { bom: true });
  const xlsx = async (id: string, query: string) =>
    readXlsx((await site.browser.get(`/figures/${id}/list.xlsx?${query}`)).rawPayload);
  /** All pages of the list, as a person would turn them. */
  async function everyPage(id: string, query: string): Promise<string[][]> {
    const rows: string[][] = [];
    for (let number = 1; ; number += 1) {
      const { body } = await page(id, `${query}&page=${number}`);
      rows.push(...cellsOf(body));
      if (!/>Next</.test(body)) return rows;
    }
  }

  for (const { id, shape, title } of measures) {
    test(`${title}: the number on the screen is the length of the list and of both downloads, in one order`, async () => {
      const query = shape === 'stock' ? 'on=2019-03-31' : 'from=2018-04-01&to=2019-03-31';
      const shown = readText(await site.browser.get(`/figures/${id}?${query}`));
      const counted = Number(
        /(\d+) [a-z ]+ (?:on|from) \d+ March|(\d+) [a-z ]+ (?:on|from) 1 April/.exec(shown)?.slice(1).find(Boolean) ??
          0,
      );
      // What has no number stands in the list of a middle, and not in what it is the middle of.
      const without = Number(/Cannot tell: (\d+) [a-z ]+ without a number/.exec(shown)?.[1] ?? 0);
      const rows = await everyPage(id, query);
      const [headings, ...lines] = await csv(id, query);
      const [sheet, about] = (await xlsx(id, query)).sheets;
      // Of those adopted the reader sees that there are others, and nothing else.
      const others = Number(
        /(\d+) (?:others?|[a-z ]+ of others) you do not work with/.exec(readText(await page(id, query)))?.[1] ?? 0,
      );
      assert.equal(rows.length + others, counted + without);
      assert.equal(lines.length, rows.length);
      assert.equal(sheet?.rows.length, rows.length + 1);
      assert.deepEqual(
        lines.map(([who]) => who),
        rows.map(([who]) => who),
      );
      assert.deepEqual(
        lines.map(([, , , because, answer]) => [because, answer]),
        rows.map(([, , because, answer]) => [because, answer]),
      );
      assert.deepEqual(
        sheet?.rows.slice(1).map(([who, , day]) => [who, (day as Date).toISOString().slice(0, 10)]),
        lines.map(([who, , day]) => [who, day]),
      );
      assert.equal(headings?.[0], 'Who');
      assert.deepEqual(about?.rows[0], ['Figure', title]);
    });
  }

  test('says who, the day, why and how each counts, and leads to the person', async () => {
    const { body } = await page('reviews-held-on-time', 'from=2018-04-01&to=2019-03-31');
    assert.match(readText({ body }), /28\.1% on time: 108 of 384 reviews\./);
    assert.match(body, /href="\/people\/[0-9a-f-]{36}">Child \d+</);
    const [who, day, because, answer] = cellsOf(body)[0] ?? [];
    assert.match(who ?? '', /^Child \d+$/);
    assert.match(day ?? '', /^\d+ \w+ 2018$/);
    assert.match(because ?? '', /^Hold .*, counted from \d+ \w+ \d{4}$/);
    assert.match(answer ?? '', /^(On time|Late|Not held)/);
  });

  test('one line of the breakdown opens to its own list, of its own length', async () => {
    const query = 'on=2022-03-31&by=sex&key=female';
    const text = readText(await page('children-looked-after', query));
    assert.match(text, /45 children Only Sex: Female Show the whole list/);
    assert.equal((await csv('children-looked-after', query)).length - 1, 45);
    assert.match(
      readText(await page('children-looked-after', 'on=2022-03-31&by=placement-type&key=U4')),
      /18 children (?:You see .*)?Only Where they live: Foster placement/,
    );
  });

  test('a reader sees those they work with, and how many others there are', async () => {
    council.ask('adviser');
    const { body } = await page('children-looked-after', 'on=2022-03-31');
    const lines = await csv('children-looked-after', 'on=2022-03-31');
    const [, about] = (await xlsx('children-looked-after', 'on=2022-03-31')).sheets;
    const reviews = readText(await page('reviews-held-on-time', 'from=2021-04-01&to=2022-03-31'));
    const none = readText(await page('children-looked-after', 'on=2022-03-31&by=team&key=no+team+recorded'));
    council.ask('analyst');
    assert.match(readText({ body }), /75 children You see 3 here, and 72 others you do not work with\./);
    assert.deepEqual(
      cellsOf(body).map(([who]) => who),
      WORKED_WITH.map((number) => `Child ${number}`),
    );
    assert.equal(lines.length, 4);
    assert.ok(
      about?.rows.some(
        ([term, words]) => term === 'In this file' && words === 'You see 3 here, and 72 others you do not work with.',
      ),
    );
    assert.match(reviews, /112 reviews .*You see \d+ here, and 110 reviews of others you do not work with\./);
    assert.match(none, /72 children .*These are 72 others you do not work with\./);
  });

  test('whoever a page shows is logged as read, with the reason, and nobody it does not show', async () => {
    const shownOn = async (number: number) => {
      const { body } = await page('children-looked-after', `on=2019-03-31&page=${number}`);
      return [...body.matchAll(/href="\/people\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
    };
    const read = new Set<string>();
    for (const [number, length] of [
      [2, 50],
      [6, 38],
    ] as const) {
      const shown = await shownOn(number);
      const logged = (await council.readLog()).at(-1);
      assert.ok(logged);
      assert.equal(logged.route, '/figures/:measureId/list');
      assert.equal(logged.purpose, 'looking at the list behind a figure');
      assert.equal(shown.length, length);
      assert.deepEqual(logged.people.toSorted(), shown.toSorted());
      for (const person of shown) read.add(person);
    }
    assert.equal(read.size, 88);
  });

  test('everyone in a download is logged as read', async () => {
    await site.browser.get('/figures/children-looked-after/list.csv?on=2019-03-31');
    const logged = (await council.readLog()).at(-1);
    assert.equal(logged?.route, '/figures/:measureId/list.csv');
    assert.equal(logged?.people.length, 288);
  });

  test('downloads are named by figure and days, and by nothing personal', async () => {
    const answer = await site.browser.get(
      '/figures/children-starting-to-be-looked-after/list.csv?from=2018-04-01&to=2019-03-31',
    );
    assert.match(
      String(answer.headers['content-disposition']),
      /filename="children-starting-to-be-looked-after-2018-04-01-to-2019-03-31\.csv"/,
    );
    assert.match(String(answer.headers['content-type']), /text\/csv/);
  });

  test('days, cuts and measures nobody can read are pages that do not exist', async () => {
    for (const [id, query] of [
      ['children-looked-after', 'on=yesterday'],
      ['children-looked-after', 'by=name&key=x'],
      ['nothing', ''],
    ] as const) {
      assert.equal((await page(id, query)).statusCode, 404, query);
    }
    assert.match(
      readText(await page('children-looked-after', 'on=2022-03-31&by=sex&key=<script>')),
      /0 children .*There is nobody in this list whom you work with\./,
    );
    assert.match(readText(await page('children-looked-after', 'on=2022-03-31&page=99')), /Showing 51 to 75 of 75/);
  });
});
