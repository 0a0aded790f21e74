/** Whoever is told at night of a change writes it down where it stands, sees that it was passed on, and reads none of it afterwards. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { type Actor, scopeOf } from '../../../access/roles.ts';
import { addDays } from '../../../ground/day.ts';
import { newId, type PersonId, type StaffId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { listDuties } from '../../ledger/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { whoTheyAreRoom } from '../../who-they-are/pages/index.ts';
import { takeInWorkforce } from '../../workforce/actions/take-in-workforce.ts';
import { entriesRoom } from './index.ts';

const CARE = [['2014-02-01', '2021-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']] as const;
const SAID = 'Her nan died in hospital at two this morning';
const ON = { 'on-day': '31', 'on-month': '3', 'on-year': '2022' };

/** The day is 31 March 2022. */
describe('a change that somebody is told of at night', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let night: Actor;
  let amina: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    const roles = ['out-of-hours-worker'] as const;
    const { authorityId } = council.process;
    night = { authorityId, staffId: newId<StaffId>(), name: 'Noor Aziz', roles, scope: scopeOf(roles) };
    const member = { id: night.staffId as StaffId, name: night.name, roles, teamId: null, endedOn: null };
    await council.storage.write(council.process, { action: 'staff', touches: [], recordedOn: TODAY }, (act) =>
      takeInWorkforce(act, {
        teams: [],
        staff: [{ ...member, startedOn: addDays(TODAY, -90) }],
        allocations: [],
      }),
    );
    [amina] = (await inventPeople(council, [
      {
        name: ['Amina', 'Saleh'],
        born: '2003-06-10',
        episodes: [...CARE],
        entries: [
          ['pathway-plan', '2022-01-10'],
          ['significant-change', '2022-03-31', null, 'pregnancy'],
        ],
      },
    ])) as [PersonId];
    council.ask('adviser');
    site = await council.open([personPage, ...whoTheyAreRoom, ...entriesRoom], { findActor: async () => night });
  });

  const text = async (path: string): Promise<string> => readText(await site.browser.get(`/people/${amina}${path}`));
  const form = () => `/people/${amina}/entries/new/significant-change`;
  const record = (answer: string, what = SAID) => site.browser.fill(form(), { ...ON, answer, what });
  const kept = async (): Promise<readonly (string | null)[]> =>
    council.storage.read(council.process, async ({ db }) => {
      const { rows } = await sql<{ answer: string | null }>`
        select answer from entry where person_id = ${amina} and kind = 'significant-change' order by act`.execute(db);
      return rows.map(({ answer }) => answer);
    });

  test('is offered to whoever does not read of it, and the form says who reads it', async () => {
    assert.match(await text('/entries/new'), /A change/);
    const says = readText(await site.browser.get(form()));
    assert.match(says, /You do not read this part of the record\. What you write here is read by those who work with/);
    const empty = await site.browser.fill(form(), { answer: 'bereavement', what: SAID });
    assert.equal(empty.statusCode, 422);
    assert.match(empty.body, /Her nan died/, 'what was typed is still there');
  });

  test('is recorded, and passed on by name', async () => {
    const saved = await record('bereavement');
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.deepEqual(await kept(), ['pregnancy', 'bereavement']);
    assert.match(
      await text(''),
      /It is recorded where Sam Okoro, who works with them, reads what it was; .* Nobody is sent a message/,
    );
  });

  test('is read by whoever wrote it no more, nor is what others wrote', async () => {
    for (const path of ['?all=yes', '/changes'])
      assert.doesNotMatch(await text(path), /Her nan died|Expecting|Somebody died/, path);
    for (const path of ['/entries/new', '/entries/new/significant-change'])
      assert.doesNotMatch(await text(path), /Her nan died/, path);
    assert.match(await text('/changes'), /You do not read it/);
    const { ids } = await council.storage.read(council.process, async ({ db }) => {
      const { rows } = await sql<{ id: string }>`
        select id from entry where person_id = ${amina} and kind = 'significant-change'`.execute(db);
      return { ids: rows.map(({ id }) => id) };
    });
    for (const id of ids)
      for (const path of ['', '/correct', '/strike-out'])
        assert.equal((await site.browser.get(`/people/${amina}/entries/${id}${path}`)).statusCode, 404, path);
    const own = await council.storage.read(night, ({ db }) =>
      sql`select 1 from entry where person_id = ${amina} and kind = 'significant-change'`.execute(db),
    );
    assert.equal(own.rows.length, 0);
  });

  test('says nothing of what others wrote: the same day and the same kind are taken, as if nothing stood there', async () => {
    assert.equal((await record('pregnancy', 'She rang, and is expecting')).statusCode, 303);
    assert.deepEqual(await kept(), ['pregnancy', 'bereavement', 'pregnancy']);
  });

  test('asks the plan, as any change does', async () => {
    const duties = await council.storage.read(council.process, (reading) => listDuties(reading, [amina]));
    const asked = duties.filter(({ rule, metOn }) => rule === 'leaving-care/review-after-a-change' && metOn === null);
    assert.equal(asked.length, 3);
  });

  test('of health and the right to stay nobody records what they do not read', async () => {
    for (const kind of ['health-consultation', 'immigration-status'])
      assert.equal((await site.browser.get(`/people/${amina}/entries/new/${kind}`)).statusCode, 404, kind);
  });

  test('says whom to ring where nobody who works with them is there to read it', async () => {
    const [alone, left] = await inventPeople(council, [
      { name: ['Teo', 'Lund'], born: '2003-06-10', episodes: [...CARE] },
      { name: ['Ivo', 'Lund'], born: '2003-06-10', episodes: [...CARE] },
    ]);
    await council.storage.write(council.process, { action: 'part', touches: [], recordedOn: TODAY }, async (act) => {
      await sql`update allocation set to_on = '2022-03-01' where person_id = ${alone}`.execute(act.db);
      await sql`
        update staff set ended_on = '2022-03-20'
        where id in (select staff_id from allocation where person_id = ${left})`.execute(act.db);
    });
    for (const id of [alone, left]) {
      const path = `/people/${id}/entries/new/significant-change`;
      const saved = await site.browser.fill(path, { ...ON, answer: 'hospital', what: 'Since midnight' });
      assert.equal(saved.statusCode, 303);
      assert.match(
        readText(await site.browser.get(`/people/${id}`)),
        /Nobody who works with them is there to read it today: ring the manager on call/,
      );
    }
  });
});
