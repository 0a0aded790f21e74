/** A manager opens the plans of the team, or of those one worker works with: how each stands, who has none first. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { myTeamPage } from './my-team.ts';
import { teamPlansPage } from './team-plans.ts';

const BEFORE_18 = ['2015-01-05', '2021-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17'] as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const OF_22 = ['2012-01-05', '2017-06-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17'] as typeof BEFORE_18;

/** The day is 31 March 2022. */
describe('pathway plans of the team', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let tariq: PersonId;
  let imani: PersonId;

  const change = async (work: (act: Act) => Promise<unknown>): Promise<void> => {
    await council.storage.write(council.process, { action: 'arrange', touches: [], recordedOn: TODAY }, async (act) => {
      await work(act);
      await refreshAccess(act, TODAY);
    });
  };
  const planOf = (person: PersonId, number: number, givenOn: string | null, nextOn: string | null) =>
    change((act) =>
      sql`
      insert into plan (authority_id, id, person_id, number, kind, arose, begun_on, given_on, given_how, sent_on, next_review_on, responsible, act)
      values (1, gen_random_uuid(), ${person}, ${number}, 'relevant', 'first', '2022-01-10', ${givenOn},
        ${givenOn === null ? null : 'Printed'}, ${givenOn}, ${nextOn}, 'Grace Ellery', ${act.id})`.execute(act.db),
    );
  const read = async (query = ''): Promise<string> => readText(await site.browser.get(`/my-team/plans${query}`));

  before(async () => {
    council = await openSampleCouncil(closing);
    [tariq, imani] = (await inventPeople(council, [
      { name: ['Tariq', 'Rahman'], born: '2003-05-01', episodes: [BEFORE_18] },
      { name: ['Imani', 'Osei'], born: '2003-05-01', episodes: [BEFORE_18] },
      { name: ['Jo', 'Lund'], born: '2003-05-01', episodes: [BEFORE_18] },
      {
        name: ['Delroy', 'Amos'],
        born: '1999-06-01',
        episodes: [OF_22],
        entries: [['support-offered', '2021-09-01', null, 'declined']],
      },
      {
        name: ['Ayesha', 'Karim'],
        born: '1999-06-01',
        episodes: [OF_22],
        entries: [['support-from-21', '2022-03-01']],
      },
    ])) as [PersonId, PersonId];
    await planOf(tariq, 1, '2022-02-01', '2022-08-01');
    await planOf(imani, 1, '2022-02-01', '2022-05-01');
    await planOf(imani, 2, null, null);
    council.ask('manager');
    site = await council.open([teamPlansPage, myTeamPage]);
  });

  test('who has none comes first, then what is looked at again soonest', async () => {
    const words = await read();
    assert.match(
      words,
      /Jo Lund .*No plan is in force here\. .*Imani Osei .*In force, waiting for the manager.*Given on 1.February.2022, sent to the manager on 1.February.2022, looked at again by 1.May.2022\. Being written.*Begun on 10.January.2022\. .*Tariq Rahman .*looked at again by 1.August.2022/,
    );
    assert.match(words, /Ayesha Karim 22 · Pathway plan from 21 .*No plan is in force here/);
    assert.doesNotMatch(words, /Delroy Amos/, 'of 22 and did not ask: nothing is missing');
    assert.match(words, /Answer the plan\s*: Imani Osei/);
    assert.doesNotMatch(words, /Answer the plan\s*: Jo Lund/);
  });

  test('nobody of an age or a status without a plan stands there, unless they have one', async () => {
    const { body } = await site.browser.get('/my-team');
    assert.match(body, /href="\/my-team\/plans"/);
    const people = [...(await site.browser.get('/my-team/plans')).body.matchAll(/href="\/people\/([0-9a-f-]{36})"/g)];
    assert.ok(people.length >= 3);
    const { rows } = await council.storage.read(council.process, ({ db }) =>
      sql<{ young: number }>`
        select count(*)::int as young from person where id = any(${people.map(([, id]) => id)}::uuid[])
          and born_on > ${isoOf(TODAY)}::date - interval '16 years'`.execute(db),
    );
    assert.equal(rows[0]?.young, 0);
  });

  test('can be narrowed to one worker; a worker of another team, or none, narrows nothing', async () => {
    const { body } = await site.browser.get('/my-team/plans');
    const worker = /<option value="([0-9a-f-]{36})">Sam Okoro/.exec(body)?.[1] ?? '';
    assert.match(await read(`?worker=${worker}`), /Sam Okoro/);
    assert.equal(await read('?worker=somebody'), await read());
  });

  test('a worker who leads nobody does not have the page', async () => {
    council.ask('adviser');
    assert.equal((await site.browser.get('/my-team/plans')).statusCode, 404);
    council.ask('manager');
  });
});
