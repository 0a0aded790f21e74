/** Who matters: put down as they say, kept off as they wish, without a trace of whom a reader may not open, and read by the plan. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { pathwayPlansRoom } from '../../pathway-plans/pages/index.ts';
import { addToFamily } from '../../people/actions/keep-family.ts';
import { deathPage } from '../../people/pages/death.ts';
import { personPage } from '../../people/pages/person.ts';
import { whatIsKnown } from '../../pathway-plans/parts/what-is-known.ts';
import { listAllWhoMatter, listWhoMatter } from '../facts.ts';
import { whoMattersRoom } from './index.ts';

/** The day is 31 March 2022. */
describe('who matters', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  let leo: PersonId;
  let zed: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, ...whoMattersRoom, ...deathPage, ...pathwayPlansRoom]);
    [kofi, leo, zed] = (await inventPeople(council, [
      { born: '2004-06-10', name: ['Kofi', 'Mensah'], episodes: [['2014-02-01', null, 'C2', 'U6', 'S']] },
      { born: '2010-06-10', name: ['Leo', 'Mensah'], episodes: [['2014-02-01', null, 'C2', 'U6', 'S']] },
      {
        born: '2003-01-01',
        name: ['Zed', 'Okoro'],
        episodes: [['2010-02-01', '2021-01-01', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']],
      },
    ])) as [PersonId, PersonId, PersonId];
    await council.storage.write(council.process, { action: 'tie', touches: [kofi, leo], recordedOn: TODAY }, (act) =>
      addToFamily(act, kofi, {
        otherId: leo,
        named: null,
        belongsTo: 'siblings',
        relation: 'sibling',
        from: null,
        to: null,
      }),
    );
  });

  const add = (fields: Readonly<Record<string, string>>) =>
    site.browser.fill(`/people/${kofi}/who-matters/new?from=who-matters`, fields);
  const page = async (whose = kofi): Promise<string> =>
    readText(await site.browser.get(`/people/${whose}/who-matters`));
  const idOf = async (name: string): Promise<string> => {
    const all = await council.storage.read(council.process, (reading) => listAllWhoMatter(reading, [kofi]));
    const found = all.find(({ named }) => named === name);
    assert.ok(found, name);
    return found.id;
  };

  test('nobody is put down without a name, how they belong, and how close', async () => {
    assert.match(await page(), /Nobody has asked them yet/);
    const empty = await add({});
    assert.equal(empty.statusCode, 422);
    assert.match(readText(empty), /Say how close they are/);
    const nameless = await add({ ring: 'closest', inCrisis: 'Comes at once' });
    assert.match(readText(nameless), /Say who it is/);
    assert.match(nameless.body, /Comes at once/, 'what was typed is still there');
    assert.match(
      readText(await add({ ring: 'closest', named: 'Nan' })),
      /Say how they belong, in the young person’s words/,
    );
  });

  test('a name and a brother on record stand in their rings, in the list and in the picture', async () => {
    const nan = {
      ring: 'closest',
      named: 'Nan',
      belongs: 'my nan',
      wish: 'every Sunday',
      inCrisis: 'Has a bed. Ring the landline',
    };
    assert.equal((await add(nan)).headers.location, `/people/${kofi}/who-matters`);
    assert.equal((await add({ ring: 'further', other: leo, again: 'To meet on his birthday' })).statusCode, 303);
    assert.match(readText(await add(nan)), /They are there already\. Correct what is there instead/);
    const answer = await site.browser.get(`/people/${kofi}/who-matters`);
    assert.match(
      readText(answer),
      /Closest Nan my nan Wants to meet every Sunday In a crisis Has a bed\. Ring the landline.*Further away Leo Mensah To be closer again To meet on his birthday Agree a promise/,
    );
    assert.match(answer.body, /<svg[^>]*role="img"[^]*<tspan[^>]*>Nan<\/tspan>[^]*<tspan[^>]*>Leo Mensah<\/tspan>/);
    // Nobody else's record tells it.
    assert.doesNotMatch(await page(leo), /Kofi|Nan/);
  });

  test('only who said what they would do is on the crisis sheet, which the page for tonight leads to', async () => {
    const sheet = readText(await site.browser.get(`/people/${kofi}/in-a-crisis`));
    assert.match(sheet, /Nan my nan Has a bed\. Ring the landline.*The council Sam Okoro/);
    assert.doesNotMatch(sheet, /Leo/);
    assert.match((await site.browser.get(`/people/${kofi}`)).body, new RegExp(`href="/people/${kofi}/in-a-crisis"`));
  });

  test('how it is now is said anew, and what it said before stays in its history', async () => {
    const nan = `/people/${kofi}/who-matters/${await idOf('Nan')}`;
    const saved = await site.browser.fill(`${nan}/now`, { ring: 'close', wish: 'every other Sunday' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(await page(), /Close Nan my nan Wants to meet every other Sunday/);
    assert.match(readText(await site.browser.get(nan)), /every Sunday/);
  });

  test('whom they want kept off is in no picture, no plan and no crisis sheet, and is not put down again', async () => {
    await add({ ring: 'closest', named: 'Lee', belongs: 'my cousin', inCrisis: 'Would drive over' });
    const lee = `/people/${kofi}/who-matters/${await idOf('Lee')}`;
    assert.equal((await site.browser.fill(`${lee}/off`, { offSaid: 'Not him' })).statusCode, 303);
    const answer = await site.browser.get(`/people/${kofi}/who-matters`);
    assert.match(readText(answer), /Kept off, as they wish \(1\)/);
    assert.doesNotMatch(answer.body, /<tspan[^>]*>Lee<\/tspan>|Would drive over/);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${kofi}/in-a-crisis`)), /Lee|drive over/);
    const told = await council.storage.read(council.process, (reading) => listWhoMatter(reading, [kofi]));
    assert.deepEqual(told.map(({ named }) => named ?? 'Leo').toSorted(), ['Leo', 'Nan']);
    assert.match(
      readText(await add({ ring: 'close', named: ' lee ', belongs: 'my cousin' })),
      /The young person asked to keep them off\. Ask them first/,
    );
    assert.equal((await site.browser.get(`${lee}/off`)).statusCode, 404, 'they are off already');
    assert.equal((await site.browser.fill(`${lee}/back`, { ring: 'further' })).statusCode, 303);
    assert.match(await page(), /Further away Lee my cousin/);
  });

  test('whoever may not open somebody finds neither them nor a gap', async () => {
    council.ask('manager');
    assert.match(await page(), /Leo Mensah/);
    const of = await council.storage.read(council.process, (reading) => listAllWhoMatter(reading, [kofi]));
    const brother = of.find(({ otherId }) => otherId === leo)?.id ?? '';
    await council.storage.write(
      council.process,
      { action: 'restrict', touches: [], recordedOn: TODAY },
      async (act) => {
        await sql`insert into restriction (authority_id, id, person_id, because, from_on, act)
        values (1, gen_random_uuid(), ${leo}, 'a test', ${isoOf(TODAY)}::date, ${act.id})`.execute(act.db);
        await refreshAccess(act, TODAY);
      },
    );
    const answer = await site.browser.get(`/people/${kofi}/who-matters`);
    assert.doesNotMatch(answer.body, new RegExp(`Leo|birthday|${leo}|${brother}`));
    for (const path of ['', '/correct', '/now', '/off', '/strike-out'])
      assert.equal((await site.browser.get(`/people/${kofi}/who-matters/${brother}${path}`)).statusCode, 404, path);
    const form = await site.browser.get(`/people/${kofi}/who-matters/new`);
    assert.doesNotMatch(form.body, new RegExp(`Leo|${leo}|somebody with a record here`), 'nor are they offered');
    const sent = await add({ ring: 'close', other: leo });
    assert.equal(sent.statusCode, 422, 'nor taken from whoever guesses');
    council.ask('adviser');
    assert.match(await page(), /Leo Mensah/, 'who works with both still sees it');
  });

  test('the plan knows that there is somebody, and asks who is closest where nobody is', async () => {
    const known = (whose: PersonId) =>
      council.storage.read(council.actorOf('adviser'), (reading) => whatIsKnown(reading, whose, TODAY));
    assert.equal((await known(kofi)).hasFamily, true);
    assert.equal((await known(kofi)).hasNearest, false, 'Nan was put close, and nobody closest');
    assert.equal((await known(zed)).hasFamily, false);
  });

  test('after a death nothing is asked, and the crisis sheet is empty', async () => {
    await site.browser.fill(`/people/${zed}/who-matters/new`, {
      ring: 'close',
      named: 'Ama',
      belongs: 'my aunt',
      inCrisis: 'Comes',
    });
    assert.match(readText(await site.browser.get(`/people/${zed}/in-a-crisis`)), /Ama my aunt Comes/);
    const checked = await site.browser.fill(`/people/${zed}/death`, {
      'on-day': '30',
      'on-month': '3',
      'on-year': '2022',
    });
    assert.equal((await site.browser.post(`/people/${zed}/death`, hiddenFields(checked))).statusCode, 303);
    const sheet = readText(await site.browser.get(`/people/${zed}/in-a-crisis`));
    assert.match(sheet, /They have died\. Nothing of this goes on/);
    assert.doesNotMatch(sheet, /Ama/);
    const after = await site.browser.fill(`/people/${zed}/who-matters/new`, {
      ring: 'close',
      named: 'Esi',
      belongs: 'my aunt',
    });
    assert.match(readText(after), /They died on 30.March.2022, and nothing more is asked about this/);
  });
});
