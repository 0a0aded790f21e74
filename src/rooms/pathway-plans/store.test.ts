/** Among thousands of plans an index leads to those of one person, and to the same words in the plans of others. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { openPool } from '../../storage/connection.ts';
import { listPlans, listSameGoals, sameGoalsQuery } from './store.ts';

const VERSIONS = 4000;

describe('plans among many', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let people: readonly PersonId[] = [];

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    people = await inventPeople(council, [
      { name: ['Amina', 'Yusuf'], born: '2003-05-01' },
      { name: ['Teo', ''], born: '2003-06-01' },
    ]);
    const [amina, teo] = people;
    // So many versions are nobody's; to the database they are that many rows.
    await council.storage.write(council.process, { action: 'invent', touches: [], recordedOn: TODAY }, async (act) => {
      await sql`
        with begun as (
          insert into plan (authority_id, id, person_id, number, kind, arose, begun_on, given_on, given_how, responsible, act)
          select ${act.actor.authorityId}, gen_random_uuid(), ${teo}::uuid, nth, 'relevant', 'first', ${isoOf(TODAY)}::date,
                 ${isoOf(TODAY)}::date, 'read together', 'a social worker', ${act.id}
          from generate_series(1, ${VERSIONS}::int) as nth returning id, number),
        matters as (
          insert into plan_matter (authority_id, id, person_id, plan_id, matter, now_line, act)
          select ${act.actor.authorityId}, gen_random_uuid(), ${teo}::uuid, id, 'home', 'A flat', ${act.id} from begun)
        insert into plan_goal (authority_id, id, person_id, plan_id, origin, position, matter, what, why, shown_by, if_fails, none_because, act)
        select ${act.actor.authorityId}, gen_random_uuid(), ${teo}::uuid, id, gen_random_uuid(), 1, 'home', 'A goal of version ' || number,
               'it matters', 'it is there', 'none', 'it is small', ${act.id}
        from begun`.execute(act.db);
      await sql`
        insert into plan (authority_id, id, person_id, number, kind, arose, begun_on, responsible, act)
        values (${act.actor.authorityId}, gen_random_uuid(), ${amina}::uuid, 1, 'relevant', 'first', ${isoOf(TODAY)}::date, 'a social worker', ${act.id})`.execute(
        act.db,
      );
    });
    // As PostgreSQL does by itself, once so many rows are there.
    const owner = openPool(council.ownerUrl, { most: 1, name: 'statistics' });
    await sql`analyze plan, plan_matter, plan_goal`.execute(owner);
    await owner.destroy();
  });

  test('the plans of one person are found by an index', async () => {
    const [amina] = people;
    const lines = await council.storage.read(council.actorOf('adviser'), async (reading) => {
      assert.equal((await listPlans(reading, [amina as PersonId])).length, 1);
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select * from plan_matter where authority_id = ${reading.actor.authorityId} and person_id = any(${[amina]}::uuid[])`.execute(
        reading.db,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    assert.match(lines, /plan_matter_person/);
    assert.doesNotMatch(lines, /Seq Scan on plan_matter/);
  });

  test('the same words are found by an index, whatever their case, and never of whom the reader may not open', async () => {
    const [amina] = people as [PersonId];
    const words = ['a GOAL of version 17'];
    const found = await council.storage.read(council.actorOf('adviser'), async (reading) => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sameGoalsQuery(reading, amina, words)}`.execute(
        reading.db,
      );
      const lines = rows.map((row) => row['QUERY PLAN']).join('\n');
      assert.match(lines, /plan_goal_what/);
      assert.doesNotMatch(lines, /Seq Scan on plan_goal/);
      return listSameGoals(reading, amina, words);
    });
    assert.deepEqual(
      found.map(({ what }) => what),
      ['A goal of version 17'],
    );
    const adviser = council.actorOf('adviser').staffId;
    await council.storage.write(council.process, { action: 'end', touches: [], recordedOn: TODAY }, (act) =>
      sql`delete from access.readable where actor_id = ${adviser} and person_id = ${people[1]}::uuid`.execute(act.db),
    );
    const none = await council.storage.read(council.actorOf('adviser'), (reading) =>
      listSameGoals(reading, amina, words),
    );
    assert.deepEqual(none, []);
  });
});
