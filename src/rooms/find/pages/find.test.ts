/** What a person reads who looks for somebody: who is found, what is never shown, and how long a search is kept. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  closingAfter,
  openSampleCouncil,
  type SampleCouncil,
  TODAY,
  WORKED_WITH,
} from '../../../../tests/sample-council.ts';
import { addDays } from '../../../ground/day.ts';
import { newId, type PersonId } from '../../../ground/ids.ts';
import { page, type SignedInRoute } from '../../../web/route.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { takeInContactDetails } from '../../people/actions/take-in-contact-details.ts';
import { takeInNames } from '../../people/actions/take-in-names.ts';
import { takeInPeople } from '../../people/actions/take-in-people.ts';
import { listByChildNumber } from '../../people/facts.ts';
import { findBox, findPages } from './find.ts';

const LONG = ['Oluwaseun-Christopher Emmanuel', 'Adebayo-Fitzgerald-Featherstonehaugh'] as const;
const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;

const elsewhere: SignedInRoute = {
  method: 'GET',
  path: '/elsewhere',
  allow: 'signed-in',
  audit: 'nobody',
  handle: async () => page('privacy.njk', { title: 'Elsewhere' }),
};

describe('finding a person', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let maya: PersonId;
  const siobhan = newId<PersonId>();

  const search = async (words: string, browser = site.browser) => {
    const sent = await browser.post('/find', { ...hiddenFields(await browser.get('/find')), words });
    const { location } = sent.headers;
    return typeof location === 'string'
      ? { path: location, answer: await browser.get(location) }
      : { path: '', answer: sent };
  };
  const read = async (words: string): Promise<string> => readText((await search(words)).answer);

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open([...findPages, elsewhere], { findBox });
    const { storage, process } = council;
    const numbers = await storage.read(process, (reading) => listByChildNumber(reading, WORKED_WITH));
    maya = numbers.get(WORKED_WITH[0]) as PersonId;
    const long = numbers.get(WORKED_WITH[1]) as PersonId;
    const touches = [maya, long, siobhan];
    await storage.write(process, { action: 'invent', touches, recordedOn: TODAY }, async (act) => {
      await takeInPeople(act, [
        {
          personId: siobhan,
          numbers: [{ kind: '903-child', number: '990001' }],
          diedOn: null,
          bornOn: addDays(TODAY, -6000),
          sex: 'F',
          ethnicity: null,
          upn: 'H801200001001',
          present: true,
          ...nothingFromAFile,
        },
      ]);
      const name = (
        personId: PersonId,
        knownAs: string,
        familyName: string,
        from: number,
        pronouns: string | null,
      ) => ({
        personId,
        knownAs,
        familyName,
        pronouns,
        from: addDays(TODAY, from),
      });
      await takeInNames(act, [
        name(maya, 'Desmond', 'Ockenden', -3000, 'he/him'),
        name(maya, 'Maya', 'Hartley', -100, 'she/her'),
        name(long, ...LONG, -3000, null),
        name(siobhan, 'Siobhan', 'Quill', -3000, null),
      ]);
      const since = { from: null, to: null, ...nothingFromAFile };
      await takeInContactDetails(act, touches, [
        { personId: siobhan, kind: 'phone', value: '07700 900123', postcode: null, ...since },
        { personId: siobhan, kind: 'email', value: 'siobhan@example.org', postcode: null, ...since },
        { personId: siobhan, kind: 'address', value: '12 Acacia Avenue', postcode: 'ZZ9 9ZZ', ...since },
      ]);
    });
  });

  test('shows the name used now, age, day of birth, care and who works with them', async () => {
    const { path, answer } = await search('maya hart');
    assert.match(path, /^\/find\/[0-9a-f-]{36}$/);
    assert.match(
      readText(answer),
      /1 person found .*Maya Hartley she\/her Age \d+ Born \d+.\w+.\d{4} Now In care.* Works with them Sam Okoro .*Showing 1 to 1 of 1/,
    );
    assert.match(answer.body, new RegExp(`href="/people/${maya}"`));
    assert.match(answer.body, /value="maya hart"/);
  });

  test('finds by a former name, and neither shows it nor says so', async () => {
    for (const former of ['Desmond Ockenden', 'desmond', 'Okenden']) {
      const { answer } = await search(former);
      const shown = answer.body.replace(`value="${former}"`, '');
      assert.match(shown, /Maya Hartley/, former);
      assert.doesNotMatch(shown, /Desmond|Ockenden|he\/him|former|match/i);
    }
  });

  const WAYS = [
    'Siobhan Quill',
    'Quill, Siobhan',
    'siob',
    'Shivawn',
    '07700 900123',
    '+44 7700 900 123',
    '12 acacia avenue',
    'zz9 9zz',
    'ZZ9',
    '990001',
    'H801200001001',
    'siobhan@example.org',
  ] as const;

  test('finds by name, sound, phone, address, postcode and number', async () => {
    for (const typed of WAYS) assert.match(await read(typed), /Siobhan Quill/, typed);
  });

  test('shows whoever may not open somebody the same page as if there were nobody', async () => {
    const plain = (answer: { body: string }, words: string) => readText(answer).replaceAll(words, '');
    council.ask('adviser');
    const nobody = plain((await search('Nemo Nusquam')).answer, 'Nemo Nusquam');
    for (const typed of WAYS) assert.equal(plain((await search(typed)).answer, typed), nobody, typed);
    assert.match(nobody, /Nobody found Nobody whose record you may open matches all you typed\..*What you can try/);
    const own = await read('maya');
    council.ask('analyst');
    assert.match(own, /1 person found/, 'and does find whom they work with');
  });

  test('pages through many, twenty at a time, under the same address', async () => {
    const { path, answer } = await search('child');
    assert.match(readText(answer), /\d+ people found .*Showing 1 to 20 of \d+/);
    const second = readText(await site.browser.get(`${path}?page=2`));
    assert.match(second, /Showing 21 to 40 of \d+/);
    assert.equal((await site.browser.get(`${path}?page=2`)).statusCode, 200, 'and again, as the back button does');
  });

  test('logs one row for each list shown, with the people on it', async () => {
    const { path } = await search('child');
    await site.browser.get(`${path}?page=2`);
    await search('maya hartley');
    await search('Nemo Nusquam');
    const rows = (await council.readLog()).slice(-4);
    assert.deepEqual(
      rows.map(({ route, purpose, people }) => [route, purpose, people.length]),
      [20, 20, 1, 0].map((count) => ['/find/:search', 'looking for a person', count]),
    );
    assert.deepEqual(rows[2]?.people, [maya]);
  });

  test('puts nothing personal into an address or a log', async () => {
    const { path } = await search('Siobhan Quill 07700 900123');
    assert.doesNotMatch(path, /siobhan|quill|7700/i);
    // When it was, which process and under which reference are no words of anybody, and any digits may stand in them.
    const said = site.lines.map((line) => ({ ...JSON.parse(line), time: '', pid: '', reference: '', ms: '' }));
    assert.doesNotMatch(JSON.stringify(said), /siobhan|quill|7700|acacia/i);
  });

  test('says of a day how it was read, and of one that cannot be that it is none', async () => {
    assert.match(await read('4/3/09'), /Looked for somebody born 4 March 2009 or 4 March 1909\./);
    const { answer } = await search('maya 31/02/2009');
    assert.equal(answer.statusCode, 422);
    assert.match(readText(answer), /31\/02\/2009 is not a date/);
    assert.match(answer.body, /value="maya 31\/02\/2009"/);
  });

  test('answers nonsense with a sentence and keeps what was typed', async () => {
    for (const [words, sentence] of [
      ['', /Type a name/],
      ['😀', /Type a name/],
      ['\u0000\u0007\u001b', /Type a name/],
      ['%', /Type a name/],
      ['x'.repeat(10_000), /Type 200 characters or fewer/],
    ] as const) {
      const { answer } = await search(words);
      assert.equal(answer.statusCode, 422);
      assert.match(readText(answer), sentence);
      if (/^[%x😀]/u.test(words)) assert.ok(answer.body.includes(`value="${words}"`));
    }
    assert.match(await read("'; drop table person; --"), /Nobody found/);
    assert.match(await read('<script>alert(1)</script>'), /Nobody found/);
    assert.match(await read('maya hartley'), /Maya Hartley/);
  });

  test('ends after thirty minutes though the session goes on, and says so with the box', async () => {
    const began = site.clock.now;
    const { path } = await search('maya hartley');
    const later = (minutes: number, seconds = 0) => new Date(began.getTime() + minutes * 60_000 + seconds * 1000);
    for (const minutes of [10, 20]) {
      site.clock.now = later(minutes);
      assert.equal((await site.browser.get(path)).statusCode, 200);
    }
    site.clock.now = later(29, 59);
    assert.match(readText(await site.browser.get(path)), /Maya Hartley/);
    site.clock.now = later(30);
    const ended = await site.browser.get(path);
    assert.equal(ended.statusCode, 410);
    assert.match(
      readText(ended),
      /This search has ended What you look for is kept for 30 minutes, for you alone\. Type it again\. Who are you looking for\?/,
    );
    assert.doesNotMatch(ended.body, /maya|hartley/i);
    await search('something else');
    const rows = [...site.sessions.kept.values()].join();
    assert.doesNotMatch(rows, /maya hartley/, 'and is kept nowhere');
    site.clock.now = began;
  });

  test('of somebody else, and one that never was, are one page with a search that is over', async () => {
    const { path } = await search('maya hartley');
    const other = site.server;
    const stranger = (await council.open(findPages, { findBox })).browser;
    assert.ok(other);
    const pages = [
      await stranger.get(path),
      await site.browser.get('/find/6f1f6c0a-6d2c-4d5e-9c39-0a5a4f0f7a11'),
      await site.browser.get('/find/anything'),
    ].map((answer) => [answer.statusCode, readText(answer)]);
    assert.deepEqual(pages[1], pages[0]);
    assert.deepEqual(pages[2], pages[0]);
    assert.match(String(pages[0]?.[1]), /This search has ended/);
  });

  test('stands on every page, with a label, for those who are signed in', async () => {
    const { body } = await site.browser.get('/elsewhere');
    assert.match(
      body,
      /<form class="los-find" method="post" action="\/find"[\s\S]*<label[^>]*for="find">Find a person<\/label>/,
    );
    assert.match(body, /<input[^>]*id="find"[^>]*autocomplete="off"/);
    assert.doesNotMatch((await site.server.inject({ url: '/sign-in' })).body, /Find a person/);
    assert.equal((await site.server.inject({ url: '/find' })).statusCode, 303);
  });

  test('is refused without the form’s own token', async () => {
    const answer = await site.browser.post('/find', { words: 'maya' });
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, />maya<\/textarea>/, 'and what was typed is shown');
  });

  test('shows a long name whole', async () => {
    assert.match(await read('adebayo fitz'), new RegExp(LONG.join(' ')));
  });
});
