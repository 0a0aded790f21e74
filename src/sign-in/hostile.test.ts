/** Tokens that are forged and returns that were tampered with: each is refused, in one plain sentence, and leaves nothing. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { FORGERIES } from '../../tests/hostile-provider.ts';
import { TAMPERINGS, tryForgedTokens, tryTamperedReturns } from '../../tests/hostile-sign-ins.ts';
import { closingAfter } from '../../tests/sample-council.ts';

describe('nobody comes in', () => {
  const closing = closingAfter(after);

  test('with a forged token, whatever is wrong with it', async () => {
    const tried = await tryForgedTokens(closing);
    assert.ok(tried.length >= 12);
    assert.deepEqual(
      tried,
      Object.keys(FORGERIES).map((name) => ({ name, fault: null })),
    );
  });

  test('with a return that was tampered with', async () => {
    const tried = await tryTamperedReturns(closing);
    assert.ok(tried.length >= 10);
    assert.deepEqual(
      tried,
      Object.keys(TAMPERINGS).map((name) => ({ name, fault: null })),
    );
  });
});
