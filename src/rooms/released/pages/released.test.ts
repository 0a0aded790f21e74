/** What an elected member can see: released figures, as they were released, and nothing else by any way. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../../../tests/database.ts';
import { attack } from '../../../../tests/released-at-random.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { type Actor, scopeOf } from '../../../access/roles.ts';
import { addMonths } from '../../../ground/day.ts';
import { day } from '../../../ground/day-words.ts';
import { newId, type StaffId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import { migrate } from '../../../storage/migrate.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { closeMonths } from '../../closes/actions/close-months.ts';
import { figuresChanged } from '../../closes/pages/figures-changed.ts';
import { figures } from '../../measures/pages/figures.ts';
import { listByChildNumber, listPersonIds } from '../../people/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { takeInWorkforce } from '../../workforce/actions/take-in-workforce.ts';
import { releaseMonths } from '../actions/release-months.ts';
import { listReleasedFigures, listReleasedLines, listReleasedMonths } from '../store.ts';
import { released } from './released.ts';
import { releasedMonth } from './released-month.ts';

const MONTHS = Array.from({ length: 36 }, (_, index) => addMonths(day('2019-03-01'), index));
const ON = day('2022-03-31');
const MEMBER: Actor = {
  authorityId: 1 as Actor['authorityId'],
  staffId: newId<StaffId>(),
  name: 'Councillor Ruth Adeyemi',
  roles: ['elected-member'],
  scope: scopeOf(['elected-member']),
};

describe('released figures', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  const read = async (url: string): Promise<string> => readText(await site.browser.get(url));

  before(async () => {
    council = await openSampleCouncil(closing);
    await closeMonths(council.storage, council.process, MONTHS, ON, releaseMonths);
    site = await council.open([released, releasedMonth, figures, figuresChanged, personPage], {
      findActor: async () => MEMBER,
    });
  });

  test('are a list of months, each with its figures whole and line by line', async () => {
    const { body } = await site.browser.get('/released');
    assert.match(readText({ body }), /2022 February 2022 January 2022 .*2019 December 2019/);
    assert.match(body, /href="\/released\/2022-02"/);
    const march = await read('/released/2019-03');
    assert.match(march, /Children looked after 288 children On 31 March 2019\./);
    assert.match(march, /Children starting to be looked after \d+ children From 1 April 2018 to 31 March 2019\./);
    assert.doesNotMatch(march, /Periods of care/);
    assert.match(await read('/released/2020-01'), /Children starting .* From 1 April 2018 to 31 March 2019\./);
    assert.match(await read('/released/2020-01'), /Not shown/);
  });

  test('show no number from 1 to 5, and no change of 1 to 5', async () => {
    const all = await council.storage.readReleased(MEMBER, listReleasedLines);
    const shown = all.flatMap(({ numbers }) => numbers ?? []);
    assert.ok(shown.some((number) => number > 5) && shown.length < all.length);
    assert.deepEqual(
      shown.filter((number) => number > 0 && number <= 5),
      [],
    );
    for (const month of ['2019-06', '2020-01', '2021-03']) {
      assert.doesNotMatch((await site.browser.get(`/released/${month}`)).body, />[+−][1-5]</);
    }
  });

  test('of 36 months together give no hidden number away', async () => {
    const lines = await council.storage.readReleased(MEMBER, listReleasedLines);
    const { faults, hidden, shown } = attack([], lines);
    assert.deepEqual(faults, []);
    assert.ok(hidden > 500 && shown > 500, `${hidden} hidden, ${shown} shown`);
  });

  test('are frozen: no log-in of the program changes one, and a month is released once', async () => {
    const month = day('2021-06-01');
    const before = await council.storage.readReleased(MEMBER, (reading) => listReleasedFigures(reading, month));
    assert.deepEqual(await closeMonths(council.storage, council.process, [month], ON, releaseMonths), []);
    for (const change of ['update released_figure set counted = 7', 'delete from released_figure']) {
      await assert.rejects(
        council.storage.pass(council.process, ({ db }) => db.executeQuery({ sql: change, parameters: [] } as never)),
        /permission denied/,
      );
    }
    assert.deepEqual(
      await council.storage.readReleased(MEMBER, (reading) => listReleasedFigures(reading, month)),
      before,
    );
  });

  test('are all an elected member has: no other page, and no record even where one were allocated', async () => {
    const [person] = [
      ...(await council.storage.read(council.process, (reading) => listByChildNumber(reading, ['106241']))).values(),
    ];
    assert.ok(person && MEMBER.staffId);
    const { staffId } = MEMBER;
    await council.storage.write(council.process, { action: 'add-staff', touches: [], recordedOn: ON }, (act) =>
      takeInWorkforce(act, {
        teams: [],
        staff: [
          { id: staffId, name: MEMBER.name, roles: ['elected-member'], teamId: null, startedOn: ON, endedOn: null },
        ],
        allocations: [{ personId: person, staffId, role: 'elected-member', from: ON, to: null }],
      }),
    );
    assert.deepEqual(await council.storage.read(MEMBER, (reading) => listPersonIds(reading, null, 10)), []);
    for (const path of ['/figures', '/figures/changed', `/people/${person}`])
      assert.notEqual((await site.browser.get(path)).statusCode, 200, path);
  });

  test('of a month that is not released are a page that does not exist, and others may not look', async () => {
    for (const month of ['2018-03', 'soon', '2021-13'])
      assert.equal((await site.browser.get(`/released/${month}`)).statusCode, 404, month);
    const { browser } = await council.open([released]);
    assert.equal((await browser.get('/released')).statusCode, 404);
  });
});

describe('the log-in for released figures', () => {
  test('can read nothing else at all, and write nothing', async () => {
    const database = await testDatabase(migrate);
    const [owner, member] = [database.urls.owner, database.urls.released].map(
      (connectionString) => new pg.Client({ connectionString }),
    ) as [pg.Client, pg.Client];
    try {
      await Promise.all([owner.connect(), member.connect()]);
      const { rows } = await owner.query<{ name: string }>(
        `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
         where relkind in ('r', 'v', 'm', 'p') and nspname in ('public', 'access') order by 1`,
      );
      const readable: string[] = [];
      for (const { name } of rows) {
        await member.query(`select * from ${name} limit 1`).then(
          () => readable.push(name),
          (failure: unknown) => assert.match(String(failure), /permission denied/, name),
        );
        await assert.rejects(member.query(`delete from ${name}`), /permission denied/, name);
      }
      assert.ok(rows.length > 20);
      assert.deepEqual(readable, ['public.released_figure']);
      await assert.rejects(member.query('insert into released_figure (authority_id) values (1)'), /permission denied/);
    } finally {
      await Promise.all([owner.end(), member.end()]);
      await database.drop();
    }
  });

  test('where it is not set, the page says so', async (t) => {
    const council = await openSampleCouncil(t, 'empty');
    assert.deepEqual(await council.storage.readReleased(MEMBER, listReleasedMonths), []);
    const { browser } = await council.open([released], {
      findActor: async () => MEMBER,
      storage: {
        ...council.storage,
        readReleased: async () => {
          throw new Refusal('RELEASED_DATABASE_URL is not set.');
        },
      },
    });
    assert.match(readText(await browser.get('/released')), /Released figures are not set up here/);
  });
});
