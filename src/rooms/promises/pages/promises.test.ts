/** What was agreed stands in somebody's work and on the record until it is kept, changed with them, or broken and told. Each promise goes on from the test before, so that it is one file. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { changeVisitPages } from '../../keeping-in-touch/pages/change-visit.ts';
import { recordedVisitPages } from '../../keeping-in-touch/pages/recorded-visit.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { personPage } from '../../people/pages/person.ts';
import { listStaff } from '../../workforce/facts.ts';
import { type MyWorkModel, myWorkPage } from '../../worklist/pages/my-work.ts';
import { listPromises } from '../facts.ts';
import { NOTHING_CAME_OF_IT, type Promised, standingWords, statusOfPromise } from '../model.ts';
import { makePromisePages } from './make-promise.ts';
import { promisePages } from './promises.ts';

const on = (name: string, dayOfMonth: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(dayOfMonth),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

describe('how a promise stands on a day', () => {
  const made: Promised = {
    what: 'Find out about the bus pass',
    who: 'worker',
    staffId: null,
    named: null,
    madeOn: day('2022-03-01'),
    dueOn: day('2022-03-10'),
    visitId: null,
    changedFrom: null,
    ...NOTHING_CAME_OF_IT,
  };
  for (const [what, came, asked, status, words] of [
    ['before it was made', {}, '2022-02-28', 'not-yet', 'By 10 March 2022'],
    ['on its last day', {}, '2022-03-10', 'due', 'By 10 March 2022'],
    ['the day after', {}, '2022-03-11', 'overdue', 'Late: it was for 10 March 2022'],
    ['kept in time', { keptOn: day('2022-03-10') }, '2022-03-11', 'met', 'Kept on 10 March 2022'],
    [
      'kept late',
      { keptOn: day('2022-03-12') },
      '2022-03-12',
      'met-late',
      'Kept on 12 March 2022, late: it was for 10 March 2022',
    ],
    [
      'asked before it was kept',
      { keptOn: day('2022-03-12') },
      '2022-03-11',
      'overdue',
      'Late: it was for 10 March 2022',
    ],
    [
      'changed in time',
      { changedOn: day('2022-03-05') },
      '2022-03-20',
      'ended-in-time',
      'Changed with them on 5 March 2022',
    ],
    [
      'broken and told late',
      { toldOn: day('2022-03-15') },
      '2022-03-20',
      'missed',
      'Not kept, and they were told on 15 March 2022',
    ],
  ] as const)
    test(`${what}: ${status}`, () => {
      const promise = { ...made, ...came };
      assert.equal(statusOfPromise(promise, day(asked)), status);
      assert.equal(standingWords(promise, day(asked)), words);
    });
});

describe('promises', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      ...recordVisitPage,
      ...recordedVisitPages,
      ...changeVisitPages,
      ...makePromisePages,
      ...promisePages,
      personPage,
      myWorkPage,
    ]);
    [person] = (await inventPeople(council, [{ born: '2003-01-10', name: ['Kofi', 'Mensah'] }])) as [PersonId];
    await council.storage.write(council.process, { action: 'let-in', touches: [], recordedOn: TODAY }, (act) =>
      refreshAccess(act, TODAY),
    );
  });

  const promises = async () => council.storage.read(council.process, (reading) => listPromises(reading, [person]));
  const cardOf = async (): Promise<string> => {
    const { body } = await site.browser.get('/my-work');
    const card = body.split('<li class="los-work__person">').find((part) => part.includes('<bdi>Kofi Mensah</bdi>'));
    return readText({ body: `<main>${card ?? ''}</main>` });
  };
  const make = async (what: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const saved = await site.browser.fill(`/people/${person}/promises/new`, {
      what,
      who: 'worker',
      ...on('dueOn', 4, 4),
      ...on('madeOn', 31, 3),
      ...more,
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const made = (await promises()).find((promise) => promise.what === what);
    return `/people/${person}/promises/${made?.id}`;
  };

  test('none is written down at a visit that was struck out, also where the form was open before', async () => {
    const visit = await site.browser.fill(`/people/${person}/visits/new`, {
      ...on('visitedOn', 29, 3),
      how: 'hub',
      shared: 'yes',
      onward: 'agreed',
    });
    const address = visit.headers.location ?? '';
    const form = hiddenFields(await site.browser.get(address));
    await site.browser.fill(address.replace('promises/new', 'strike-out'), { why: 'It was another young person' });
    const sent = await site.browser.post(address, { ...form, what: 'Buy shoes', who: 'worker', ...on('dueOn', 2, 4) });
    assert.equal(sent.statusCode, 409);
    assert.match(readText(sent), /Buy shoes/, 'what was typed is shown');
    assert.ok((await promises()).every(({ what }) => what !== 'Buy shoes'));
    assert.equal((await site.browser.get(address)).statusCode, 404);
  });

  test('any number are written down after a visit, and stand at once in the work of those who do them', async () => {
    const visit = await site.browser.fill(`/people/${person}/visits/new`, {
      ...on('visitedOn', 30, 3),
      how: 'hub',
      shared: 'yes',
      asked: 'Whether he can keep the flat',
      onward: 'agreed',
    });
    const address = visit.headers.location ?? '';
    assert.match(address, /\/visits\/[^/]+\/promises\/new$/);
    const [manager] = [council.actorOf('manager').staffId];
    const first = await site.browser.fill(address, { what: 'Ring the landlord', who: 'worker', ...on('dueOn', 2, 4) });
    const second = await site.browser.fill(first.headers.location?.concat('/promises/new') ?? '', {
      what: 'Ask for the deposit',
      who: 'staff',
      staffId: String(manager),
      ...on('dueOn', 8, 4),
    });
    assert.equal(second.statusCode, 303, readText(second));
    const told = readText(await site.browser.get(second.headers.location ?? ''));
    assert.match(
      told,
      /What was agreed Ring the landlord Their worker\. By 2 April 2022\. Ask for the deposit Grace Ellery\. By 8 April 2022\./,
    );
    const work = await site.browser.get('/my-work');
    assert.match(readText(work), /First come those with an appointment, a promise that is due or a question; then/);
    assert.match(work.body.split('<li class="los-work__person">')[1] ?? '', /Kofi Mensah/);
    const card = await cardOf();
    assert.match(card, /By 2 April 2022\. Ring the landlord Their worker It was kept/);
    assert.match(card, /Asked on 30.March.2022, not answered yet: Whether he can keep the flat They were answered/);
    assert.match(
      readText(await site.browser.get(`/people/${person}`)),
      /What was agreed with them .*Ring the landlord/,
    );
    council.ask('manager');
    const team = await cardOf();
    council.ask('adviser');
    assert.match(team, /Ask for the deposit Grace Ellery/);
  });

  test('kept, it leaves the work and stays on the record', async () => {
    const path = await make('Bring the bus pass');
    const early = await site.browser.fill(`${path}/kept`, on('keptOn', 1, 3));
    assert.match(readText(early), /It cannot have been done before it was agreed/);
    const sent = { ...hiddenFields(await site.browser.get(`${path}/kept?from=my-work`)), ...on('keptOn', 31, 3) };
    const [once, twice] = [
      await site.browser.post(`${path}/kept`, sent),
      await site.browser.post(`${path}/kept`, sent),
    ];
    assert.deepEqual([once.statusCode, twice.statusCode], [303, 303]);
    assert.doesNotMatch(await cardOf(), /Bring the bus pass/);
    assert.match(readText(await site.browser.get(`/people/${person}`)), /Kept on 31 March 2022\. Bring the bus pass/);
    assert.equal((await site.browser.get(`${path}/broken`)).statusCode, 404, 'nothing more can come of it');
  });

  test('changed with them, what was agreed before stays readable beside it', async () => {
    const path = await make('Go to see the college');
    const form = await site.browser.get(`${path}/changed`);
    assert.ok(form.body.includes('Go to see the college'), 'filled with what was agreed');
    const gone = await site.browser.fill(`${path}/changed`, {
      what: 'Go to see the college after Easter',
      who: 'young-person',
      ...on('dueOn', 30, 3),
      because: 'He is away until then',
    });
    assert.match(readText(gone), /That day has gone by\. Agree a day that is still to come/);
    assert.ok(gone.body.includes('He is away until then'));
    const saved = await site.browser.fill(`${path}/changed`, {
      what: 'Go to see the college after Easter',
      who: 'young-person',
      ...on('dueOn', 20, 4),
      because: 'He is away until then',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(await cardOf(), /By 20 April 2022\. Go to see the college after Easter The young person/);
    const before = readText(await site.browser.get(path));
    assert.match(
      before,
      /Go to see the college Who does it\? Their worker .*changed with them\? 31 March 2022 Why\? He is away/,
    );
    const after_ = (await promises()).find(({ what }) => what.endsWith('after Easter'));
    assert.equal(`/people/${person}/promises/${after_?.changedFrom}`, path);
  });

  test('broken, it stands until they have been told', async () => {
    const path = await make('Get the laptop');
    const untold = await site.browser.fill(`${path}/broken`, { because: 'There is no money for it this year' });
    assert.match(readText(untold), /Enter the day they were told/);
    assert.match(await cardOf(), /Get the laptop/);
    await site.browser.fill(`${path}/broken`, {
      because: 'There is no money for it this year',
      ...on('toldOn', 31, 3),
    });
    assert.doesNotMatch(await cardOf(), /Get the laptop/);
    assert.match(
      readText(await site.browser.get(path)),
      /told that it is not kept\? 31 March 2022 Why\? There is no money/,
    );
  });

  test('one tab says it was kept, a second one that is out of date is shown both', async () => {
    const path = await make('Write to the housing office');
    const second = hiddenFields(await site.browser.get(`${path}/broken`));
    await site.browser.fill(`${path}/kept`, on('keptOn', 31, 3));
    const stale = await site.browser.post(`${path}/broken`, {
      ...second,
      because: 'No answer',
      ...on('toldOn', 31, 3),
    });
    assert.equal(stale.statusCode, 409);
    assert.match(readText(stale), /What you wrote .*No answer/);
  });

  test('a slip in it is corrected, and the old words stay', async () => {
    const path = await make('Ring the denist');
    const saved = await site.browser.fill(`${path}/correct`, {
      what: 'Ring the dentist',
      ...on('dueOn', 4, 4),
      ...on('madeOn', 31, 3),
      'why-corrected': 'Misspelt',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(readText(await site.browser.get(path)), /before: Ring the denist now: Ring the dentist/);
  });

  for (const [what, typed, sentence] of [
    ['due yesterday', on('dueOn', 30, 3), /That day has gone by/],
    ['by a member of staff nobody named', { who: 'staff' }, /Choose the member of staff/],
    ['by somebody outside whom nobody named', { who: 'partner' }, /Say who outside the council/],
    [
      'by somebody who may not open the record',
      { who: 'staff', staffId: '7c0d3b52-9999-4a8e-8a4c-6d9f3b1c2d01' },
      /Choose one of the answers/,
    ],
    ['agreed before they were born', on('madeOn', 1, 1, 2002), /They were born on 10 January 2003/],
    ['without a day', { 'dueOn-day': '' }, /must include a day/],
  ] as const)
    test(`${what}: a plain sentence, and what was typed is still there`, async () => {
      const refused = await site.browser.fill(`/people/${person}/promises/new`, {
        what: 'Ring on Friday',
        who: 'worker',
        ...on('dueOn', 4, 4),
        ...on('madeOn', 31, 3),
        ...typed,
      });
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.ok(refused.body.includes('Ring on Friday'));
    });

  test('what somebody is named for stands in their work too, where they do not work with the young person', async () => {
    const elin = (await council.storage.read(council.process, listStaff)).find(({ name }) => name === 'Elin Vaughan');
    assert.ok(elin);
    await council.storage.write(council.process, { action: 'name', touches: [], recordedOn: TODAY }, async (act) => {
      await sql`insert into named_reader (authority_id, id, person_id, staff_id, from_on, act)
        values (1, gen_random_uuid(), ${person}, ${elin.id}, '2022-03-01', ${act.id})`.execute(act.db);
      await refreshAccess(act, TODAY);
    });
    await make('Sort the council tax', { who: 'staff', staffId: elin.id });
    const actor = { ...council.actorOf('adviser'), staffId: elin.id, name: elin.name };
    const answer = await myWorkPage.handle({
      actor,
      on: TODAY,
      now: new Date(),
      query: {},
      readPeople: async (work: (reading: Reading) => Promise<{ result: unknown }>) =>
        council.storage.read(actor, async (reading) => (await work(reading)).result),
    } as unknown as Visit);
    const { waiting, elsewhere } = (answer as unknown as { model: MyWorkModel }).model;
    assert.equal(waiting.length, 0);
    assert.deepEqual(
      elsewhere.map(({ name, promises: lines }) => [name, lines.map(({ what }) => what)]),
      [['Kofi Mensah', ['Sort the council tax']]],
    );
  });
});
