/** Life around somebody: documents without numbers, letters that count themselves, money above nothing, learning and work, carers, own children. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day, isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { stretchOn } from '../../measures/facts.ts';
import { pathwayPlansRoom } from '../../pathway-plans/pages/index.ts';
import { addToFamily } from '../../people/actions/keep-family.ts';
import { personPage } from '../../people/pages/person.ts';
import { listKeyDocuments } from '../facts.ts';
import { type KeyDocument, refuseKeyDocument, standingWords } from '../model.ts';
import { lifeAroundRoom } from './index.ts';
import { sustainedWords } from './learning-and-work.ts';

const PASSPORT: KeyDocument = {
  document: 'passport',
  standing: 'has',
  keeper: 'Kofi',
  expiresOn: null,
  askedOn: null,
  givenOn: null,
  saidOn: day('2022-03-31'),
};

describe('a key document', () => {
  const life = { bornOn: day('2004-06-10'), diedOn: null };
  for (const [name, said, says] of [
    ['he has', PASSPORT, null],
    ['with a house number beside who keeps it', { ...PASSPORT, keeper: 'his nan, 14 Linden Road' }, null],
    ['with its number', { ...PASSPORT, keeper: 'Kofi, 5330 41221' }, /its number is never written here/],
    [
      'got before it was asked for',
      { ...PASSPORT, askedOn: day('2022-03-02'), givenOn: day('2022-03-01') },
      /asked for on 2.March.2022, after that day/,
    ],
    [
      'that ran out before he got it',
      { ...PASSPORT, givenOn: day('2022-03-01'), expiresOn: day('2022-03-01') },
      /cannot have run out before/,
    ],
    ['got, and not had', { ...PASSPORT, standing: 'asked', givenOn: day('2022-03-01') }, /say that they have it/],
    ['from before he was born', { ...PASSPORT, askedOn: day('2004-06-09') }, /born on 10.June.2004/],
  ] as const)
    test(name, () => {
      const refused = refuseKeyDocument(life, said);
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });

  test('says in a line how it stands', () => {
    const on = day('2022-03-31');
    assert.equal(standingWords(PASSPORT, on), 'Has it');
    assert.match(standingWords({ ...PASSPORT, expiresOn: day('2022-04-01') }, on), /^Has it, until 1.April.2022$/);
    assert.match(standingWords({ ...PASSPORT, expiresOn: on }, on), /^Ran out on 31.March.2022$/);
    assert.match(
      standingWords({ ...PASSPORT, standing: 'asked', askedOn: day('2022-03-01') }, on),
      /^Asked for on 1.March.2022$/,
    );
  });
});

test('how long it has gone on is said in the weeks of the figures', () => {
  const from = day('2022-01-01');
  assert.match(sustainedWords(from, day('2022-01-08')), /since 1.January.2022: 1 week, not yet 13$/);
  assert.match(sustainedWords(from, day('2022-04-01')), /12 weeks, not yet 13$/);
  assert.match(sustainedWords(from, day('2022-04-02')), /13 weeks, counts as 13, not yet as 26$/);
  assert.match(sustainedWords(from, day('2022-07-02')), /26 weeks, counts as 26$/);
});

/** The day is 31 March 2022. */
describe('life around somebody', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  let baby: PersonId;
  let ama: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, ...lifeAroundRoom, ...entriesRoom, ...pathwayPlansRoom]);
    [kofi, baby, ama] = (await inventPeople(council, [
      {
        born: '2003-06-10',
        name: ['Kofi', 'Mensah'],
        episodes: [['2014-02-01', '2021-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4B']],
        entries: [
          ['learning', '2021-09-06', '2021-12-20'],
          ['work', '2021-12-20', null],
        ],
      },
      { born: '2021-11-02', name: ['Ruby', 'Mensah'], visits: ['2022-02-01'] },
      { born: '2006-06-20', name: ['Ama', 'Osei'], episodes: [['2014-02-01', null, 'C2', 'U6', 'S']] },
    ])) as [PersonId, PersonId, PersonId];
    await council.storage.write(council.process, { action: 'tie', touches: [kofi, baby], recordedOn: TODAY }, (act) =>
      addToFamily(act, kofi, {
        otherId: baby,
        named: null,
        belongsTo: 'family',
        relation: 'child',
        from: day('2021-11-02'),
        to: null,
      }),
    );
  });

  const text = async (page: string, whose = kofi): Promise<string> =>
    readText(await site.browser.get(page === '' ? `/people/${whose}` : `/people/${whose}/${page}`));
  const record = (kind: string, fields: Readonly<Record<string, string>>, whose = kofi) =>
    site.browser.fill(`/people/${whose}/entries/new/${kind}?from=life-around`, fields);
  const on = (name: string, d: number, m: number, y = 2022) => ({
    [`${name}-day`]: `${d}`,
    [`${name}-month`]: `${m}`,
    [`${name}-year`]: `${y}`,
  });

  test('begins with what nobody has asked yet, each with its way on', async () => {
    assert.match(
      await text('life-around'),
      /Who matters Nobody has asked them yet.*Learning and work In learning or work since 6.September.2021\. What they want is not written down.*Money Nothing regular.*Key documents Nobody has asked/,
    );
    assert.match((await site.browser.get(`/people/${kofi}`)).body, new RegExp(`href="/people/${kofi}/life-around"`));
  });

  test('documents are gone through in one form, and one of them in another; a stale form shows both', async () => {
    const all = `/people/${kofi}/documents/all`;
    assert.match(readText(await site.browser.fill(all, {})), /Say something of one of them, or go back/);
    const open = hiddenFields(await site.browser.get(all));
    assert.equal((await site.browser.fill(all, { passport: 'none', 'bank-account': 'has' })).statusCode, 303);
    assert.equal(
      (await site.browser.post(all, { ...open, passport: 'has' })).statusCode,
      409,
      'somebody wrote meanwhile',
    );
    const one = `/people/${kofi}/documents/about/passport`;
    const number = await site.browser.fill(one, { standing: 'has', keeper: 'Kofi, 533041221' });
    assert.match(readText(number), /its number is never written here/);
    assert.equal(
      (await site.browser.fill(one, { standing: 'has', keeper: 'Kofi', ...on('expiresOn', 1, 5) })).statusCode,
      303,
    );
    const list = await text('documents');
    assert.match(
      list,
      /Birth certificate Nobody has asked.*Passport Has it, until 1.May.2022 \. Kept by Kofi Said on 31.March.2022.*Bank account Has it/,
    );
    assert.match(
      readText(await site.browser.fill(all, { passport: '' })),
      /It was said before\. If it was wrong, strike it out/,
    );
    const kept = await council.storage.read(council.process, (reading) => listKeyDocuments(reading, kofi));
    assert.equal(kept.length, 2, 'each once');
    assert.equal((await site.browser.get(`/people/${kofi}/documents/about/horoscope`)).statusCode, 404);
  });

  test('letters are written down, several of one day, and a plan that was given stands among them by itself', async () => {
    const letter = { ...on('on', 30, 3), answer: 'in', what: 'The council tax bill', with: 'Riverside Council' };
    assert.match(
      readText(await record('letter', { ...on('on', 30, 3), answer: 'in' })),
      /Say what it was.*Say from whom it came, or who got it/,
    );
    assert.equal((await record('letter', letter)).statusCode, 303);
    assert.equal(
      (await record('letter', { ...letter, answer: 'out', what: 'His answer', version: 'large print' })).statusCode,
      303,
    );
    await council.storage.write(council.process, { action: 'give', touches: [kofi], recordedOn: TODAY }, (act) =>
      sql`insert into plan (authority_id, id, person_id, number, kind, arose, begun_on, responsible, given_on, given_how, act)
          values (1, gen_random_uuid(), ${kofi}, 1, 'relevant', 'first', '2022-03-01', 'Sam Okoro', '2022-03-29', 'by hand', ${act.id})`.execute(
        act.db,
      ),
    );
    assert.match(
      await text('letters'),
      /30.March.2022 , (?:in|out).*The council tax bill.*From Riverside Council.*29.March.2022 , out Their pathway plan , version 1 To The young person : by hand/,
    );
    assert.match(await text('letters'), /His answer , large print To Riverside Council/);
  });

  test('money below or of nothing, and a day that ends before it begins, are refused with what was typed', async () => {
    const wages = { ...on('on', 1, 3), answer: 'wages', often: 'week', where: 'his bank' };
    for (const amount of ['-5', '0', '0.00', 'ten', '£']) {
      const refused = await record('money', { ...wages, amount });
      assert.equal(refused.statusCode, 422, amount);
      assert.match(readText(refused), /Enter an amount above nothing, in pounds, like 275/);
      assert.match(refused.body, /his bank/);
    }
    assert.match(
      readText(await record('money', { ...wages, amount: '312', ...on('until', 28, 2) })),
      /must end after the day it began/,
    );
    assert.equal((await record('money', { ...wages, amount: '£312.50' })).statusCode, 303);
    assert.equal(
      (await record('money', { ...on('on', 10, 6, 2021), answer: 'isa', amount: '1,420', often: 'once' })).statusCode,
      303,
    );
    assert.equal((await record('money-help', { ...on('on', 1, 3), by: 'Citizens Advice' })).statusCode, 303);
    assert.match(
      await text('money'),
      /What comes regularly Wages £312\.50 each week, his bank Since 1.March.2022.*What came once, or before Junior ISA £1,420 once.*Citizens Advice , since 1.March.2022/,
    );
    const path =
      /href="([^"]*\/entries\/[^"]+)"[^>]*>Open<span[^>]*>: Wages/.exec(
        (await site.browser.get(`/people/${kofi}/money`)).body,
      )?.[1] ?? '';
    assert.match((await site.browser.get(`${path}/correct`)).body, /value="312.50"/, 'a sum comes back as it is typed');
  });

  test('what they want stands first; work counts as learning does; what was offered waits until somebody says what came of it', async () => {
    assert.match(
      readText(await record('learning-wish', { ...on('on', 31, 3), answer: 'work' })),
      /Write down what they want, as they said it/,
    );
    assert.equal(
      (await record('learning-wish', { ...on('on', 31, 3), answer: 'work', said: 'Days, not nights' })).statusCode,
      303,
    );
    const offer = {
      ...on('on', 30, 3),
      answer: 'waits',
      sort: 'apprenticeship',
      what: 'Grounds work',
      by: 'the parks',
    };
    assert.equal((await record('opportunity', offer)).statusCode, 303);
    const page = await site.browser.get(`/people/${kofi}/learning-and-work`);
    assert.match(
      readText(page),
      /What they want “ Days, not nights ” Work\. Said on 31.March.2022.*Work , since 20.December.2021 In learning or work without a day between since 6.September.2021: 29 weeks, counts as 26/,
    );
    assert.match(readText(page), /Grounds work , from the parks \. Not decided yet\. What came of it/);
    const cameOf = /href="([^"]*\/came-of-it)[^"]*"/.exec(page.body)?.[1] ?? '';
    assert.match(readText(await site.browser.fill(cameOf, {})), /Say what came of it/);
    assert.equal((await site.browser.fill(cameOf, { answer: 'taken-up', why: 'Outside all day' })).statusCode, 303);
    assert.match(await text('learning-and-work'), /Grounds work , from the parks \. They took it up\. Outside all day/);
    assert.equal((await site.browser.get(cameOf)).statusCode, 404, 'it is said');
  });

  test('a stretch ends with a day between', async () => {
    const since = await council.storage.read(council.process, (reading) => stretchOn(reading, kofi, TODAY));
    assert.equal(since === undefined ? null : isoOf(since.from), '2021-09-06');
    await council.storage.write(council.process, { action: 'gap', touches: [kofi], recordedOn: TODAY }, (act) =>
      sql`update entry set until_day = '2021-12-19' where person_id = ${kofi} and kind = 'learning'`.execute(act.db),
    );
    const later = await council.storage.read(council.process, (reading) => stretchOn(reading, kofi, TODAY));
    assert.equal(later === undefined ? null : isoOf(later.from), '2021-12-20');
  });

  test('before 16 a conversation with the carers is owed, and what was agreed stands line by line', async () => {
    assert.match(await text('', ama), /Carers and young person talk about the house before 16/);
    assert.match(
      await text('carers', ama),
      /A conversation is owed before their next birthday\. To be held by 19.June.2022/,
    );
    const talk = { ...on('on', 30, 3), who: 'Ama, Pauline', what: 'In by ten\nHer own key', said: 'Fair' };
    assert.match(
      readText(await record('carers-conversation', { ...talk, ...on('next-look-on', 30, 3) }, ama)),
      /It must come after the day itself/,
    );
    const saved = await record('carers-conversation', { ...talk, ...on('next-look-on', 1, 9) }, ama);
    assert.equal(saved.statusCode, 303, readText(saved));
    const page = await text('carers', ama);
    assert.match(
      page,
      /What holds now Talked on 30.March.2022 , with Ama, Pauline \. In by ten Her own key “ Fair ” To be looked at again on 1.September.2022/,
    );
    assert.doesNotMatch(page, /is owed/);
  });

  test('a child is somebody in their own right: named and linked, never an appendix, and without a trace where it may not be opened', async () => {
    const page = await site.browser.get(`/people/${kofi}/life-around`);
    assert.match(readText(page), /Parent of Ruby Mensah \. Each of them is somebody in their own right/);
    assert.match(page.body, new RegExp(`href="/people/${baby}"`));
    assert.match(await text(''), /Who belongs to them Parent of Ruby Mensah/);
    assert.doesNotMatch(readText(page), /1.February.2022/, 'nothing of the child’s own record');
    assert.match(readText(await site.browser.get(`/people/${baby}`)), /Kofi Mensah Mother, father or parent/);
    council.ask('manager');
    await council.storage.write(
      council.process,
      { action: 'restrict', touches: [], recordedOn: TODAY },
      async (act) => {
        await sql`insert into restriction (authority_id, id, person_id, because, from_on, act)
        values (1, gen_random_uuid(), ${baby}, 'a test', ${isoOf(TODAY)}::date, ${act.id})`.execute(act.db);
        await refreshAccess(act, TODAY);
      },
    );
    const hidden = await site.browser.get(`/people/${kofi}/life-around`);
    assert.doesNotMatch(hidden.body, new RegExp(`Ruby|Parent of|own children|${baby}`, 'i'));
    assert.doesNotMatch(await text(''), /Ruby|Parent of/);
    council.ask('adviser');
  });
});
