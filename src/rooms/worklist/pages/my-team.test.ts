/** What a manager reads on My team: a row for each young person, what waits for them first, and no worker counted. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type KyselyPlugin, sql } from 'kysely';
import { type Invented, inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { Actor } from '../../../access/roles.ts';
import { addDays } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { type MyTeamModel, myTeamPage } from './my-team.ts';

/** The day is 31 March 2022. */
const kofi: Invented = {
  name: ['Kofi', 'Mensah'],
  born: '2007-06-10',
  episodes: [['2021-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']],
  entries: [['supervision', '2022-02-01']],
};
const longName: Invented = {
  name: ['Oluwaseun-Christopher Emmanuel', 'Adebayo-Fitzgerald-Featherstonehaugh'],
  born: '2004-04-14',
  episodes: [['2022-03-01', null, 'V2', 'U6', 'S', 'ZZ9 9ZZ']],
  entries: [['supervision', '2022-03-30']],
};
const died: Invented = { name: ['Rowan', 'Vale'], born: '2001-04-20', died: '2022-03-03' };

describe('my team', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let people: readonly PersonId[];
  let manager: StaffId;
  let adviser: StaffId;

  const change = async (work: (act: Act) => Promise<unknown>): Promise<void> => {
    await council.storage.write(council.process, { action: 'arrange', touches: [], recordedOn: TODAY }, async (act) => {
      await work(act);
      await refreshAccess(act, TODAY);
    });
  };
  const body = async (query = ''): Promise<string> => (await site.browser.get(`/my-team${query}`)).body;
  const rowOf = async (name: string): Promise<string> => {
    const part = (await body())
      .split('<li class="los-team__row">')
      .slice(1)
      .find((each) => each.includes(`<bdi>${name}</bdi>`));
    return readText({ body: `<main>${part ?? ''}</main>` });
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    people = await inventPeople(council, [kofi, longName, died]);
    manager = council.actorOf('manager').staffId as StaffId;
    adviser = council.actorOf('adviser').staffId as StaffId;
    await change(async () => {});
    council.ask('manager');
    site = await council.open([myTeamPage]);
  });

  test('has a row for each who lives, with their status, their worker, and when a manager last wrote', async () => {
    const text = readText({ body: await body() });
    assert.match(text, /^My team Your team works with 5 young people\. First come those with an answer that waits/);
    assert.doesNotMatch(text, /Rowan Vale/);
    const row = await rowOf('Kofi Mensah');
    assert.match(row, /^Kofi Mensah 14 · In care With Sam Okoro/);
    assert.match(row, /A manager wrote: 58 days ago\. Supervision: 58 days ago\./);
    assert.match(row, /Overdue: \d+ by law, .*\d+ by our own standard/);
    assert.match(row, /Write as a manager : Kofi Mensah Change who works with them : Kofi Mensah Arrange cover/);
  });

  test('says the next day that changes a life, and shows a long name whole', async () => {
    const row = await rowOf('Oluwaseun-Christopher Emmanuel Adebayo-Fitzgerald-Featherstonehaugh');
    assert.match(row, /Turns 18 on 14.April.2022/);
    assert.match(row, /A manager wrote: yesterday\./);
  });

  test('lists those nobody has written of for longer than the standard, by whom it has been owed longest', async () => {
    const list = /<details[^>]*unwritten.*?<\/details>/s.exec(await body())?.[0] ?? '';
    assert.match(list, /Nobody has written for longer than our standard \(\d\)/);
    assert.match(readText({ body: `<main>${list}</main>` }), /Kofi Mensah owed since .*; last written 58 days ago/);
    assert.doesNotMatch(list, /Oluwaseun/);
  });

  test('says of an answer that waits how long it has waited, and puts it first', async () => {
    await change((act) =>
      sql`
      insert into management_entry (authority_id, id, person_id, kind, what, written_by, written_on, staff_id, named, due_on, answered_on, answer, act)
      values (1, gen_random_uuid(), ${people[1]}, 'direction', 'See her at home', ${manager}, '2022-03-20', ${adviser}, 'Sam Okoro',
        '2022-03-26', '2022-03-28', 'Seen on Monday', ${act.id})`.execute(act.db),
    );
    const page = await body();
    assert.match(page.split('<li class="los-team__row">')[1] ?? '', /Oluwaseun/);
    assert.match(
      await rowOf('Oluwaseun-Christopher Emmanuel Adebayo-Fitzgerald-Featherstonehaugh'),
      /Waits for you: answered 3 days ago Answered on 28 March 2022, late: it was for 26 March 2022.*See her at home Direction for Sam Okoro Answer: Seen on Monday I have read the answer/,
    );
  });

  test('counts promises that are late, and opens the person', async () => {
    await change((act) =>
      sql`
      insert into promise (authority_id, id, person_id, what, who, made_on, due_on, act)
      values (1, gen_random_uuid(), ${people[0]}, 'A bus pass', 'worker', '2022-03-01', '2022-03-30', ${act.id}),
             (1, gen_random_uuid(), ${people[0]}, 'A laptop', 'worker', '2022-03-01', '2022-03-31', ${act.id})`.execute(
        act.db,
      ),
    );
    assert.match(await rowOf('Kofi Mensah'), /1 promise is late : Kofi Mensah/);
    assert.ok((await body()).includes(`href="/people/${people[0]}#agreed"`));
  });

  test('says who is away without cover, and who has left', async () => {
    const staff = (what: string) =>
      change((act) => sql`update staff set ${sql.raw(what)}, act = ${act.id} where id = ${adviser}`.execute(act.db));
    await staff(`away_since = '${isoOf(addDays(TODAY, -10))}'`);
    assert.match(await rowOf('Kofi Mensah'), /Sam Okoro has been away since 21 March 2022, and nobody stands in \./);
    await change((act) =>
      sql`
      insert into cover (authority_id, id, absent_id, cover_id, from_on, until_on, act)
      values (1, gen_random_uuid(), ${adviser}, ${manager}, '2022-03-30', '2099-04-02', ${act.id})`.execute(act.db),
    );
    const covered = await rowOf('Kofi Mensah');
    assert.match(covered, /With Sam Okoro \(away: Grace Ellery stands in\)/);
    assert.doesNotMatch(covered, /nobody stands in/);
    await change((act) => sql`update cover set until_on = '2022-03-30', act = ${act.id}`.execute(act.db));
    await staff(`away_since = null, ended_on = '2022-03-30'`);
    assert.match(await rowOf('Kofi Mensah'), /Sam Okoro left on 30 March 2022, and nobody has taken over \./);
    await staff('ended_on = null');
  });

  test('a young person whose last worker ends stays with the team, first with nobody, until somebody takes over', async () => {
    const [kofiId] = people;
    const times = (until: string | null) =>
      change((act) =>
        sql`update allocation set to_on = ${until}, act = ${act.id} where person_id = ${kofiId}`.execute(act.db),
      );
    await times('2022-03-29');
    const row = await rowOf('Kofi Mensah');
    assert.match(row, /^Kofi Mensah 14 · In care Nobody has worked with them since 29 March 2022 \./);
    assert.match(row, /Say who works with them : Kofi Mensah$/);
    assert.match(readText({ body: await body() }), /Your team works with 5 young people/);
    council.ask('adviser');
    const seen = await council.storage.read(council.actorOf('adviser'), ({ db }) =>
      sql`select id from person where id = ${kofiId}`.execute(db),
    );
    assert.equal(seen.rows.length, 0, 'the worker’s access ended with the allocation');
    council.ask('manager');
    await times(null);
  });

  test('whoever nobody has ever worked with stands in a list of their own, and no longer once they have left care', async () => {
    const [newcomer] = await inventPeople(council, [
      { name: ['Ayla', 'Brook'], born: '2010-05-05', episodes: [['2022-03-28', null, 'V2', 'U6']] },
    ]);
    const removed = (by: string) =>
      change((act) =>
        sql`update allocation set removed_by = ${sql.raw(by)}, act = ${act.id} where person_id = ${newcomer}`.execute(
          act.db,
        ),
      );
    await removed('act');
    const list = async () => readText({ body: await body('?worker=nobody-yet') });
    assert.match(await list(), /My team Nobody works with .* yet, and no team has\. Any manager can say who will\./);
    assert.match(await list(), /Ayla Brook 11 · In care Nobody works with them yet \./);
    const [episode] = (
      await council.storage.read(council.process, ({ db }) =>
        sql<{ id: string }>`select id from care_episode where person_id = ${newcomer}`.execute(db),
      )
    ).rows;
    const end = (on: string | null) =>
      council.storage.write(
        council.process,
        { action: 'end-care', touches: [newcomer as PersonId], recordedOn: TODAY },
        (act) =>
          sql`update care_episode set ended_on = ${on}, act = ${act.id} where id = ${episode?.id}`.execute(act.db),
      );
    await end('2022-03-30');
    assert.doesNotMatch(await list(), /Ayla Brook/);
    await end(null);
    assert.match(await list(), /Ayla Brook/, 'in the act itself');
    await removed('null');
    assert.doesNotMatch(await list(), /Ayla Brook/);
    await change((act) =>
      sql`update allocation set to_on = '2022-03-01', act = ${act.id} where person_id = ${newcomer}`.execute(act.db),
    );
    await end('2022-03-30');
  });

  test('can be narrowed to one worker, and counts none', async () => {
    const narrowed = await body(`?worker=${adviser}`);
    const text = readText({ body: narrowed });
    assert.match(text, /^My team Those with Sam Okoro\./);
    assert.doesNotMatch(text, /young people|\(\d+\)/);
    assert.match(narrowed, new RegExp(`<option value="${adviser}" selected>Sam Okoro</option>`));
    for (const unknown of ['nobody', '7c0d3b52-9999-4a8e-8a4c-6d9f3b1c2d01'])
      assert.match(readText({ body: await body(`?worker=${unknown}`) }), /Your team works with 5 young people/);
  });

  test('is there for managers only', async () => {
    for (const name of ['adviser', 'analyst'] as const) {
      council.ask(name);
      assert.equal((await site.browser.get('/my-team')).statusCode, 404, name);
    }
    council.ask('manager');
  });

  const asked = async (
    actor: Actor = council.actorOf('manager'),
    query: Visit['query'] = { page: '2' },
  ): Promise<{ readonly queries: number; readonly model: MyTeamModel }> => {
    let queries = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const answer = await myTeamPage.handle({
      actor,
      on: TODAY,
      now: new Date(),
      query,
      readPeople: async (work: (reading: Reading) => Promise<{ result: unknown }>) =>
        council.storage.read(actor, async (reading) => {
          const { result } = await work({ ...reading, db: reading.db.withPlugin(counting) });
          return result;
        }),
    } as unknown as Visit);
    return { queries, model: (answer as unknown as { model: MyTeamModel }).model };
  };

  test('of a manager who is away is that of the manager who stands in', async () => {
    const dana = newId<StaffId>();
    const actor = { ...council.actorOf('manager'), staffId: dana, name: 'Dana Reid' };
    await change(async (act) => {
      await sql`insert into staff (authority_id, id, name, roles, started_on, act)
        values (1, ${dana}, 'Dana Reid', '{team-manager}', '2020-01-01', ${act.id})`.execute(act.db);
    });
    assert.match((await asked(actor, {})).model.lead, /No young people are recorded here as your team/);
    await change((act) =>
      sql`
      insert into cover (authority_id, id, absent_id, cover_id, from_on, until_on, act)
      values (1, gen_random_uuid(), ${manager}, ${dana}, '2022-03-30', '2099-04-02', ${act.id})`.execute(act.db),
    );
    const { model } = await asked(actor, {});
    assert.match(model.lead, /Your team works with 5 young people/);
    assert.deepEqual(model.rows.length, 5);
  });

  test('asks the database as often for 65 young people as for 5, and shows them by the page', async () => {
    const few = (await asked()).queries;
    await inventPeople(
      council,
      Array.from({ length: 60 }, (_, index) => ({ ...kofi, name: [`Kofi ${index}`, 'Mensah'] as const })),
    );
    await change(async () => {});
    const { queries, model } = await asked();
    assert.equal(queries, few);
    assert.ok(few > 3 && few <= 17, `${few} queries`);
    assert.equal(model.rows.length, 15);
    assert.equal(model.pages?.words, 'Showing 51 to 65 of 65');
  });
});

describe('my team, where the team works with nobody', () => {
  const closing = closingAfter(after);

  test('is a sentence', async () => {
    const council = await openSampleCouncil(closing, 'empty');
    council.ask('manager');
    const site = await council.open([myTeamPage]);
    assert.match(
      readText(await site.browser.get('/my-team')),
      /^My team No young people are recorded here as your team’s\./,
    );
  });
});
