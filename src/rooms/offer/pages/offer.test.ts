/** The offer with one young person: from told to what difference it made, and what cannot be recorded of it. One young person goes through it all, so that it is one file. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { type Actor, scopeOf } from '../../../access/roles.ts';
import { addDays } from '../../../ground/day.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { personPage } from '../../people/pages/person.ts';
import { addOfferItem } from '../actions/keep-offer-item.ts';
import type { OfferItem } from '../model.ts';
import { GROUPS } from '../parts/who-groups.ts';
import { listOfferSteps } from '../store.ts';
import { catalogue } from './catalogue.ts';
import { keepItemPages } from './keep-item.ts';
import { howEvenlyPage } from './how-evenly.ts';
import { neverToldPage } from './never-told.ts';
import { offerOfPersonPages } from './offer-of-person.ts';
import { offerStepPages } from './offer-step.ts';

type Asking = 'adviser' | 'manager' | 'director' | 'administrator';

const on = (dayOfMonth: number, month: number, year = 2022) => ({
  'on-day': String(dayOfMonth),
  'on-month': String(month),
  'on-year': String(year),
});
const told = { ...on(1, 3), how: 'phone', by: 'Sam Okoro', language: 'Tigrinya' };

describe('the offer of a young person', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let asking: Asking = 'adviser';
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;
  let old: PersonId;
  let clothing: string;
  let hub: string;
  let complaint: string;
  let ended: string;

  /** A director and an administrator too: of the staff there are, by another role. */
  const actorOf = (who: Asking): Actor => {
    if (who === 'adviser' || who === 'manager') return council.actorOf(who);
    return { ...council.actorOf('analyst'), roles: [who], scope: scopeOf([who]) };
  };
  const ask = (who: Asking): void => {
    asking = who;
  };

  const item = (more: Partial<OfferItem>): OfferItem => {
    const { words: _, ...who } = GROUPS.leavers;
    return {
      kind: 'help',
      title: 'Winter clothing',
      what: 'A payment for a warm coat and shoes when it is cold.',
      ...who,
      amount: 40_000,
      howOften: 'year',
      howToAsk: 'Tell your worker.',
      policy: 'Money for care leavers, page 4',
      from: day('2020-01-01'),
      to: null,
      ...more,
    };
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open(
      [personPage, catalogue, neverToldPage, howEvenlyPage, ...keepItemPages, ...offerOfPersonPages, ...offerStepPages],
      {
        findActor: async () => actorOf(asking),
      },
    );
    [person, old] = (await inventPeople(council, [
      { born: '2003-01-10', name: ['Kofi', 'Mensah'], episodes: [['2015-01-05', '2021-01-10', 'C2']] },
      { born: '1996-01-10', name: ['Ada', 'Grey'] },
    ])) as [PersonId, PersonId];
    await council.storage.write(council.process, { action: 'offer', touches: [], recordedOn: TODAY }, async (act) => {
      await refreshAccess(act, TODAY);
      clothing = (await addOfferItem(act, item({}))).id;
      hub = (
        await addOfferItem(act, item({ title: 'The hub', what: 'A place to be.', amount: null, howOften: 'as-needed' }))
      ).id;
      complaint = (
        await addOfferItem(act, item({ kind: 'right', title: 'To complain', amount: null, howOften: 'as-needed' }))
      ).id;
      ended = (await addOfferItem(act, item({ title: 'Cycle to college', to: addDays(TODAY, 0) }))).id;
    });
  });

  const page = async (): Promise<string> => readText(await site.browser.get(`/people/${person}/offer`));
  const steps = async () => council.storage.read(council.process, (reading) => listOfferSteps(reading, [person]));
  const begin = async (of: string, step: string, filled: Readonly<Record<string, string>>) =>
    site.browser.fill(`/people/${person}/offer/items/${of}/${step}`, filled);
  /** The request of an item that was begun last. */
  const requestOf = async (of: string): Promise<string> => {
    const first = (await steps()).findLast(
      ({ itemId, requestId, step }) => itemId === of && requestId === null && step !== 'told',
    );
    return `/people/${person}/offer/requests/${first?.id}`;
  };
  const go = async (of: string, step: string, filled: Readonly<Record<string, string>>) =>
    site.browser.fill(`${await requestOf(of)}/${step}`, filled);

  test('what they qualify for and why, and that nobody has told them', async () => {
    const text = await page();
    assert.match(
      text,
      /Winter clothing A payment for a warm coat and shoes when it is cold\. Up to £400 a year, from April to March\. £400 is left\. They qualify: Care leaver, 18 to 20\..*Nobody has told them yet/,
    );
    assert.doesNotMatch(text, /Cycle to college/);
  });

  test('who has never been told anything of it: those the reader may open, until they are told', async () => {
    assert.match(
      readText(await site.browser.get('/offer/never-told')),
      /Kofi Mensah Age 19 Who they are to us Care leaver, 18 to 20/,
    );
    assert.deepEqual((await council.readLog()).at(-1)?.people.includes(person), true, 'and it is logged whom it shows');
    assert.doesNotMatch(
      readText(await site.browser.get('/offer/never-told')),
      /Ada Grey/,
      'grown up, and owed nothing',
    );
  });

  test('told: when, how, by whom and in which language', async () => {
    assert.equal((await begin(clothing, 'told', told)).statusCode, 303);
    assert.match(await page(), /Told on 1 March 2022, by phone, in Tigrinya, by Sam Okoro/);
    assert.doesNotMatch(readText(await site.browser.get('/offer/never-told')), /Kofi Mensah/);
  });

  test('what cannot be asked for gets a plain sentence, and what was typed is still there', async () => {
    for (const [amount, sentence] of [
      ['-5', /Enter an amount above nothing/],
      ['0', /Enter an amount above nothing/],
      ['400.01', /£400 is left: ask for no more than that/],
      ['', /Enter how much/],
    ] as const) {
      const sent = await begin(clothing, 'asked', { ...on(2, 3), amount, words: 'A coat', by: 'Kofi Mensah' });
      assert.equal(sent.statusCode, 422);
      assert.match(readText(sent), sentence);
      assert.match(sent.body, /A coat/);
    }
    assert.equal((await site.browser.get(`/people/${person}/offer/items/${ended}/asked`)).statusCode, 404);
    const grown = await site.browser.fill(`/people/${old}/offer/items/${hub}/asked`, { ...on(2, 3), by: 'Ada Grey' });
    assert.match(readText(grown), /They turned 25 on 10 January 2021/);
  });

  test('asked for: it waits, also on their page, and is spoken for once authorised', async () => {
    const asked = await begin(clothing, 'asked', {
      ...on(2, 3),
      amount: '300',
      words: 'A coat and boots',
      by: 'Kofi Mensah',
    });
    assert.equal(asked.statusCode, 303, readText(asked));
    assert.match(
      await page(),
      /Asked for, and not settled.*Asked for\. Has waited since 2 March 2022, late: it was to be answered by 16 March 2022/,
    );
    assert.match(
      readText(await site.browser.get(`/people/${person}`)),
      /Winter clothing ?: has waited since 2 March 2022/,
    );
  });

  test('a worker authorises nothing; above a manager’s limit a second person agrees', async () => {
    assert.equal((await site.browser.get(`${await requestOf(clothing)}/authorised`)).statusCode, 404);
    ask('manager');
    const form = readText(await site.browser.get(`${await requestOf(clothing)}/authorised`));
    assert.match(form, /Up to £250 your yes is enough\. Above it a second person has to agree/);
    const first = await go(clothing, 'authorised', { ...on(3, 3), amount: '300' });
    assert.equal(first.statusCode, 303, readText(first));
    assert.match(await page(), /One of two has agreed/);
    const same = await go(clothing, 'authorised', { ...on(3, 3), amount: '300' });
    assert.match(readText(same), /You were the first of the two who agree/);
    ask('director');
    const less = await go(clothing, 'authorised', { ...on(4, 3), amount: '200' });
    assert.match(readText(less), /The first of two agreed to £300/);
    assert.equal((await go(clothing, 'authorised', { ...on(4, 3), amount: '300' })).statusCode, 303);
    ask('adviser');
    assert.match(await page(), /Authorised\..*Authorised £300 on 4 March 2022/);
    assert.match(await page(), /£100 is left/);
  });

  test('paid in two parts, never more than was authorised; twice sent is paid once', async () => {
    const more = await go(clothing, 'given', { ...on(5, 3), amount: '301', reference: 'P-1' });
    assert.match(readText(more), /£300 is authorised and not yet paid/);
    assert.equal((await go(clothing, 'given', { ...on(5, 3), amount: '100', reference: 'P-1' })).statusCode, 303);
    assert.match(await page(), /Paid in part/);
    const early = await go(clothing, 'given', { ...on(4, 3), amount: '200' });
    assert.match(readText(early), /It cannot have been before 5 March 2022/);
    assert.equal((await go(clothing, 'given', { ...on(6, 3), amount: '200', reference: 'P-2' })).statusCode, 303);
    assert.equal(
      (await site.browser.get(`${await requestOf(clothing)}/given`)).statusCode,
      404,
      'nothing more is owed',
    );
  });

  test('what difference it made is said in somebody’s words, and until then stands empty', async () => {
    assert.doesNotMatch(await page(), /in their words/);
    const said = await go(clothing, 'difference', {
      ...on(20, 3),
      words: 'I was not cold at college',
      wordsOf: 'young-person',
    });
    assert.equal(said.statusCode, 303, readText(said));
    assert.match(await page(), /“ ?I was not cold at college ?” What difference it made, in their words/);
  });

  test('an amount is not corrected under what rests on it, and a payment can be corrected to less', async () => {
    const paid = (await steps()).filter(({ step }) => step === 'given');
    const asked = (await steps()).find(({ step }) => step === 'asked');
    const struck = await site.browser.fill(`/people/${person}/offer/${asked?.id}/strike-out`, { why: 'A slip' });
    assert.match(readText(struck), /Authorised on 3 March 2022 rests on it/);
    const correct = `/people/${person}/offer/${paid.at(-1)?.id}/correct`;
    const late = await site.browser.fill(correct, { ...on(6, 3), amount: '150', 'why-corrected': 'It was less' });
    assert.match(readText(late), /What difference it made on 20 March 2022 rests on it/);
  });

  test('refused with a reason and how to challenge it, and asked for again', async () => {
    await begin(hub, 'asked', { ...on(2, 3), words: 'A desk', by: 'Kofi Mensah' });
    ask('manager');
    const bare = await go(hub, 'refused', { ...on(3, 3), reason: 'other' });
    assert.match(readText(bare), /Say what they were told.*Say how they can challenge it/);
    const refused = await go(hub, 'refused', {
      ...on(3, 3),
      reason: 'other',
      words: 'It is closed for repairs',
      challenge: 'Ring the complaints team',
    });
    assert.equal(refused.statusCode, 303, readText(refused));
    ask('adviser');
    assert.match(
      await page(),
      /Refused\..*Another reason\. It is closed for repairs\. To challenge it: Ring the complaints team/,
    );
    assert.equal((await go(hub, 'asked', { ...on(9, 3), words: 'A desk', by: 'Kofi Mensah' })).statusCode, 303);
  });

  test('how evenly it is given: how many were told, asked and had something, and what was paid', async () => {
    ask('manager');
    const text = readText(await site.browser.get('/offer/how-evenly'));
    assert.match(
      text,
      /North team Young people 1 Told 1 100% Asked 1 Had something 1 100% We refused 1 Paid £300 For each who had something £300/,
    );
    assert.match(text, /Not recorded Young people 112 Told 0 0% .*By ethnic group.*By where they live.*By sex/);
    ask('adviser');
  });

  test('a right is told and used, and nobody authorises it', async () => {
    await begin(complaint, 'told', told);
    await begin(complaint, 'asked', { ...on(2, 3), words: 'About the move', by: 'Kofi Mensah' });
    ask('manager');
    assert.equal((await site.browser.get(`${await requestOf(complaint)}/authorised`)).statusCode, 404);
    ask('adviser');
    assert.equal((await go(complaint, 'given', { ...on(9, 3), reference: 'C 12' })).statusCode, 303);
  });

  test('the catalogue is kept by an administrator: 25 words at most, and an item can end', async () => {
    assert.match(
      readText(await site.browser.get('/offer')),
      /Winter clothing.*Care leavers to 24.*Rights .*To complain.*Not offered any more .*Cycle to college.*Until 30 March 2022/,
    );
    assert.equal((await site.browser.get('/offer/new')).statusCode, 404);
    ask('administrator');
    const said = {
      title: 'Driving',
      what: 'word '.repeat(26),
      who: 'drivers',
      amount: '500',
      howOften: 'once',
      howToAsk: 'Ask your worker',
      policy: 'Policy 7',
      'from-day': '1',
      'from-month': '4',
      'from-year': '2022',
    };
    const long = await site.browser.fill('/offer/new', said);
    assert.match(readText(long), /Say what it is in 25 words or fewer\. You have written 26/);
    assert.equal((await site.browser.fill('/offer/new', { ...said, what: 'Lessons and a test.' })).statusCode, 303);
    assert.match(
      readText(await site.browser.get('/offer')),
      /Driving Lessons and a test\. For whom Care leavers from 17 to 20 How much Up to £500 once.*From 1 April 2022/,
    );
    const change = `/offer/${hub}/change`;
    const changed = await site.browser.fill(change, {
      title: 'The hub',
      what: 'A warm place to be.',
      who: '',
      howOften: 'as-needed',
      howToAsk: 'Come by.',
      policy: 'Hub policy',
      'to-day': '30',
      'to-month': '6',
      'to-year': '2022',
    });
    assert.equal(changed.statusCode, 303, readText(changed));
    assert.match(readText(await site.browser.get('/offer')), /The hub A warm place to be\..*Until 30 June 2022/);
    ask('adviser');
  });
});
