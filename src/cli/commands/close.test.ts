/** `los close`: what it says when there is nothing to close, when it is too early, and when it cannot be meant. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { los, temporaryDataDir } from '../../../tests/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryDataDir>>;
before(async () => {
  folder = await temporaryDataDir();
  assert.equal((await los(folder.dataDir, ['init', '--authority', 'Norhampton Council'])).code, 0);
});
after(() => folder.remove());

for (const { args, code, says } of [
  { args: [], code: 0, says: /^There is no month to close\.$/m },
  { args: ['--month', 'soon'], code: 2, says: /--month must be a/ },
  { args: ['--month', '2025-02-28'], code: 2, says: /--month must be a month written as YYYY-MM, not "2025-02-28"/ },
  {
    args: ['--month', '2029-12'],
    code: 1,
    says: /December 2029 can be closed from its fifth working day after, 8 January 2030/,
  },
  { args: ['--month', '2031-01'], code: 1, says: /cannot be closed: bank holidays are known from 2000 to 2030/ },
  {
    args: ['--month', '2020-02'],
    code: 0,
    says: /^February 2020 is closed, late, on .*, from what is recorded now\.$/m,
  },
  {
    args: ['--month', '2020-02'],
    code: 1,
    says: /^February 2020 was closed on .*, and a closed month is never changed\.$/m,
  },
] as const) {
  test(`close ${args.join(' ')} ends with ${code}: ${says.source}`, async () => {
    const answer = await los(folder.dataDir, ['close', ...args]);
    assert.match(answer.printed + answer.said, says);
    assert.equal(answer.code, code);
  });
}
