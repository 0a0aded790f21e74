/** How somebody can be reached and how not, and what they are called: added, changed, found by, and never to be used. Each is found again by what was written before, so that it is one file. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { findBox, findPages } from '../../find/pages/find.ts';
import { whyNotCalled } from '../actions/change-name.ts';
import { whyNotAdd } from '../actions/keep-contact-detail.ts';
import { listContactDetails } from '../facts.ts';
import { listNameSpells } from '../names.ts';
import { addContactPage, contactDetailsPage, recordedContactPages } from './contact-details.ts';
import { namePages } from './name.ts';
import { personPage } from './person.ts';

describe('a way to be in touch that cannot be one', () => {
  const bornOn = day('2005-04-11');
  const kept = [
    {
      personId: 'p' as PersonId,
      kind: 'phone',
      value: '07700 900 123',
      postcode: null,
      from: null,
      to: null,
      avoidBecause: null,
    },
  ] as const;
  for (const [kind, value, from, says] of [
    ['phone', '07700 900 456', null, null],
    ['phone', '+48 512 345 678', null, null],
    ['phone', 'ask her mum', null, /Enter a phone number/],
    ['phone', '12', null, /Enter a phone number/],
    ['phone', '07700900123', null, /recorded already/],
    ['email', 'maya@example.org', null, null],
    ['email', 'maya at example', null, /Enter an e-mail address/],
    ['address', 'Flat 2, 14 Linden Road, TS1 4QT', null, null],
    ['address', 'c/o the Foyer', null, null],
    [
      'address',
      '1 High St TS1 1AA or 2 Low St, ts11ab, or 3 Mid St TS1 1AC',
      null,
      /more than one postcode in it: TS1 1AA, TS1 1AB, TS1 1AC/,
    ],
    ['phone', '07700 900 457', '2005-04-10', /born on 11.April.2005/],
  ] as const) {
    test(`${kind} “${value}”${from === null ? '' : ` from ${from}`}`, () => {
      const added = { kind, value, from: from === null ? null : day(from), avoidBecause: null };
      const refused = whyNotAdd(added, { bornOn, kept });
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
  }
});

describe('a name that cannot be one', () => {
  const names = [{ knownAs: 'Maya', familyName: 'Stone', pronouns: 'she/her', from: day('2020-01-01'), to: null }];
  for (const [what, knownAs, pronouns, from, says] of [
    ['another', 'Max', 'they/them', '2022-03-01', null],
    ['another in another alphabet', 'مايا', null, '2022-03-01', null],
    ['the same with other pronouns', 'Maya', 'they/them', '2022-03-01', null],
    ['the same again', 'Maya', 'she/her', '2022-03-01', /called already/],
    ['one from before the one there is', 'Max', null, '2020-01-01', /recorded from 1.January.2020/],
    ['one from before birth', 'Max', null, '2005-04-10', /born on/],
    ['one from after a death', 'Max', null, '2023-06-02', /died on 1.June.2023, before that day/],
  ] as const) {
    test(what, () => {
      const refused = whyNotCalled({ knownAs, familyName: 'Stone', pronouns, from: day(from) }, names, {
        bornOn: day('2005-04-11'),
        diedOn: day('2023-06-01'),
      });
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
  }
});

describe('what is kept of somebody', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;
  let path = '';

  before(async () => {
    council = await openSampleCouncil(closing);
    const [invented] = await inventPeople(council, [
      { name: ['Maya', 'Stone'], born: '2005-04-11', phone: '07700 900 123' },
    ]);
    assert.ok(invented);
    person = invented;
    path = `/people/${person}`;
    council.ask('adviser');
    site = await council.open(
      [personPage, contactDetailsPage, ...addContactPage, ...recordedContactPages, ...namePages, ...findPages],
      { findBox },
    );
  });

  const find = async (words: string) => {
    const sent = await site.browser.fill('/find', { words });
    return readText(await site.browser.get(String(sent.headers.location)));
  };
  const day3 = (name: string, [d, m, y]: readonly [string, string, string]) => ({
    [`${name}-day`]: d,
    [`${name}-month`]: m,
    [`${name}-year`]: y,
  });

  test('a number not to be used says so and why, and nothing leads to it', async () => {
    const typed = { kind: 'phone', value: '07700 900 999', avoid: 'Her stepfather answers it' };
    const saved = await site.browser.fill(`${path}/contact/new`, typed);
    assert.equal(saved.statusCode, 303, readText(saved));
    const page = await site.browser.get(path);
    assert.match(readText(page), /Phone do not use 07700 900 999 Her stepfather answers it/);
    assert.ok(page.body.includes('href="tel:07700900123"'));
    assert.ok(!page.body.includes('tel:07700900999'));
  });

  test('an address is kept with its postcode and finds them; two addresses in one box come back with what was typed', async () => {
    const two = { kind: 'address', value: '14 Linden Road TS1 4QT, or 9 Mill Lane TS3 6AB' };
    const refused = await site.browser.fill(`${path}/contact/new`, two);
    assert.equal(refused.statusCode, 422);
    assert.ok(refused.body.includes(two.value));
    await site.browser.fill(`${path}/contact/new`, { kind: 'address', value: 'Flat 2, 14 Linden Road, ts1 4qt' });
    assert.match(await find('TS1 4QT'), /Maya Stone/);
  });

  test('an old number ends, stays below, and still finds them; a second tab that knows the number as it was is told', async () => {
    const page = await site.browser.get(`${path}/contact`);
    const [, link = ''] =
      /href="(\/people\/[0-9a-f-]+\/contact\/[0-9a-f-]+)"[^>]*>(?:<bdi>)?07700 900 123/.exec(page.body) ?? [];
    assert.notEqual(link, '', page.body);
    const secondTab = hiddenFields(await site.browser.get(`${link}/avoid`));
    const ended = await site.browser.fill(`${link}/ended`, day3('to', ['1', '3', '2022']));
    assert.equal(ended.statusCode, 303, readText(ended));
    const listed = readText(await site.browser.get(`${path}/contact`));
    assert.match(listed, /Before .*07700 900 123/);
    assert.doesNotMatch(readText(await site.browser.get(path)), /07700 900 123/);
    assert.match(await find('07700900123'), /Maya Stone/);
    const stale = await site.browser.post(`${link}/avoid`, { ...secondTab, avoid: 'Lost' });
    assert.equal(stale.statusCode, 409);
    assert.match(readText(stale), /Lost/);
    const details = await council.storage.read(council.process, (reading) => listContactDetails(reading, [person]));
    assert.equal(details.find(({ value }) => value === '07700 900 123')?.avoidBecause, null);
  });

  test('a new name is shown everywhere, and the one before finds them and is shown nowhere', async () => {
    const secondTab = hiddenFields(await site.browser.get(`${path}/name`));
    const saved = await site.browser.fill(`${path}/name`, {
      knownAs: 'Max',
      familyName: 'Stone',
      pronouns: 'they/them',
      ...day3('from', ['31', '3', '2022']),
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const stale = await site.browser.post(`${path}/name`, {
      ...secondTab,
      knownAs: 'Maya',
      familyName: 'Stone-Hall',
      ...day3('from', ['31', '3', '2022']),
    });
    assert.equal(stale.statusCode, 409, 'by whoever opened the form before');
    const page = readText(await site.browser.get(path));
    assert.match(page, /Max Stone Age 16.*they\/them/);
    assert.doesNotMatch(page, /Maya/);
    const found = await find('Maya Stone');
    assert.match(found, /Max Stone/);
    assert.doesNotMatch(found.replace('Maya Stone', ''), /Maya/);
  });

  const detailOf = async (value: string) => {
    const details = await council.storage.read(council.process, (reading) => listContactDetails(reading, [person]));
    const found = details.find((one) => one.value === value);
    assert.ok(found, value);
    return found;
  };

  test('a number that was mistyped is put right with a reason, and what it said stays beside it', async () => {
    await site.browser.fill(`${path}/contact/new`, { kind: 'phone', value: '07700 900 321' });
    const link = `${path}/contact/${(await detailOf('07700 900 321')).id}`;
    const nonsense = await site.browser.fill(`${link}/correct`, {
      kind: 'phone',
      value: 'no idea',
      'why-corrected': 'Misheard',
    });
    assert.match(readText(nonsense), /Enter a phone number/);
    const taken = await site.browser.fill(`${link}/correct`, {
      kind: 'phone',
      value: '07700900999',
      'why-corrected': 'Misheard',
    });
    assert.match(readText(taken), /This is recorded already/);
    const saved = await site.browser.fill(`${link}/correct`, {
      kind: 'phone',
      value: '07700 900 322',
      'why-corrected': 'Misheard',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(readText(await site.browser.get(link)), /Why: Misheard .*before: 07700 900 321 now: 07700 900 322/);
    assert.match(await find('07700900322'), /Max Stone|Maya Stone/);
    const struck = await site.browser.fill(`${link}/strike-out`, { why: 'It is her aunt’s' });
    assert.equal(struck.statusCode, 303, readText(struck));
    assert.doesNotMatch(readText(await site.browser.get(`${path}/contact`)), /07700 900 322/);
  });

  test('a corrected address of three postcodes is refused like a new one', async () => {
    const link = `${path}/contact/${(await detailOf('Flat 2, 14 Linden Road, TS1 4QT')).id}`;
    const three = await site.browser.fill(`${link}/correct`, {
      kind: 'address',
      value: '1 High St TS1 1AA, 2 Low St TS1 1AB, 3 Mid St TS1 1AC',
      'why-corrected': 'A typing error',
    });
    assert.equal(three.statusCode, 422);
    assert.match(readText(three), /more than one postcode in it: TS1 1AA, TS1 1AB, TS1 1AC/);
    assert.ok(three.body.includes('2 Low St'));
  });
});

describe('a name that was written down wrongly', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let path = '';
  let person: PersonId;
  const names = async () => council.storage.read(council.process, (reading) => listNameSpells(reading, person));
  const filled = {
    knownAs: 'Niamh',
    familyName: 'Doyle',
    pronouns: 'she/her',
    'from-day': '1',
    'from-month': '3',
    'from-year': '2022',
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    [person] = (await inventPeople(council, [{ name: ['Neeve', 'Doyle'], born: '2005-04-11' }])) as [PersonId];
    path = `/people/${person}`;
    council.ask('adviser');
    site = await council.open([personPage, ...namePages, ...findPages], { findBox });
  });

  const linkNow = async (): Promise<string> => {
    const [, link = ''] =
      /href="(\/people\/[0-9a-f-]+\/names\/[0-9a-f-]+)"/.exec((await site.browser.get(`${path}/name`)).body) ?? [];
    assert.notEqual(link, '');
    return link;
  };

  test('is put right with a reason; the day from which it holds stays', async () => {
    const link = await linkNow();
    const saved = await site.browser.fill(`${link}/correct`, {
      ...filled,
      'from-day': '1',
      'from-month': '1',
      'from-year': '2010',
      'why-corrected': 'She spells it so',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(readText(await site.browser.get(path)), /Niamh Doyle/);
    assert.equal((await names()).length, 1);
    const told = readText(await site.browser.get(link));
    assert.match(
      told,
      /Corrected by Sam Okoro, .* Why: She spells it so What do they want to be called\? was put right/,
    );
    assert.doesNotMatch(told, /Neeve/, 'it could be a name somebody has left');
  });

  test('the only one there is cannot be struck out', async () => {
    const refused = await site.browser.fill(`${await linkNow()}/strike-out`, { why: 'It is not hers' });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /It is the only name that is recorded: correct it instead/);
  });

  test('a former name has no page; the day from which the new one holds moves the end of the one before', async () => {
    const former = await linkNow();
    await site.browser.fill(`${path}/name`, { ...filled, knownAs: 'Nye', pronouns: 'they/them' });
    assert.equal((await site.browser.get(former)).statusCode, 404);
    assert.equal((await site.browser.get(`${former}/correct`)).statusCode, 404);
    const early = await site.browser.fill(`${await linkNow()}/correct`, {
      ...filled,
      knownAs: 'Nye',
      pronouns: 'they/them',
      'from-year': '2009',
      'why-corrected': 'Earlier',
    });
    assert.match(readText(early), /A name is recorded from 1.January.2010: choose a later day/);
    const saved = await site.browser.fill(`${await linkNow()}/correct`, {
      ...filled,
      knownAs: 'Nye',
      pronouns: 'they/them',
      'from-day': '7',
      'from-month': '2',
      'why-corrected': 'They said so in February',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.deepEqual(
      (await names()).map(({ knownAs, from, to }) => [knownAs, from, to]),
      [
        ['Nye', day('2022-02-07'), null],
        ['Niamh', day('2010-01-01'), day('2022-02-07')],
      ],
    );
  });

  test('struck out, the one before holds again; and the one struck out finds nobody', async () => {
    const saved = await site.browser.fill(`${await linkNow()}/strike-out`, { why: 'That was their friend' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(readText(await site.browser.get(path)), /Niamh Doyle/);
    assert.deepEqual(
      (await names()).map(({ knownAs, to }) => [knownAs, to]),
      [['Niamh', null]],
    );
    const sent = await site.browser.fill('/find', { words: 'Nye Doyle' });
    assert.doesNotMatch(readText(await site.browser.get(String(sent.headers.location))), /Niamh/);
  });
});
