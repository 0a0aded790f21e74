/** Files that come by themselves: whole batches only, through the same loading as by hand, and said when they are late. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { LEDGER, multipartBody, openSampleCouncil, sampleYear, TODAY } from '../../../tests/sample-council.ts';
import { readText } from '../../web/server-for-tests.ts';
import { type FeedSettings, workOnFeed } from './actions/work-on-feed.ts';
import { workOnImports } from './actions/work-on-imports.ts';
import { lateWords } from './feed-words.ts';
import { listFeeds } from './feeds.ts';
import type { Upload } from './load.ts';
import { feedEndpoint } from './pages/feed-endpoint.ts';
import { loadFiles } from './pages/load-files.ts';
import { findImport } from './store.ts';

const TOKEN = 'kV7tq2mZr8Wc4Xn1Lb6Hd9Pf3Js5Gy0Q';
const CAME = new Date('2026-03-02T02:14:00Z');

async function openFeed(t: TestContext, settings: Partial<FeedSettings> = {}) {
  const council = await openSampleCouncil(t, 'empty');
  const folder = await mkdtemp(join(tmpdir(), 'line-of-sight-feed-'));
  t.after(async () => rm(folder, { recursive: true }));
  const reported: unknown[] = [];
  const clock = { now: CAME };
  const imports = workOnImports({
    storage: council.storage,
    ledger: LEDGER,
    today: async () => TODAY,
    report: (error) => void reported.push(error),
  });
  const work = workOnFeed({
    folder,
    expectedHours: 26,
    mostBytes: 1_000_000,
    hold: async () => ({ release: async () => {} }),
    ...settings,
    storage: council.storage,
    ledger: LEDGER,
    imports,
    council: { id: council.process.authorityId },
    today: async () => TODAY,
    now: () => clock.now,
    report: (error) => void reported.push(error),
  });
  const site = await council.open([...loadFiles(imports)], {
    machineRoutes: feedEndpoint(work, TOKEN),
    authorityBanner: () => {
      const late = work.findLate();
      return { name: 'Norhampton Council', demonstration: false, ...(late === undefined ? {} : { late }) };
    },
  });
  return {
    ...site,
    council,
    folder,
    work,
    imports,
    clock,
    reported,
    put: async (files: readonly Upload[]) => {
      for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    },
    complete: async () => writeFile(join(folder, 'complete'), ''),
    feeds: async () => council.storage.read(council.process, (reading) => listFeeds(reading, 10)),
    page: async () => readText(await site.browser.get('/load')),
  };
}

const csv = (name: string, text: string): Upload => ({ name, bytes: Buffer.from(text) });
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n';
const episodes = (count: number): Upload =>
  csv(
    '2021-episodes.csv',
    EPISODES +
      Array.from({ length: count }, (_, row) => `9${row},01/05/2021,S,C2,N1,U6,PR1,,,,AB1 0CD,AB1 0CD,`).join('\n'),
  );

describe('the folder of the feed', () => {
  test('nothing is read until the batch is complete; then it is loaded, reported and put away', async (t) => {
    const { put, complete, work, feeds, folder, page, reported } = await openFeed(t);
    await put(await sampleYear(2018));
    await work.look();
    assert.deepEqual(await feeds(), []);

    await complete();
    await work.look();
    assert.deepEqual(reported, []);
    const [feed] = await feeds();
    assert.equal(feed?.state, 'applied');
    assert.match(
      await page(),
      /What came by itself Fed at 2 March 2026, 02:14 Loaded\. 4,315 rows = 3,556 stored \+ 0 unchanged \+ 759 rejected\. 3 files, from the folder/,
    );
    const [stamp = ''] = await readdir(join(folder, 'done'));
    assert.match(stamp, /^2026-03-02T02-14-00Z-/);
    assert.deepEqual((await readdir(join(folder, 'done', stamp))).toSorted(), [
      '2018-episodes.csv',
      '2018-header.csv',
      '2018-reviews.csv',
      'report.txt',
    ]);
    assert.match(await readFile(join(folder, 'done', stamp, 'report.txt'), 'utf8'), /episodes\.csv: .* rows in, /);
    await work.look();
    assert.equal((await feeds()).length, 1, 'it is not read twice');
  });

  test('the same files again store nothing', async (t) => {
    const { put, complete, work, page } = await openFeed(t);
    for (let night = 0; night < 2; night += 1) {
      await put([episodes(3)]);
      await complete();
      await work.look();
    }
    assert.match(await page(), /3 rows = 0 stored \+ 3 unchanged \+ 0 rejected/);
  });

  test('a refused file never stops the others, and stands apart with the reason', async (t) => {
    const { put, complete, work, feeds, folder, page } = await openFeed(t, { mostBytes: 5000 });
    await put([
      episodes(3),
      csv('minutes.csv', 'Agenda,Apologies\n1,2\n'),
      csv('2021-again-episodes.csv', episodes(2).bytes.toString()),
      csv('too-long.csv', `${EPISODES}${'x'.repeat(6000)}`),
    ]);
    await complete();
    await work.look();
    const [feed] = await feeds();
    assert.equal(feed?.state, 'applied');
    assert.deepEqual(
      feed?.files.filter(({ refusedBecause }) => refusedBecause !== null).map(({ name }) => name),
      ['2021-episodes.csv', 'minutes.csv', 'too-long.csv'],
    );
    assert.match(await page(), /Refused: minutes\.csv is not a file that can be loaded/);
    const [stamp = ''] = await readdir(join(folder, 'refused'));
    assert.deepEqual((await readdir(join(folder, 'refused', stamp))).toSorted(), [
      '2021-episodes.csv',
      'minutes.csv',
      'report.txt',
      'too-long.csv',
    ]);
  });

  test('a link to somewhere else is not followed', async (t) => {
    const { complete, work, feeds, folder } = await openFeed(t);
    await symlink('/etc/passwd', join(folder, 'passwd.csv'));
    await complete();
    await work.look();
    assert.deepEqual(await feeds(), []);
  });

  test('half a file waits for somebody: it would take away more than a tenth', async (t) => {
    const { put, complete, work, page, council, feeds } = await openFeed(t);
    for (const count of [40, 20]) {
      await put([episodes(count)]);
      await complete();
      await work.look();
    }
    assert.match(
      await page(),
      /Not loaded yet\. 2021-episodes\.csv no longer has 20 rows that were there before\. Somebody must look at it/,
    );
    const held = (await feeds()).find(({ heldBecause }) => heldBecause !== null);
    const kept = await council.storage.read(council.process, (reading) =>
      findImport(reading, held?.importId ?? ('' as never)),
    );
    assert.equal(kept?.state, 'previewed');
    assert.match(await page(), /Waiting for you to confirm/);
  });

  test('while another process reads it, it is left alone', async (t) => {
    const { put, complete, work, feeds, reported } = await openFeed(t, { hold: async () => undefined });
    await put([episodes(3)]);
    await complete();
    await work.look();
    assert.deepEqual(await feeds(), []);
    assert.match(String(reported[0]), /being read by another process/);
  });
});

describe('files that are sent', () => {
  const authorization = `Bearer ${TOKEN}`;

  test('are loaded for whoever brings the token, and how they fared can be asked', async (t) => {
    const { server, imports, lines, page } = await openFeed(t);
    const body = multipartBody({}, [
      { ...episodes(3), field: 'files' },
      { ...csv('minutes.csv', 'a,b\n'), field: 'files' },
    ]);
    const sent = await server.inject({
      method: 'POST',
      url: '/feed',
      payload: body.payload,
      headers: { ...body.headers, authorization },
    });
    assert.equal(sent.statusCode, 202, sent.body);
    const { feed, refused } = sent.json<{ feed: string; refused: { name: string }[] }>();
    assert.deepEqual(
      refused.map(({ name }) => name),
      ['minutes.csv'],
    );
    await imports.settled();
    const asked = await server.inject({ url: `/feed/${feed}`, headers: { authorization } });
    assert.deepEqual(asked.json<{ state: string; tables: { stored: number }[] }>().tables[0]?.stored, 3);
    assert.equal(asked.json<{ state: string }>().state, 'applied');
    assert.match(await page(), /2 files, sent by another system/);
    assert.ok(!lines.join('').includes(TOKEN) && !lines.join('').includes('AB1'), 'nothing of it is logged');
    assert.ok(lines.some((line) => line.includes('"route":"/feed"')));
  });

  test('without the token nothing is read and nothing is said', async (t) => {
    const { server, feeds } = await openFeed(t);
    for (const wrong of [undefined, 'Bearer', `Bearer ${TOKEN.slice(0, -1)}`, `Bearer ${TOKEN}x`, `Basic ${TOKEN}`]) {
      const body = multipartBody({}, [{ ...episodes(3), field: 'files' }]);
      const headers = { ...body.headers, ...(wrong === undefined ? {} : { authorization: wrong }) };
      const answer = await server.inject({ method: 'POST', url: '/feed', payload: body.payload, headers });
      assert.equal(answer.statusCode, 401);
      assert.deepEqual(answer.json(), { error: 'The token is not right.' });
    }
    assert.deepEqual(await feeds(), []);
    assert.equal((await server.inject({ url: '/feed/x', headers: {} })).statusCode, 401);
  });

  test('are limited in number, so that a token cannot be guessed', async (t) => {
    const { server } = await openFeed(t);
    const send = async (headers: Record<string, string>) => server.inject({ url: '/feed/none', headers });
    let last = 0;
    for (let time = 0; time < 31; time += 1) last = (await send({ authorization: 'Bearer guess' })).statusCode;
    assert.equal(last, 429);
  });

  test('wait while something else is loaded: the sender is told to come again', async (t) => {
    const { server, imports } = await openFeed(t);
    const going = Promise.withResolvers<void>();
    const turn = imports.inTurn(async () => going.promise);
    const body = multipartBody({}, [{ ...episodes(3), field: 'files' }]);
    const headers = { ...body.headers, authorization };
    const answer = await server.inject({ method: 'POST', url: '/feed', payload: body.payload, headers });
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.headers['retry-after'], '60');
    going.resolve();
    await turn;
  });
});

describe('files that are late', () => {
  const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 2, hour));

  for (const [name, lastFedAt, lastCameAt, says] of [
    ['came an hour ago', at(9), at(9), undefined],
    ['came just in time', at(-16), at(-16), undefined],
    ['never came', null, null, /have not come, nor any before: what you see was entered or loaded by hand/],
    [
      'came the night before',
      at(-22),
      at(-22),
      /of last night have not come: what you see is as of 1 March 2026, 02:00/,
    ],
    [
      'came and could not be loaded',
      at(-22),
      at(2),
      /came at 02:00 and could not be loaded: what you see is as of 1 March/,
    ],
  ] as const)
    test(name, () => {
      const words = lateWords({ lastFedAt, lastCameAt }, 26, at(10), null);
      if (says === undefined) assert.equal(words, undefined);
      else assert.match(words ?? '', says);
    });

  test('are said above every page of whoever sees what came in them', async (t) => {
    const { put, complete, work, clock, browser } = await openFeed(t);
    await put([episodes(3)]);
    await complete();
    await work.look();
    const whole = async (): Promise<string> => (await browser.get('/load')).body;
    assert.doesNotMatch(await whole(), /have not come/);
    clock.now = new Date('2026-03-03T08:00:00Z');
    assert.match(await whole(), /The files of last night have not come: what you see is as of 2 March 2026, 02:14\./);
  });
});
