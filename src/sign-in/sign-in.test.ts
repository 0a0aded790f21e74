/** Signing in through a real OpenID Connect provider: who comes in, who waits, who does not, and what is kept of it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closingAfter } from '../../tests/sample-council.ts';
import { HERE_TODAY, type Joined, openJoinedCouncil, PUBLIC_URL } from '../../tests/joined-council.ts';
import { type RunningProvider, signInThroughProvider, startProvider } from '../../tests/provider.ts';
import { ROLES } from '../access/roles.ts';
import { addDays } from '../ground/day.ts';

describe('signing in through the council’s own service', () => {
  const closing = closingAfter(after);
  let provider: RunningProvider;
  let joined: Joined;

  before(async () => {
    provider = await startProvider({
      publicUrl: PUBLIC_URL,
      people: ROLES.map((role) => ({ subject: `subject-of-${role}`, name: `Somebody ${role}`, roles: [role] })),
    });
    closing.after(provider.stop);
    joined = await openJoinedCouncil(
      closing,
      provider,
      ROLES.map((role) => ({
        name: `Somebody ${role}`,
        subject: `subject-of-${role}`,
        ...(role === 'inspector' ? { endedOn: addDays(HERE_TODAY, 5) } : {}),
      })),
    );
  });

  for (const role of ROLES) {
    test(`${role}: comes in, and stands on their first page under that role`, async () => {
      const browser = joined.browser();
      const answer = await signInThroughProvider(browser, `subject-of-${role}`);
      assert.equal(answer.statusCode, 303, answer.body);
      assert.equal(answer.headers.location, '/');
      const page = await browser.get(String((await browser.get('/')).headers.location));
      assert.equal(page.statusCode, 200);
      assert.match(page.body, new RegExp(`Somebody ${role}`));
    });
  }
});
