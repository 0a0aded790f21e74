/** A manager finds a plan and three months that no manager touched, directs from the list, and sees the answer. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { managementEntryPages } from '../../oversight/pages/management-entries.ts';
import { writeManagementEntryPage } from '../../oversight/pages/write-management-entry.ts';
import { answerPlanPage } from '../../pathway-plans/pages/answer-plan.ts';
import { planPage } from '../../pathway-plans/pages/plan.ts';
import { personPage } from '../../people/pages/person.ts';
import { noHandPage } from './no-hand.ts';

/** The day is 31 March 2022. */
describe('without a manager’s hand', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let tariq: PersonId;
  let noor: PersonId;

  const change = async (work: (act: Act) => Promise<unknown>): Promise<void> => {
    await council.storage.write(council.process, { action: 'arrange', touches: [], recordedOn: TODAY }, async (act) => {
      await work(act);
      await refreshAccess(act, TODAY);
    });
  };
  const planOf = (person: PersonId, sentOn: string | null) =>
    change((act) =>
      sql`
      insert into plan (authority_id, id, person_id, number, kind, arose, begun_on, given_on, given_how, sent_on, responsible, act)
      values (1, gen_random_uuid(), ${person}, 1, 'relevant', 'first', '2022-01-10', '2022-02-01', 'Printed', ${sentOn}, 'Grace Ellery', ${act.id})`.execute(
        act.db,
      ),
    );
  const read = async (path = '/my-team/no-hand'): Promise<string> => readText(await site.browser.get(path));
  const part = async (which: 'plans' | 'lives', query = ''): Promise<string> => {
    const body = (await site.browser.get(`/my-team/no-hand${query}`)).body;
    return readText({
      body: `<main>${new RegExp(`<section aria-labelledby="${which}">.*?</section>`, 's').exec(body)?.[0] ?? ''}</main>`,
    });
  };
  const kept = (from: string) =>
    change((act) =>
      sql`with there as (
            update kept_rule set from_on = ${from}::date, act = ${act.id} where rule = 'oversight/management-oversight' returning 1)
          insert into kept_rule (authority_id, id, rule, from_on, act)
          select 1, gen_random_uuid(), 'oversight/management-oversight', ${from}::date, ${act.id} where not exists (select from there)`.execute(
        act.db,
      ),
    );

  before(async () => {
    council = await openSampleCouncil(closing);
    [tariq, noor] = (await inventPeople(council, [
      {
        name: ['Tariq', 'Rahman'],
        born: '2003-05-01',
        episodes: [['2015-01-05', '2021-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']],
        entries: [['supervision', '2021-11-02']],
      },
      // One name, written from right to left.
      {
        name: ['نور', ''],
        born: '2007-06-10',
        episodes: [['2021-09-01', null, 'C2', 'U6']],
        entries: [['supervision', '2022-03-01']],
      },
    ])) as [PersonId, PersonId];
    await kept('2021-01-01');
    await planOf(tariq, null);
    await planOf(noor, '2022-02-03');
    council.ask('manager');
    site = await council.open([
      noHandPage,
      personPage,
      planPage,
      ...answerPlanPage,
      ...writeManagementEntryPage,
      ...managementEntryPages,
    ]);
  });

  test('lists the plans nobody touched, the longest first, and where each can be directed', async () => {
    const plans = await part('plans');
    assert.match(
      plans,
      /Tariq Rahman 18 .*Version 1 was given 58 days ago, and not sent to the manager yet\. It is in force\. Write as a manager : Tariq Rahman/,
    );
    assert.match(
      plans,
      /نور .*sent to the manager 56 days ago\. It is in force\. Answer the plan : نور Write as a manager : نور/,
    );
  });

  test('lists three months of a life in which nobody wrote, and those before them', async () => {
    const lives = await part('lives');
    assert.match(lives, /Kept here since 1.January.2021/);
    assert.match(lives, /Tariq Rahman .*Since 2.November.2021: 149 days\. Before that \(1\)/);
    assert.match(lives, /1.January.2021 to 2.November.2021: 305 days/);
    assert.doesNotMatch(lives, /نور/, 'a manager has written since');
    assert.match(lives, /Of whom it was so before, and is not now \(1\)/);
    assert.match(await part('lives', '?when=before'), /نور .*1.September.2021 to 1.March.2022: 181 days/);
  });

  test('says nothing of the time before managers wrote here', async () => {
    await kept('2022-02-01');
    assert.doesNotMatch(await part('lives'), /Tariq/);
    await kept('2021-01-01');
  });

  test('directed and answered, the plan and the months leave the list, and the record says when', async () => {
    const address = `/people/${tariq}/management/new?from=no-hand`;
    const given = {
      kind: 'direction',
      what: 'Sit down with him about the rent',
      staffId: council.actorOf('adviser').staffId ?? '',
    };
    const past = await site.browser.fill(address, {
      ...given,
      'dueOn-day': '30',
      'dueOn-month': '3',
      'dueOn-year': '2022',
    });
    assert.equal(past.statusCode, 422);
    assert.match(readText(past), /That day has gone by.*Sit down with him about the rent/s);
    const saved = await site.browser.fill(address, {
      ...given,
      'dueOn-day': '8',
      'dueOn-month': '4',
      'dueOn-year': '2022',
    });
    assert.equal(saved.headers.location, '/my-team/no-hand');
    assert.doesNotMatch(await part('plans'), /Tariq/);
    assert.match(
      await part('lives', '?when=before'),
      /Tariq Rahman .*2.November.2021 to 31.March.2022: 149 days/,
      'what is over stays to be seen',
    );
    assert.match(
      await read(`/people/${tariq}`),
      /A manager’s hand Direction today 31.March.2022 Supervision 149 days ago 2.November.2021 Never challenge, decision, reflection, recognition, agreement with the plan, plan sent back/,
    );

    const [entry] =
      /\/people\/[0-9a-f-]+\/management\/[0-9a-f-]+\/answer/.exec((await site.browser.get(`/people/${tariq}`)).body) ??
      [];
    council.ask('adviser');
    assert.equal((await site.browser.fill(String(entry), { answer: 'We rang the landlord together' })).statusCode, 303);
    council.ask('manager');
    assert.match(
      await read(`/people/${tariq}`),
      /Answered on 31.March.2022, and not read yet.*We rang the landlord together/,
    );
  });

  test('an answer to the plan is a hand in it, and stands beside the plan', async () => {
    const [address = ''] =
      /\/people\/[0-9a-f-]+\/plan\/[0-9a-f-]+\/answer/.exec((await site.browser.get('/my-team/no-hand')).body) ?? [];
    const answer = await site.browser.fill(address, {
      kind: 'returned',
      words: 'Who would be there if her carers were ill?',
    });
    assert.equal(answer.statusCode, 303, readText(answer));
    assert.match(await part('plans'), /A manager has answered or written about every plan in force/);
    assert.match(
      await read(address.replace('/answer', '')),
      /A manager’s hand .*Plan sent back today .*Never .*agreement with the plan/,
    );
  });

  test('shows nobody whose record the manager may not open, and is there for managers only', async () => {
    await change((act) =>
      sql`insert into conflict_of_interest (authority_id, id, person_id, staff_id, from_on, act)
          values (1, gen_random_uuid(), ${noor}, ${council.actorOf('manager').staffId}, '2022-03-01', ${act.id})`.execute(
        act.db,
      ),
    );
    assert.doesNotMatch(await read(), /نور/);
    for (const name of ['adviser', 'analyst'] as const) {
      council.ask(name);
      assert.equal((await site.browser.get('/my-team/no-hand')).statusCode, 404, name);
    }
    council.ask('manager');
  });
});
