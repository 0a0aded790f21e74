import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../tests/database.ts';
import { processActor } from '../access/roles.ts';
import type { AuthorityId } from '../ground/ids.ts';
import { migrate } from './migrate.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { openStorage } from './transaction.ts';

test('after a load every table is counted, those of any room and of who may open whom', async (t) => {
  const { urls, drop } = await testDatabase(migrate);
  const storage = openStorage({ appUrl: urls.app, reportingUrl: urls.reporting, refresh: async () => undefined });
  t.after(async () => {
    await storage.close();
    await drop();
  });
  const actor = processActor(1 as AuthorityId, 'Test');
  await storage.pass(actor, refreshStatistics);
  const { rows } = await storage.pass(actor, ({ db }) =>
    // Minus one is a table that nobody has counted.
    sql<{ name: string; isCounted: boolean }>`
      select relname as name, reltuples >= 0 as "isCounted" from pg_class
      where relkind = 'r' and relnamespace in ('public'::regnamespace, 'access'::regnamespace)`.execute(db),
  );
  assert.ok(rows.length > 90);
  assert.deepEqual(
    rows.filter(({ isCounted }) => !isCounted).map(({ name }) => name),
    [],
  );
});
