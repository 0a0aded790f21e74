/** What was counted stands until something is written, whichever of two acts began first. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { processActor } from '../access/roles.ts';
import { day } from '../ground/day-words.ts';
import type { AuthorityId } from '../ground/ids.ts';
import { foundAuthority } from '../rooms/authority/actions/found-authority.ts';
import { migrate } from './migrate.ts';
import type { Storage } from './storage.ts';
import { openStorage } from './transaction.ts';

const ON = day('2025-03-26');

describe('counts kept until the next act', () => {
  let database: TestDatabase;
  let storage: Storage;
  let [riverside, hillside] = [0 as AuthorityId, 0 as AuthorityId];
  let times = 0;

  before(async () => {
    database = await testDatabase(migrate);
    const { app: appUrl, reporting: reportingUrl } = database.urls;
    storage = openStorage({ appUrl, reportingUrl, refresh: async () => {} });
    const found = (name: string) =>
      foundAuthority(storage, ON, { name, dfeCode: null, demonstration: false, todayIs: null });
    riverside = (await found('Riverside')).id;
    hillside = (await found('Hillside')).id;
  });
  after(async () => {
    await storage.close();
    await database.drop();
  });

  /** How often it has really been counted. */
  const count = (authority = riverside, key = 'children in care'): Promise<number> =>
    storage.readPopulation(processActor(authority, 'Test'), async ({ kept }) => {
      assert.ok(kept !== undefined);
      return kept(key, async () => {
        times += 1;
        return times;
      });
    });
  const write = (work: () => Promise<void> = async () => {}): Promise<void> =>
    storage.write(processActor(riverside, 'Test'), { action: 'test', touches: [], recordedOn: ON }, work);

  test('the same is not counted twice, and another thing or council is counted for itself', async () => {
    const first = await count();
    assert.equal(await count(), first);
    assert.notEqual(await count(riverside, 'care leavers'), first);
    assert.notEqual(await count(hillside), first);
    assert.equal(await count(), first);
  });

  test('after an act it is counted again', async () => {
    const before = await count();
    await write();
    assert.notEqual(await count(), before);
  });

  test('also after one that began before another and ended after it', async () => {
    const end = Promise.withResolvers<void>();
    const hasBegun = Promise.withResolvers<void>();
    const slow = write(async () => {
      hasBegun.resolve();
      await end.promise;
    });
    await hasBegun.promise;
    await write();
    const between = await count();
    assert.equal(await count(), between);
    end.resolve();
    await slow;
    assert.notEqual(await count(), between);
  });

  test('a count that failed is not kept', async () => {
    const failing = storage.readPopulation(processActor(riverside, 'Test'), async ({ kept }) =>
      kept?.('failing', () => Promise.reject(new Error('no'))),
    );
    await assert.rejects(failing, /no/);
    assert.ok((await count(riverside, 'failing')) > 0);
  });
});
