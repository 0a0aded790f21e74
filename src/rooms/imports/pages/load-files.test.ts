/** Loading files on the page: previewed, confirmed, counted, withdrawn. One way through the same few pages, and so one file. */
import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { LEDGER, multipartBody, openSampleCouncil, sampleYear, TODAY } from '../../../../tests/sample-council.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { figures } from '../../measures/pages/figures.ts';
import type { LedgerOfLoads } from '../actions/apply-import.ts';
import { workOnImports } from '../actions/work-on-imports.ts';
import type { Upload } from '../load.ts';
import { PROBLEM_KINDS } from '../problem-kinds.ts';
import { loadFiles } from './load-files.ts';
import { loadGoOn } from './load-go-on.ts';
import { loadImport } from './load-import.ts';
import { loadProblems } from './load-problems.ts';
import { loadWithdraw } from './load-withdraw.ts';
import { loadYears } from './load-years.ts';
import { receivedFile } from './received-file.ts';

async function openLoads(
  t: TestContext,
  { content = 'empty', ledger = LEDGER }: { content?: 'empty' | 'loaded'; ledger?: LedgerOfLoads } = {},
) {
  const council = await openSampleCouncil(t, content);
  const reported: unknown[] = [];
  const work = workOnImports({
    storage: council.storage,
    ledger,
    today: async () => TODAY,
    report: (error) => void reported.push(error),
  });
  const { browser } = await council.open([
    ...loadFiles(work),
    ...loadImport(work),
    ...loadYears(work),
    ...loadWithdraw(work),
    loadGoOn(work),
    loadProblems,
    receivedFile,
    figures,
  ]);
  const send = async (files: readonly Upload[], fields: Record<string, string> = {}) => {
    const hidden = hiddenFields(await browser.get('/load'));
    return browser.send({
      method: 'POST',
      url: '/load',
      ...multipartBody(
        { ...hidden, year: 'worked-out', ...fields },
        files.map((file) => ({ ...file, field: 'files' })),
      ),
    });
  };
  return {
    council,
    browser,
    work,
    reported,
    send,
    read: async (url: string): Promise<string> => readText(await browser.get(url)),
    /** Sends files and answers with the path of their preview. */
    receive: async (files: readonly Upload[], fields: Record<string, string> = {}): Promise<string> => {
      const { statusCode, headers, body } = await send(files, fields);
      assert.equal(statusCode, 303, readText({ body }));
      return String(headers.location);
    },
    confirm: async (path: string) => browser.fill(path, { right: 'yes' }),
  };
}

const csv = (name: string, text: string): Upload => ({ name, bytes: Buffer.from(text) });
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n';
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n';

describe('loading files', () => {
  test('files are previewed, confirmed, loaded and counted', async (t) => {
    const { receive, read, confirm, work, browser, reported } = await openLoads(t);
    assert.match(await read('/load'), /What has been loaded Nothing has been loaded yet\./);
    const path = await receive(await sampleYear(2018));

    const preview = await read(path);
    assert.match(preview, /Returns April 2018 to March 2019 Waiting for you to confirm/);
    assert.match(preview, /4,315 rows = 3,556 to store \+ 0 unchanged \+ 759 rejected/);
    assert.match(
      preview,
      /Episodes 2018-episodes\.csv For April 2018 to March 2019 Rows 974 To store 974 Unchanged 0 Rejected 0/,
    );
    assert.match(preview, /Dates after the end of the return’s year/);
    assert.match(preview, /What loading means/);
    assert.match(preview, /Are these the returns for April 2018 to March 2019\?/);
    assert.match(
      await read('/load'),
      /Not finished April 2018 to March 2019 Waiting for you to confirm Header, episodes and reviews\. .*Check and load/,
    );
    assert.match(await read('/figures?to=31+March+2019'), /On 31 March 2019 0 children Children looked after/);

    const unanswered = await browser.fill(path, {});
    assert.equal(unanswered.statusCode, 422);
    assert.match(readText(unanswered), /Say whether these are the returns for those years/);

    assert.equal((await confirm(path)).headers.location, path);
    const { body } = await browser.get(path);
    assert.match(body, /<meta http-equiv="refresh" content="2">/);
    assert.match(readText({ body }), /Being loaded (Getting ready\.|\d+ of 509 children loaded\.)/);
    await work.settled();
    assert.deepEqual(reported, []);

    const done = await browser.get(path);
    assert.doesNotMatch(done.body, /http-equiv/);
    assert.match(
      readText(done),
      /Loaded 3,556 rows stored, about 572 children\. 759 rows rejected; each is listed with the reason\. See the figures/,
    );
    assert.match(
      await read('/load'),
      /What has been loaded April 2018 to March 2019 Loaded .* 31 March 2022, Priya Raman/,
    );
    assert.match(await read('/figures?to=31+March+2019'), /On 31 March 2019 [1-9]\d* children Children looked after/);
  });

  test('sent twice by a double click, files are received once', async (t) => {
    const { browser, council } = await openLoads(t);
    const [hidden, files] = [hiddenFields(await browser.get('/load')), await sampleYear(2021)];
    const request = {
      method: 'POST' as const,
      url: '/load',
      ...multipartBody(
        { ...hidden, year: 'worked-out' },
        files.map((file) => ({ ...file, field: 'files' })),
      ),
    };
    const [first, second] = [await browser.send(request), await browser.send(request)];
    assert.equal(first.headers.location, second.headers.location);
    const { storage, process } = council;
    assert.equal((await storage.read(process, ({ db }) => db.selectFrom('import').select('id').execute())).length, 1);
  });

  test('the same return again says nothing new, and a corrected one replaces it', async (t) => {
    const { receive, read } = await openLoads(t, { content: 'loaded' });
    const year = await sampleYear(2021);
    assert.match(await read(await receive(year)), /1,531 rows = 0 to store \+ 1,390 unchanged \+ 141 rejected/);
    const shortened = year.map((file) =>
      file.name.includes('episodes')
        ? { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString().split('\n').slice(0, -2).join('\n')) }
        : file,
    );
    assert.match(
      await read(await receive(shortened)),
      /1 row of an earlier load is no longer in these returns, and will be withdrawn\./,
    );
  });

  test('where the year is another, it is named for each file and previewed again', async (t) => {
    const { receive, read, browser } = await openLoads(t);
    const first = await receive(await sampleYear(2020));
    const chosen = await browser.fill(first, { right: 'no' });
    assert.equal(chosen.headers.location, `${first}/years`);
    const years = await browser.get(`${first}/years`);
    assert.match(readText(years), /Which year is each file the return for\? .*Episodes: 2020-episodes\.csv/);
    assert.match(years.body, /<option value="2020" selected>April 2020 to March 2021<\/option>/);
    const named = await browser.fill(`${first}/years`, { 'file-0': '2021', 'file-1': '2021', 'file-2': '2021' });
    assert.equal(named.statusCode, 303, readText(named));
    const second = await read(String(named.headers.location));
    assert.match(second, /Returns April 2021 to March 2022 Waiting for you to confirm/);
    assert.match(second, /1 Files whose dates belong to another year/);
    assert.match(await read(first), /Set aside, never loaded/);
  });

  test('two files of one kind for one year are refused where the years are named', async (t) => {
    const { receive, browser } = await openLoads(t);
    const path = await receive([...(await sampleYear(2020, ['episodes'])), ...(await sampleYear(2021, ['episodes']))]);
    const refused = await browser.fill(`${path}/years`, { 'file-0': '2021', 'file-1': '2021' });
    assert.equal(refused.statusCode, 422);
    assert.match(
      readText(refused),
      /2020-episodes\.csv and 2021-episodes\.csv are both 903 episodes for 2021-22; load one of them\./,
    );
  });

  test('a header alone takes the year it is given', async (t) => {
    const { send, receive, read } = await openLoads(t);
    const header = await sampleYear(2018, ['header']);
    const refused = await send(header);
    assert.equal(refused.statusCode, 422);
    assert.match(
      readText(refused),
      /2018-header\.csv alone does not say which year it is the return for\. Load it together with its episodes file, or choose the year below\./,
    );
    assert.match(
      await read(await receive(header, { year: '2018' })),
      /Header 2018-header\.csv For April 2018 to March 2019/,
    );
  });

  for (const [what, files, sentence] of [
    ['no file', [], /Choose at least one file to load/],
    ['an empty file', [csv('empty.csv', '')], /“empty\.csv” is empty/],
    [
      'a spreadsheet under another name',
      [csv('episodes.csv', 'PK\u0003\u0004rest')],
      /episodes\.csv is an archive or an old spreadsheet\./,
    ],
    [
      'a broken quotation mark',
      [csv('episodes.csv', `${EPISODES}1,"01/04/2018,S`)],
      /episodes\.csv is broken.*quotation mark/,
    ],
    ['an unknown file', [csv('names.csv', 'NAME,AGE\nA,1\n')], /names\.csv is not a file that can be loaded/],
    [
      'a missing column',
      [csv('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER\n1,1,01/01/2010,WBRI,,\n')],
      /as 903 header it has no column MC_DOB/,
    ],
    [
      'an XML file',
      [csv('episodes.csv', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>')],
      /episodes\.csv declares a document type, which no return does/,
    ],
  ] as const) {
    test(`${what} is refused in a sentence, and nothing is kept`, async (t) => {
      const { send, read } = await openLoads(t);
      const refused = await send(files);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.match(await read('/load'), /Nothing has been loaded yet/);
    });
  }

  test('problems are counted by kind and opened fifty at a time, by file, row, column and value', async (t) => {
    const { browser, read, council } = await openLoads(t, { content: 'loaded' });
    const [, path] = /href="(\/load\/[0-9a-f-]{36})"/.exec((await browser.get('/load')).body) ?? [];
    const preview = await browser.get(path ?? '');
    assert.match(readText(preview), /85 Children in care at the end of a year, and not in the next return/);
    const page = await read(`${path}/problems?code=child-absent-from-next-return`);
    assert.match(page, /File Row Column Value What is wrong/);
    assert.match(
      page,
      /2018-episodes\.csv Row \d+ Column CHILD Value \d+ What is wrong The episode of child \d+ was open on 31 March 2019/,
    );
    assert.match(page, /Showing 1 to 50 of 85/);
    assert.match(await read(`${path}/problems?code=child-absent-from-next-return&page=2`), /Showing 51 to 85 of 85/);
    assert.match(await read(`${path}/problems`), /Everything to look at/);
    assert.equal((await browser.get(`${path}/problems?code=none-such`)).statusCode, 404);
    const logged = await council.readLog();
    assert.deepEqual(logged.map(({ purpose, people }) => [purpose, people.length]).slice(0, 2), [
      ['checking what is wrong in a return', 49],
      ['checking what is wrong in a return', 35],
    ]);
    for (const [, code = ''] of preview.body.matchAll(/problems\?code=([\w-]+)/g))
      assert.ok(Object.hasOwn(PROBLEM_KINDS, code), code);
  });

  test('hostile names and values are shown as they are, and do nothing', async (t) => {
    const { receive, browser } = await openLoads(t);
    const path = await receive([
      csv('<img src=x onerror=alert(1)>.csv', `${HEADER}1,<script>alert(1)</script>,01/01/2010,{{7*7}},,,\n`),
      csv('episodes.csv', `${EPISODES}1,01/05/2018,S,C2,N1,U4,PR1,,,,,,\n`),
    ]);
    for (const url of [path, `${path}/problems`, `${path}/years`, '/load']) {
      const { body } = await browser.get(url);
      assert.doesNotMatch(body, /<img src=x|<script>alert|>49</, url);
    }
    assert.match((await browser.get(`${path}/problems`)).body, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });

  test('a file comes back byte for byte as it was received, and who is in it is logged', async (t) => {
    const { browser, council } = await openLoads(t, { content: 'loaded' });
    const [, path = ''] = /href="(\/load\/[0-9a-f-]{36})"/.exec((await browser.get('/load')).body) ?? [];
    const [, file = ''] = /href="(\/load\/[^"]+\/files\/[^"]+)">Header/.exec((await browser.get(path)).body) ?? [];
    const answer = await browser.get(file);
    const [sent] = await sampleYear(2018, ['header']);
    assert.deepEqual(answer.rawPayload, sent?.bytes);
    assert.match(String(answer.headers['content-disposition']), /2018-header\.csv/);
    const [logged] = await council.readLog();
    assert.ok(logged);
    assert.deepEqual([logged.purpose, logged.people.length], ['downloading a return as it was received', 572]);
    assert.equal((await browser.get(file.replace(/[^/]+$/, crypto.randomUUID()))).statusCode, 404);
  });

  test('a load is withdrawn after one question, and the figures with it', async (t) => {
    const { receive, confirm, read, browser, work } = await openLoads(t);
    const path = await receive(await sampleYear(2021));
    await confirm(path);
    await work.settled();
    assert.match(await read('/figures'), /55 children Children looked after/);
    assert.match(
      await read(`${path}/withdraw`),
      /April 2021 to March 2022 Withdraw this load\? Everything these files said is taken back/,
    );
    assert.equal((await browser.fill(`${path}/withdraw`, {})).headers.location, path);
    await work.settled();
    assert.match(await read(path), /Withdrawn What it said was taken back/);
    assert.match(await read('/figures'), /0 children Children looked after/);
    assert.match(await read(`${path}/withdraw`), /It has been withdrawn already\./);
  });

  test('a load that a later one has replaced in part is not withdrawn before it', async (t) => {
    const { receive, confirm, read, browser, work } = await openLoads(t);
    const [year, later] = [await sampleYear(2021), await sampleYear(2021, ['header', 'reviews'])];
    const first = await receive(year);
    await confirm(first);
    await work.settled();
    const episodes = csv('2021-episodes.csv', `${EPISODES}106241,01/05/2021,S,C2,N1,U4,PR1,,,,,,\n`);
    const second = await receive([...later, episodes]);
    await confirm(second);
    await work.settled();
    assert.match(
      await read(`${first}/withdraw`),
      /A later load has replaced part of this one\. Withdraw the later one first\./,
    );
    assert.equal((await browser.get(`${first}/withdraw`)).body.includes('Withdraw the load'), false);
  });

  test('a load stopped part way stands on top, holds others back, and goes on', async (t) => {
    let isBroken = true;
    const flaky: LedgerOfLoads = {
      ...LEDGER,
      keepRulesMetBy: async (...given) => {
        if (isBroken) throw new Error('disk on fire');
        return LEDGER.keepRulesMetBy(...given);
      },
    };
    const { receive, confirm, read, browser, work, reported } = await openLoads(t, { ledger: flaky });
    const path = await receive(await sampleYear(2021));
    await confirm(path);
    await work.settled();
    assert.equal(reported.length, 1);
    const stopped = await read(path);
    assert.match(
      stopped,
      /Stopped part way 0 of 144 children were loaded before it stopped\. Something went wrong on our side\./,
    );
    assert.doesNotMatch(stopped, /disk on fire/);
    assert.match(
      await read('/load'),
      /Not finished April 2021 to March 2022 Stopped part way .*Go on with April 2021 to March 2022 Withdraw/,
    );
    assert.match(await read('/figures'), /A file is being loaded\./);
    const other = await confirm(await receive(await sampleYear(2020)));
    assert.match(readText(other), /Another load is not finished\. Finish it, or withdraw it, before this one/);
    isBroken = false;
    const goOn = await browser.post(`${path}/go-on`, hiddenFields(await browser.get(path)));
    assert.equal(goOn.headers.location, path);
    await work.settled();
    assert.match(await read(path), /Loaded .* rows stored, about 144 children\./);
  });

  test('who may not load files is told that there is no such page', async (t) => {
    const { council, browser } = await openLoads(t);
    council.ask('manager');
    for (const url of ['/load', `/load/${crypto.randomUUID()}`]) assert.equal((await browser.get(url)).statusCode, 404);
    council.ask('analyst');
    for (const ending of ['', '/years', '/withdraw', '/problems']) {
      assert.equal((await browser.get(`/load/${crypto.randomUUID()}${ending}`)).statusCode, 404, ending);
      assert.equal((await browser.get(`/load/not-an-id${ending}`)).statusCode, 404, ending);
    }
  });
});
