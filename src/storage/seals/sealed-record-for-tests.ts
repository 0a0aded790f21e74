/** The example record under three days' seals in a database of its own, and somebody with every right in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type TestDatabase, testCluster, testDatabase } from '../../../tests/database.ts';
import { migrate } from '../migrate.ts';
import { withExactClient } from '../text-rows.ts';
import { withStorage, writeExampleRecord, writeOneMore } from './example-record.ts';
import { readOrMakeSealKey } from './seal-key.ts';
import { type Sealing, sealNow } from './sealer.ts';

export type SealedRecord = {
  readonly database: TestDatabase;
  readonly sealing: Sealing;
  readonly folder: string;
  readonly seal: (at: string) => Promise<unknown>;
  /** The seal log and the key are elsewhere: that is all a superuser of the database has not got. */
  readonly asSuperuser: <Result>(work: (client: pg.Client) => Promise<Result>) => Promise<Result>;
  readonly drop: () => Promise<void>;
};

export async function makeSealedRecord(): Promise<SealedRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'line-of-sight-seals-'));
  const database = await testDatabase(migrate);
  const { adminUrl } = await testCluster();
  const superuserUrl = Object.assign(new URL(adminUrl), { pathname: new URL(database.urls.owner).pathname }).href;
  const sealing = {
    sealerUrl: database.urls.sealer,
    key: await readOrMakeSealKey(folder),
    log: join(folder, 'seals.log'),
  };
  const seal = async (at: string): Promise<unknown> => sealNow({ ...sealing, now: new Date(at) });
  await withStorage(database.urls, async (storage) => {
    await writeExampleRecord(storage);
    await seal('2026-03-02T09:00:00Z');
    await writeOneMore(storage);
    await writeOneMore(storage);
    await seal('2026-03-03T09:00:00Z');
    await writeOneMore(storage);
    // Already the next day in England.
    await seal('2026-07-03T23:30:00Z');
  });
  return {
    database,
    sealing,
    folder,
    seal,
    asSuperuser: async (work) => withExactClient(superuserUrl, 'somebody with every right', work),
    drop: async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
