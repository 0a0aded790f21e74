/** Another council's offer is kept item by item, and stands beside ours for whoever lives there and for nobody else. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { type Actor, scopeOf } from '../../../access/roles.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { personPage } from '../../people/pages/person.ts';
import { addOfferItem } from '../actions/keep-offer-item.ts';
import type { OfferItem } from '../model.ts';
import { GROUPS } from '../parts/who-groups.ts';
import { offerRoom } from './index.ts';

type Asking = 'adviser' | 'analyst' | 'administrator';

const days = (name: string, on: number, month: number, year: number) => ({
  [`${name}-day`]: String(on),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});
const first = days('from', 1, 1, 2022);

/** The day is 31 March 2022. */
describe('another council’s offer', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let asking: Asking = 'adviser';
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let there: PersonId;
  let here: PersonId;
  let outside: PersonId;
  let clothing: string;
  let hub: string;
  let durham: string;

  const actorOf = (who: Asking): Actor =>
    who === 'administrator'
      ? { ...council.actorOf('analyst'), roles: [who], scope: scopeOf([who]) }
      : council.actorOf(who);
  const ask = (who: Asking): void => {
    asking = who;
  };
  const item = (title: string): OfferItem => {
    const { words: _, ...who } = GROUPS.leavers;
    const kind = 'help';
    const said = { what: 'Something for you.', howToAsk: 'Ask.', policy: 'A page', from: day('2020-01-01'), to: null };
    return { kind, title, ...who, amount: null, howOften: 'as-needed', ...said };
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open([personPage, ...entriesRoom, ...offerRoom], { findActor: async () => actorOf(asking) });
    const left = ['2015-01-05', '2021-01-10', 'C2'] as const;
    [there, here, outside] = (await inventPeople(council, [
      { born: '2003-01-10', name: ['Kofi', 'Mensah'], episodes: [left] },
      { born: '2003-02-10', name: ['Ines', 'Duarte'], episodes: [left] },
      {
        born: '2003-03-10',
        name: ['Tam', 'Ridley'],
        episodes: [left],
        entries: [['home', '2021-01-10', null, 'own-home', { area: 'out' }]],
      },
    ])) as [PersonId, PersonId, PersonId];
    await council.storage.write(council.process, { action: 'offer', touches: [], recordedOn: TODAY }, async (act) => {
      clothing = (await addOfferItem(act, item('Winter clothing'))).id;
      hub = (await addOfferItem(act, item('The hub'))).id;
    });
  });

  const offerOf = async (person: PersonId): Promise<string> =>
    readText(await site.browser.get(`/people/${person}/offer`));

  test('is begun by whoever keeps ours: a council once, by whatever name, and never our own', async () => {
    assert.equal((await site.browser.get('/offer/elsewhere/new')).statusCode, 404);
    ask('administrator');
    assert.match(readText(await site.browser.get('/offer/elsewhere')), /No other council’s offer is held yet/);
    const saved = await site.browser.fill('/offer/elsewhere/new', { name: 'Durham County Council', ask: 'Their hub' });
    assert.equal(saved.statusCode, 303, readText(saved));
    durham = String(saved.headers.location);
    const twice = await site.browser.fill('/offer/elsewhere/new', { name: 'county durham', ask: 'Somebody else' });
    assert.equal(twice.statusCode, 422);
    assert.match(readText(twice), /Durham County Council is on the list already/);
    assert.match(twice.body, /Somebody else/, 'what was typed is still there');
    const ours = await site.browser.fill('/offer/elsewhere/new', { name: 'Norhampton', ask: 'Us' });
    assert.match(readText(ours), /That is this council/);
    assert.match(
      readText(await site.browser.fill('/offer/elsewhere/new', {})),
      /Say which council it is.*Say whom somebody/,
    );
  });

  test('is said item by item: same, better, worse or not there, and what they have and we have not', async () => {
    const better = await site.browser.fill(`${durham}/items/${clothing}`, {
      standing: 'better',
      what: 'A coat each winter, without asking.',
      policy: 'Durham, page 3',
      ...first,
    });
    assert.equal(better.statusCode, 303, readText(better));
    const gone = await site.browser.fill(`${durham}/items/${hub}`, { standing: 'not-there', ...first });
    assert.equal(gone.statusCode, 303, readText(gone));
    const more = await site.browser.fill(`${durham}/more`, {
      title: 'Bus pass',
      what: 'Free buses until you are 25.',
      policy: 'Durham, page 9',
      ...first,
    });
    assert.equal(more.statusCode, 303, readText(more));
    assert.match(
      readText(await site.browser.get(durham)),
      /Their hub.*The hub How it stands Not there.*Winter clothing How it stands Better than here What it is there A coat each winter, without asking\. ?Policy: Durham, page 3 When Since 1.January.2022 What they have and we have not.*Bus pass How it stands There, and not here/,
    );
  });

  test('what cannot be held gets a plain sentence, and what was typed is still there', async () => {
    const said = { title: 'Gym', what: 'Free gym.', policy: 'Durham, page 4', ...first };
    for (const [changed, sentence] of [
      [days('to', 30, 3, 2022), /It ended on 30.March.2022: nobody could ask for it any more/],
      [{ what: 'word '.repeat(26) }, /25 words or fewer\. You have written 26/],
      [{ title: 'BUS pass' }, /It is held already, from 1.January.2022\. Change that, or end it first/],
      [{ policy: '' }, /Say where its policy is/],
    ] as const) {
      const sent = await site.browser.fill(`${durham}/more`, { ...said, ...changed });
      assert.equal(sent.statusCode, 422);
      assert.match(readText(sent), sentence);
      assert.match(sent.body, /Gym|BUS pass/);
    }
    const again = await site.browser.fill(`${durham}/items/${hub}`, {
      standing: 'not-there',
      ...days('from', 1, 2, 2022),
    });
    assert.match(readText(again), /It is held already, from 1.January.2022/);
  });

  test('stands beside ours for whoever lives there, and says whom to ask', async () => {
    ask('adviser');
    assert.doesNotMatch(await offerOf(there), /Durham/);
    assert.match(await offerOf(there), /They live in another council’s area/);
    const path = `/people/${there}/entries/new/other-area?from=offer`;
    const nobody = await site.browser.fill(path, { ...days('on', 1, 2, 2022), council: '' });
    assert.match(readText(nobody), /Say which council’s area it is/);
    const saved = await site.browser.fill(path, { ...days('on', 1, 2, 2022), council: 'Durham' });
    assert.equal(saved.headers.location, `/people/${there}/offer`, readText(saved));
    assert.match(
      await offerOf(there),
      /They live in the area of Durham County Council ?, since 1.February.2022\. .*To ask there: Their hub/,
    );
    assert.match(
      await offerOf(there),
      /Winter clothing .*Durham County Council ?: better than here\. A coat each winter, without asking\. Policy: Durham, page 3/,
    );
    assert.match(await offerOf(there), /The hub .*Durham County Council ?: not there\./);
    assert.match(
      await offerOf(there),
      /What Durham County Council has, and we have not.*Bus pass Free buses until you are 25\./,
    );
    assert.doesNotMatch(await offerOf(here), /Durham/);
  });

  test('whose area a home outside ours is in is asked until somebody says so', async () => {
    assert.match(
      await offerOf(outside),
      /Their home is outside our area, and nobody has said in whose\. Say which council’s area/,
    );
    const path = `/people/${outside}/entries/new/other-area?from=offer`;
    await site.browser.fill(path, { ...days('on', 1, 2, 2022), council: 'Sandbeck' });
    assert.match(
      await offerOf(outside),
      /They live in the area of Sandbeck ?, .*We do not hold what that council offers/,
    );
  });

  test('how many live where, opening to those the reader may open, and logged', async () => {
    const list = readText(await site.browser.get('/offer/elsewhere'));
    assert.match(
      list,
      /Durham County Council Held beside ours 2 of our 2 items, and 1 they have and we have not Whom to ask Their hub Young people there 1/,
    );
    assert.match(list, /Sandbeck Held beside ours We do not hold its offer Whom to ask Not said Young people there 1/);
    assert.match(readText(await site.browser.get(`${durham}/people`)), /Kofi Mensah Age 19/);
    const last = (await council.readLog()).at(-1);
    assert.deepEqual([last?.purpose, last?.people], ['finding who lives in the area of another council', [there]]);
    ask('administrator');
    assert.doesNotMatch(readText(await site.browser.get('/offer/elsewhere')), /Young people there|Sandbeck/);
    assert.equal((await site.browser.get(`${durham}/people`)).statusCode, 404);
    ask('adviser');
  });

  test('a home in our area that begins later ends it', async () => {
    const home = `/people/${there}/entries/new/home?which=own-home`;
    const saved = await site.browser.fill(home, { ...days('on', 20, 3, 2022), area: 'in' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.doesNotMatch(await offerOf(there), /Durham/);
    assert.match(readText(await site.browser.get(`${durham}/people`)), /Nobody whose record you may open lives there/);
  });

  test('a line is changed and ended, and another can follow it', async () => {
    ask('administrator');
    const { body } = await site.browser.get(durham);
    const lines = [...body.matchAll(/href="([^"]+\/lines\/[^"]+)"[^>]*>(?:<bdi>)?Winter clothing/g)].map(
      ([, path]) => path ?? '',
    );
    const [line = ''] = lines;
    const ended = await site.browser.fill(line, {
      standing: 'better',
      what: 'A coat each winter.',
      policy: 'Durham, page 3',
      ...first,
      ...days('to', 28, 2, 2022),
    });
    assert.equal(ended.statusCode, 303, readText(ended));
    assert.match(
      readText(await site.browser.get(durham)),
      /Before, and from later on.*A coat each winter\..*1.January.2022 to 28.February.2022/,
    );
    const next = await site.browser.fill(`${durham}/items/${clothing}`, {
      standing: 'worse',
      what: 'A voucher.',
      policy: 'Durham, page 3',
      ...days('from', 1, 3, 2022),
    });
    assert.equal(next.statusCode, 303, readText(next));
    assert.equal((await site.browser.get('/offer/elsewhere/7c0d3b52-1111-4a8e-8a4c-6d9f3b1c2d01')).statusCode, 404);
    ask('adviser');
  });
});
