import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type pg from 'pg';
import { textRows, withExactClient } from '../text-rows.ts';
import { readOrMakeSealKey } from './seal-key.ts';
import { makeSealedRecord, type SealedRecord } from './sealed-record-for-tests.ts';
import { replaced, tamperAtRandom } from './tampering-for-tests.ts';
import { verifyJournal, verifyWithin } from './verify.ts';

const SEED = 20_260_302;
const ROUNDS = 200;

describe('verify', () => {
  let record: SealedRecord;
  before(async () => {
    record = await makeSealedRecord();
  });
  after(async () => record.drop());

  const verified = async () => verifyJournal({ backupUrl: record.database.urls.backup, ...record.sealing });

  /** As somebody with every right in the database and no trigger in the way; undone afterwards. */
  async function afterTampering(work: (client: pg.Client) => Promise<unknown>): Promise<readonly string[]> {
    return record.asSuperuser(async (client) => {
      await client.query('begin; set local session_replication_role = replica');
      await work(client);
      return (await verifyWithin(client, record.sealing)).findings;
    });
  }
  const afterRunning = async (...statements: readonly string[]): Promise<readonly string[]> =>
    afterTampering(async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  async function ask(query: string): Promise<readonly string[]> {
    const [row = []] = await record.asSuperuser(async (client) => textRows(client, query));
    return row.map(String);
  }
  function assertSays(findings: readonly string[], ...sentences: readonly string[]): void {
    for (const sentence of sentences) {
      assert(findings.includes(sentence), `${sentence}\nis not among\n${findings.join('\n')}`);
    }
  }

  test('finds nothing in an honest record, and says how far it is sealed', async () => {
    const { entries, ...others } = await verified();
    assert.deepEqual(others, { findings: [], notes: [], sealedUpTo: new Date('2026-07-03T23:30:00Z'), unsealed: 0 });
    assert.equal(entries, 80);
  });

  test('finds nothing where somebody else looks with other settings', async () => {
    const findings = await withExactClient(record.database.urls.app, 'a caseworker abroad', async (client) => {
      await client.query(`begin; set local timezone = 'Asia/Kolkata'; set local datestyle = 'German'; set local bytea_output = 'escape';
        set local los.authority = '1'; set local los.actor = ''; set local los.scope = 'all';
        insert into act (authority_id, actor_name, action, recorded_on) values (1, 'Abroad', 'add-file', '2026-03-02');
        insert into file (authority_id, id, name, size, sha256, act)
          values (1, gen_random_uuid(), 'a', 1, '\\x00ff', currval('act_id')); commit`);
      return (await verified()).findings;
    });
    assert.deepEqual(findings, []);
    await record.seal('2026-07-03T23:30:00Z');
  });

  test('finds contents that were changed', async () => {
    const [id, row, day] = await ask(
      `select id, row_id, to_char(at at time zone 'Europe/London', 'FMDD FMMonth YYYY') from journal where table_name = 'review' limit 1`,
    );
    const change = `update journal_content set after = after || '{"participation": "PN3"}' where journal_id = ${id}`;
    assertSays(
      await afterRunning(change),
      `The contents of journal entry ${id} (review ${row}, ${day}) were changed after they were written.`,
    );
    const rehash = `update journal set content_hash = (select content_hash_of(before, after) from journal_content where journal_id = id) where id = ${id}`;
    assertSays(
      await afterRunning(change, rehash),
      `Journal entry ${id} (review ${row}, ${day}) was changed after it was sealed.`,
    );
  });

  test('finds an entry whose contents, hashes and seals were all rewritten', async () => {
    const [id] = await ask(`select id from journal where table_name = 'review' and authority_id = 1 limit 1`);
    const findings = await afterTampering(async (client) => {
      await client.query(
        `update journal_content set after = after || '{"held_on": "2026-03-01"}' where journal_id = ${id}`,
      );
      await replaced(client, {
        id: id ?? '',
        key: await readOrMakeSealKey(await mkdtemp(join(record.folder, 'forger-'))),
      });
    });
    assertSays(
      findings,
      'Seal 1 of 2 March 2026 (33 entries of the journal) is not in the database as it was written in the seal log.',
    );
    assert.match(findings.join('\n'), /not signed with a key of this installation/);
    // With the key too, the log outside still knows.
    const withKey = await afterTampering(async (client) => {
      await client.query(
        `update journal_content set after = after || '{"held_on": "2026-03-01"}' where journal_id = ${id}`,
      );
      await replaced(client, { id: id ?? '', key: record.sealing.key });
    });
    assert.match(
      withKey.join('\n'),
      /^Seal 1 of 2 March 2026 .* is not in the database as it was written in the seal log\.$/m,
    );
  });

  test('names an entry that was deleted, also when everything about it is gone', async () => {
    const [id, row] = await ask(
      `select max(id), row_id from journal where table_name = 'person' group by row_id order by 1 limit 1`,
    );
    const gone = `Journal entry ${id} (person ${row}), sealed on 2 March 2026, is gone.`;
    const steps = [
      `delete from journal where id = ${id}`,
      `delete from journal_content where journal_id = ${id}`,
      `delete from sealed where chain = 'journal' and entry_id = ${id}`,
      `delete from person where id = '${row}'`,
      `update seal set entries = entries - 1 where id = 1`,
    ];
    for (const count of steps.keys()) assertSays(await afterRunning(...steps.slice(0, count + 1)), gone);
  });

  test('finds rows that changed places', async () => {
    const [one, other] = await ask(
      `select min(id), max(id) from journal where table_name = 'review' and authority_id = 1`,
    );
    const swapped = (table: string, key: string, column: string): string =>
      `update ${table} as one set ${column} = other.${column}
         from (select ${key}, ${column} from ${table}) as other
        where (one.${key}, other.${key}) in ((${one}, ${other}), (${other}, ${one}))`;
    for (const [statement, said] of [
      [
        swapped('journal_content', 'journal_id', 'after'),
        /contents of journal entry \d+ \(review .* were changed after/,
      ],
      [swapped('journal', 'id', 'content_hash'), /review .* was changed after it was sealed/],
      [swapped('sealed', 'entry_id', 'position'), /review .* does not stand in its seal where it was put/],
      [swapped('sealed', 'entry_id', 'hash'), /review .* was changed after it was sealed/],
    ] as const) {
      assert.match((await afterRunning(statement)).join('\n'), said);
    }
  });

  test('finds a tail that was cut off together with its seals', async () => {
    const [row, id] = await ask(`select row_id, id from journal where table_name = 'person' order by id desc limit 1`);
    const cut = (table: string, column: string): string =>
      `delete from ${table} where ${column} >= (select min(entry_id) from sealed where seal_id >= (select max(id) - 1 from seal) and chain = 'journal')`;
    const findings = await afterRunning(
      cut('journal', 'id'),
      cut('journal_content', 'journal_id'),
      `delete from person where id = '${row}'`,
      `delete from sealed where seal_id >= (select max(id) - 1 from seal)`,
      `delete from seal where id >= (select max(id) - 1 from seal)`,
    );
    assertSays(findings, `Journal entry ${id} (person ${row}), sealed on 4 July 2026, is gone.`);
    assert.match(
      findings[0] ?? '',
      /^The end of the record was cut off: 2 seals from \d of 4 July 2026 to \d+ of 4 July 2026 \(4 entries\)/,
    );
  });

  test('finds a row that was changed behind the journal, also when the next change covers it', async () => {
    const [row, id, day] = await ask(
      `select row_id, max(id), to_char(max(at) at time zone 'Europe/London', 'FMDD FMMonth YYYY') from journal where table_name = 'review' group by row_id limit 1`,
    );
    const change = `update review set participation = 'PN2' where id = '${row}'`;
    assertSays(
      await afterRunning(change),
      `review ${row} is not as journal entry ${id} left it on ${day}: it was changed behind the journal, or a later entry is gone.`,
    );
    const covered = await afterRunning(
      change,
      'set local session_replication_role = origin',
      `update review set participation = 'PN4' where id = '${row}'`,
    );
    assert.equal(covered.length, 1);
    assert.match(
      covered[0] ?? '',
      new RegExp(`^review ${row}, as journal entry \\d+ found it on .*, is not as entry ${id} left it`),
    );
    assert.match(
      (await afterRunning(`delete from review where id = '${row}'`)).join(),
      /^review \S+, last written on .*, is gone from its table\.$/,
    );
    const put = `insert into team select authority_id, gen_random_uuid(), 'Nobody', act from team limit 1`;
    assert.match((await afterRunning(put)).join(), /^team \S+, written on .*, has no entry in the journal\.$/);
    assert.match(
      (await afterRunning('alter table review disable trigger journal_updates')).join(),
      /^Changes to review are no longer journalled: its trigger is off\.$/,
    );
  });

  test('does not take a new or a dropped column for a change', async () => {
    const columns = 'alter table review add column place text, drop column participation';
    assert.deepEqual(await afterRunning(columns), []);
  });

  test('finds a reading that was changed or taken out', async () => {
    const [id, day] = await ask(
      `select id, to_char(at at time zone 'Europe/London', 'FMDD FMMonth YYYY') from reading_log order by id limit 1`,
    );
    for (const change of [
      "people = '{}'",
      "route = route || 'x'",
      'actor_id = gen_random_uuid()',
      "at = at - interval '1 microsecond'",
    ]) {
      assertSays(
        await afterRunning(`update reading_log set ${change} where id = ${id}`),
        `The contents of reading log entry ${id} (${day}) were changed after they were written.`,
      );
    }
    assertSays(
      await afterRunning(`delete from reading_log where id = ${id}`),
      `Reading log entry ${id}, sealed on 2 March 2026, is gone.`,
    );
  });

  test('contents may go when an entry says so, and not otherwise', async () => {
    const [id, row, day] = await ask(
      `select id, row_id, to_char(at at time zone 'Europe/London', 'FMDD FMMonth YYYY') from journal where table_name = 'person' and authority_id = 1 order by id limit 1`,
    );
    const remove = `delete from journal_content where journal_id = ${id}`;
    assertSays(
      await afterRunning(remove),
      `The contents of journal entry ${id} (person ${row}, ${day}) are gone, and no entry says who removed them.`,
    );
    const mark = `with mark as (insert into journal (authority_id, id, act, table_name, row_id, operation, content_hash)
        values (1, nextval('journal_id'), 1, 'journal_content', '${id}', 'remove', content_hash_of(null, '{"act": 1}')) returning authority_id, id)
      insert into journal_content select authority_id, id, null, '{"act": 1}' from mark`;
    assert.deepEqual(await afterRunning(remove, mark), []);
  });

  test('says nothing of what stands in a row', async () => {
    const findings = await afterRunning(
      'update journal_content set after = after || \'{"x": 1}\'',
      "update person_name set known_as = known_as || 'x'",
      'delete from sealed',
    );
    assert(findings.length > 80);
    assert.doesNotMatch(findings.join('\n'), /Zo|Hara|Khan|Walsh|2009-02-28/);
    const many = await afterRunning(
      "insert into team select 1, gen_random_uuid(), 'Nobody', 1 from generate_series(1, 1200)",
    );
    assert.equal(many.length, 1_000);
  });

  test(`finds each of ${ROUNDS} random tamperings (seed ${SEED})`, async () => {
    assert.deepEqual(await tamperAtRandom({ rounds: ROUNDS, seed: SEED }), []);
  });
});
