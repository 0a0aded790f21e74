/** A manager writes on a record; it stands in somebody's work until it is answered, and in the manager's until that is read. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { addDays } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { listDuties } from '../../ledger/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { listStaff } from '../../workforce/facts.ts';
import { myTeamPage } from '../../worklist/pages/my-team.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { listWaiting } from '../facts.ts';
import { managementEntryPages } from './management-entries.ts';
import { writeManagementEntryPage } from './write-management-entry.ts';

const on = (name: string, dayOfMonth: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(dayOfMonth),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

/** The day is 31 March 2022. */
describe('what a manager writes on a record', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;
  let adviser: StaffId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('manager');
    site = await council.open([
      ...writeManagementEntryPage,
      ...managementEntryPages,
      personPage,
      myWorkPage,
      myTeamPage,
    ]);
    [person] = (await inventPeople(council, [
      {
        born: '2008-01-10',
        name: ['Kofi', 'Mensah'],
        episodes: [['2022-01-04', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']],
      },
    ])) as [PersonId];
    await council.storage.write(council.process, { action: 'let-in', touches: [], recordedOn: TODAY }, (act) =>
      refreshAccess(act, TODAY),
    );
    adviser = council.actorOf('adviser').staffId as StaffId;
  });

  const as = async <Result>(name: 'adviser' | 'manager' | 'analyst', work: () => Promise<Result>): Promise<Result> => {
    council.ask(name);
    try {
      return await work();
    } finally {
      council.ask('manager');
    }
  };
  const write = async (what: string, more: Readonly<Record<string, string>> = {}) =>
    site.browser.fill(`/people/${person}/management/new`, {
      kind: 'direction',
      what,
      staffId: adviser,
      ...on('dueOn', 4, 4),
      ...more,
    });
  const pathOf = async (what: string): Promise<string> => {
    const waiting = await council.storage.read(council.process, (reading) => listWaiting(reading, [person], []));
    return `/people/${person}/management/${waiting.find((entry) => entry.what === what)?.id}`;
  };
  const partOf = (body: string, within: string): string =>
    readText({
      body: `<main>${body.split(`<li class="${within}">`).find((part) => part.includes('<bdi>Kofi Mensah</bdi>')) ?? ''}</main>`,
    });
  const myWork = async (): Promise<string> => (await site.browser.get('/my-work')).body;
  const row = async (): Promise<string> => partOf((await site.browser.get('/my-team')).body, 'los-team__row');

  test('a direction stands in the work of whoever it is for, is answered, and waits until a manager has read it', async () => {
    const form = await site.browser.get(`/people/${person}/management/new`);
    assert.match(readText(form), /The young person can read this\./);
    const saved = await write('See him at college this week');
    assert.equal(saved.statusCode, 303, readText(saved));
    const path = await pathOf('See him at college this week');
    const card = await as('adviser', async () => partOf(await myWork(), 'los-work__person'));
    assert.match(card, /By 4 April 2022\. See him at college this week Direction for Sam Okoro Answer it/);
    assert.match(await row(), /By 4 April 2022\. See him at college this week Direction for Sam Okoro/);
    assert.match(readText({ body: await myWork() }), /What you asked for Kofi Mensah By 4 April 2022\. See him/);

    const empty = await as('adviser', async () => site.browser.fill(`${path}/answer`, { answer: '' }));
    assert.match(readText(empty), /Say what came of it/);
    const answered = await as('adviser', async () =>
      site.browser.fill(`${path}/answer?from=my-work`, { answer: 'Saw him on Tuesday; he is settled' }),
    );
    assert.equal(answered.headers.location, '/my-work');
    assert.doesNotMatch(await as('adviser', myWork), /See him at college/);
    assert.match(
      await row(),
      /Waits for you: answered today Answered on 31 March 2022, and not read yet\. See him at college.*Answer: Saw him on Tuesday; he is settled I have read the answer/,
    );
    const reading = await site.browser.get(`${path}/read`);
    assert.match(readText(reading), /Have you read the answer\? Sam Okoro answered: Saw him on Tuesday/);
    const read = await site.browser.fill(`${path}/read?from=my-team`, {});
    assert.equal(read.headers.location, '/my-team');
    assert.doesNotMatch(await row(), /See him at college/);
    assert.match(
      readText(await site.browser.get(`/people/${person}`)),
      /Direction from a manager 31.March.2022 entered here by Grace Ellery See him at college this week For Sam Okoro, by 4 April 2022\. Answered on 31 March 2022: Saw him/,
    );
    assert.equal((await site.browser.get(`${path}/answer`)).statusCode, 404, 'nothing more can come of it');
  });

  test('counts as a manager’s hand: the duty to write is met in the same act, but not by a recognition', async () => {
    const met = async (): Promise<number> =>
      (
        await council.storage.read(council.process, (reading) =>
          listDuties(reading, [person], ['oversight/management-oversight']),
        )
      ).filter(({ metOn }) => metOn === TODAY).length;
    const before = await met();
    await write('Well held in a hard week', { kind: 'recognition', staffId: '', ...on('dueOn', 4, 4) });
    assert.equal(await met(), before);
    assert.match(
      readText(await site.browser.get(`/people/${person}`)),
      /Recognition from a manager 31.March.2022 entered here by Grace Ellery Well held in a hard week/,
    );
    assert.ok(before > 0, 'by the direction of the test before');
  });

  for (const [what, typed, sentence] of [
    ['for a day that has gone by', on('dueOn', 30, 3), /That day has gone by/],
    ['without a day', { 'dueOn-day': '', 'dueOn-month': '', 'dueOn-year': '' }, /Enter the day by which it is done/],
    ['for nobody', { staffId: '' }, /Choose whom it is for/],
    ['of no kind', { kind: '' }, /Say what it is/],
    ['for somebody unknown', { staffId: '7c0d3b52-9999-4a8e-8a4c-6d9f3b1c2d01' }, /Choose one of the answers/],
  ] as const)
    test(`a direction ${what}: a plain sentence, and what was typed is still there`, async () => {
      const refused = await write('Ring on Friday', typed);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.ok(refused.body.includes('Ring on Friday'));
    });

  test('one who left after the form was opened is refused by name', async () => {
    const [elin] = (await council.storage.read(council.process, listStaff)).filter(
      ({ name }) => name === 'Elin Vaughan',
    );
    assert.ok(elin);
    await council.storage.write(council.process, { action: 'leave', touches: [], recordedOn: TODAY }, (act) =>
      sql`update staff set ended_on = ${isoOf(addDays(TODAY, -1))}::date, act = ${act.id} where id = ${elin.id}`.execute(
        act.db,
      ),
    );
    const refused = await write('Ring on Friday', { staffId: elin.id });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Elin Vaughan left on 30 March 2022: choose somebody who works with them now/);
    assert.ok(refused.body.includes('Ring on Friday'));
  });

  test('a manager corrects it, and the old words stay; struck out it asks for nothing', async () => {
    await write('Ring the colege');
    const path = await pathOf('Ring the colege');
    const adviserPage = await as('adviser', async () => site.browser.get(path));
    assert.equal(adviserPage.statusCode, 200);
    assert.doesNotMatch(adviserPage.body, /\/correct"|\/strike-out"/);
    assert.match(adviserPage.body, /\/answer"/);
    const saved = await site.browser.fill(`${path}/correct`, {
      what: 'Ring the college',
      ...on('dueOn', 4, 4),
      'why-corrected': 'Misspelt',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(readText(await site.browser.get(path)), /before: Ring the colege now: Ring the college/);
    await site.browser.fill(`${path}/strike-out`, { why: 'Meant for another' });
    assert.doesNotMatch(await as('adviser', myWork), /Ring the college/);
    assert.match(readText(await site.browser.get(`/people/${person}`)), /Struck out/);
  });

  test('answered in one tab, a second one that is out of date is shown both', async () => {
    await write('Ask about the flat');
    const path = await pathOf('Ask about the flat');
    await as('adviser', async () => {
      const second = hiddenFields(await site.browser.get(`${path}/answer`));
      await site.browser.fill(`${path}/answer`, { answer: 'Asked' });
      const stale = await site.browser.post(`${path}/answer`, { ...second, answer: 'Not yet' });
      assert.equal(stale.statusCode, 409);
      assert.match(readText(stale), /What you wrote .*Not yet/);
    });
  });

  test('only a manager writes, reads answers, corrects and sees a team; only whoever it is for, or a manager, answers', async () => {
    await write('Find a mentor', { staffId: String(council.actorOf('manager').staffId) });
    const path = await pathOf('Find a mentor');
    for (const [name, address, status] of [
      ['adviser', `/people/${person}/management/new`, 404],
      ['adviser', '/my-team', 404],
      ['adviser', `${path}/answer`, 404],
      ['adviser', `${path}/read`, 404],
      ['adviser', `${path}/correct`, 404],
      ['adviser', path, 200],
      ['analyst', `/people/${person}/management/new`, 404],
      ['analyst', '/my-team', 404],
      ['analyst', `${path}/answer`, 404],
      ['analyst', path, 200],
      ['manager', `${path}/answer`, 200],
    ] as const)
      assert.equal(
        (await as(name, async () => site.browser.get(address))).statusCode,
        status,
        `${name} asks for ${address}`,
      );
  });

  test('whoever stands in answers what was asked of the one who is away', async () => {
    await council.storage.write(council.process, { action: 'cover', touches: [], recordedOn: TODAY }, async (act) => {
      await sql`insert into cover (authority_id, id, absent_id, cover_id, from_on, until_on, act)
        values (1, gen_random_uuid(), ${council.actorOf('manager').staffId}, ${adviser}, ${isoOf(TODAY)}::date,
          ${isoOf(addDays(TODAY, 7))}::date, ${act.id})`.execute(act.db);
      await refreshAccess(act, TODAY);
    });
    const path = await pathOf('Find a mentor');
    const answered = await as('adviser', async () =>
      site.browser.fill(`${path}/answer`, { answer: 'A mentor is found' }),
    );
    assert.equal(answered.statusCode, 303, readText(answered));
  });
});
