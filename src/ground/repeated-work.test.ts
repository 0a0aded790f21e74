/** Work that repeats itself: for each council in turn, past a failure, and no further once it is to stop. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthorityId } from './ids.ts';
import { repeatedWork } from './repeated-work.ts';

const [first, second] = [1, 2] as unknown as [AuthorityId, AuthorityId];

test('does each council’s work in turn, and reports what fails without stopping there', async () => {
  const [done, failed]: [AuthorityId[], unknown[]] = [[], []];
  const work = repeatedWork({
    everyMs: 60_000,
    work: async (authority) => {
      done.push(authority);
      if (authority === first) throw new Error('the first');
    },
    report: (error) => failed.push(error),
  });
  work.start([first, second]);
  // What is at hand when it is stopped is the first turn; it begins before anything else can.
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  await work.stop();
  assert.deepEqual(done, [first, second]);
  assert.match(String(failed), /the first/);
});

test('begins nothing more once it is to stop, and waits for what is at hand', async () => {
  const done: AuthorityId[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = repeatedWork({
    everyMs: 60_000,
    work: async (authority, isStopping) => {
      await promise;
      done.push(authority);
      assert.equal(isStopping(), true);
    },
    report: (error) => assert.fail(String(error)),
  });
  work.start([first, second]);
  await new Promise((later) => setImmediate(later));
  const stopped = work.stop();
  resolve();
  await stopped;
  assert.deepEqual(done, [first]);
});
