/** A record that was begun by an earlier version is whole after every migration since: none may look like tampering. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testCluster, testDatabase } from '../../../tests/database.ts';
import { closingAfter } from '../../../tests/sample-council.ts';
import { migrate } from '../migrate.ts';
import { withExactClient } from '../text-rows.ts';
import { readOrMakeSealKey } from './seal-key.ts';
import { sealNow } from './sealer.ts';
import { verifyJournal, verifyWithin } from './verify.ts';
import { GIVEN_WHEN_ADDED } from './verify-records.ts';

const FIRST_VERSION = 5;
/** As the first version wrote when it had loaded a file. */
const A_LOAD = `
  begin; set local los.authority = '1'; set local los.actor = ''; set local los.scope = 'all';
  insert into act (authority_id, actor_name, action, recorded_on) values (1, 'Command line', 'import', '2026-03-02');
  insert into file (authority_id, id, name, size, sha256, act)
    values (1, '11111111-1111-4111-8111-111111111111', '2018-header.csv', 1, '\\x00', currval('act_id'));
  insert into import (authority_id, id, state, people_total, people_done, act)
    values (1, '22222222-2222-4222-8222-222222222222', 'applied', 1, 1, currval('act_id'));
  insert into import_file (authority_id, id, import_id, file_id, kind, return_year, rows, stored, unchanged, rejected, withdrawn, act)
    values (1, '33333333-3333-4333-8333-333333333333', '22222222-2222-4222-8222-222222222222',
      '11111111-1111-4111-8111-111111111111', 'header', 2018, 1, 1, 0, 0, 0, currval('act_id'));
  commit`;

const closing = closingAfter(after);

test('verify finds nothing in a record of the first version that was migrated, and what was changed in it then', async () => {
  const database = await testDatabase(async (ownerUrl, run) => migrate(ownerUrl, { ...run, upTo: FIRST_VERSION }));
  closing.after(database.drop);
  const folder = await mkdtemp(join(tmpdir(), 'line-of-sight-upgrade-'));
  closing.after(async () => rm(folder, { recursive: true, force: true }));
  const { urls, suffix } = database;
  const sealing = { key: await readOrMakeSealKey(folder), log: join(folder, 'seals.log') };
  await withExactClient(urls.app, 'the first version', async (client) => client.query(A_LOAD));
  await sealNow({ ...sealing, sealerUrl: urls.sealer, now: new Date('2026-03-02T09:00:00Z') });
  await migrate(urls.owner, { suffix });
  assert.deepEqual((await verifyJournal({ backupUrl: urls.backup, ...sealing })).findings, []);

  const { adminUrl } = await testCluster();
  const superuserUrl = Object.assign(new URL(adminUrl), { pathname: new URL(urls.owner).pathname }).href;
  const findings = await withExactClient(superuserUrl, 'somebody with every right', async (client) => {
    await client.query("begin; set local session_replication_role = replica; update import_file set name = 'other'");
    return (await verifyWithin(client, sealing)).findings;
  });
  assert.equal(findings.length, 1);
  assert.match(findings[0] ?? '', /^import_file 33333333-3333-4333-8333-333333333333 is not as journal entry/);
});

test('whatever a migration gives the rows that are there is known to verify, for every table that is journalled', async () => {
  const database = await testDatabase(migrate);
  closing.after(database.drop);
  const given = await withExactClient(database.urls.owner, 'a test', async (client) =>
    client.query<{ name: string; column: string; value: string }>(
      `select class.relname::text as name, attname::text as column,
              case when atttypid = 'boolean'::regtype then to_jsonb(given::boolean) else to_jsonb(given) end::text as value
       from pg_attribute join pg_class as class on class.oid = attrelid
       cross join lateral (select (attmissingval::text::text[])[1] as given) as missing
       where atthasmissing and not attisdropped
         and exists (select from pg_trigger where tgrelid = class.oid and tgname = 'journal_inserts')
       order by 1, 2`,
    ),
  );
  const rows = given.rows as readonly { name: string; column: string; value: string }[];
  assert.ok(rows.length > 2, 'columns were added with a value');
  for (const { name, column, value } of rows) {
    const known = GIVEN_WHEN_ADDED[name]?.[column];
    assert.ok(known !== undefined, `${name}.${column}: ${value}`);
    assert.ok([value, JSON.parse(value)].includes(known), `${name}.${column}: ${value} is not ${known}`);
  }
});
