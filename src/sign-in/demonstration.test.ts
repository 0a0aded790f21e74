/** One click is for the demonstration and nothing else; accounts are for a council and nothing else; neither becomes the other. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Joined, openJoinedCouncil, PUBLIC_URL } from '../../tests/joined-council.ts';
import { type RunningProvider, startProvider } from '../../tests/provider.ts';
import { closingAfter } from '../../tests/sample-council.ts';
import { foundAuthority } from '../rooms/authority/actions/found-authority.ts';
import { hiddenFields, newBrowser, readText } from '../web/server-for-tests.ts';
import { day } from '../ground/day-words.ts';

describe('a demonstration and a council', () => {
  const closing = closingAfter(after);
  const GRACE = { name: 'Grace Ellery', subject: 'the-subject-of-grace', roles: ['team-manager'] as const };
  let provider: RunningProvider;
  let council: Joined;
  let demonstration: Joined;

  before(async () => {
    provider = await startProvider({ publicUrl: PUBLIC_URL, people: [GRACE] });
    closing.after(provider.stop);
    council = await openJoinedCouncil(closing, provider, [GRACE]);
    demonstration = await openJoinedCouncil(closing, provider, [GRACE], 'demonstration');
  });

  const clickAs = async (browser: ReturnType<Joined['browser']>, joined: Joined) => {
    const hidden = hiddenFields(await browser.get('/sign-in'));
    return browser.post('/sign-in', { ...hidden, staff: joined.staffId('Grace Ellery') });
  };

  test('a council offers its service and no click, even where DEMO is set', async () => {
    const app = await council.open({ isDemonstration: true });
    for (const browser of [council.browser(), newBrowser(app)]) {
      const page = await browser.get('/sign-in');
      assert.match(page.body, /href="\/sign-in\/start"/);
      assert.doesNotMatch(page.body, /Grace Ellery|name="staff"/);
      await clickAs(browser, council);
      assert.equal((await browser.get('/my-work')).headers.location, '/sign-in');
    }
  });

  test('a council without a service lets nobody in, and says so', async () => {
    const app = await council.open({ signIn: undefined });
    const browser = newBrowser(app);
    assert.match(readText(await browser.get('/sign-in')), /Nobody can sign in here yet/);
    assert.equal((await browser.get('/sign-in/start')).statusCode, 404);
  });

  test('a demonstration offers the click and no service, whatever is set', async () => {
    const app = await demonstration.open({ isDemonstration: true });
    const browser = newBrowser(app);
    const page = await browser.get('/sign-in');
    assert.match(page.body, / as Grace Ellery/);
    assert.doesNotMatch(page.body, /\/sign-in\/start/);
    assert.equal((await browser.get('/sign-in/start')).statusCode, 404);
    assert.equal((await clickAs(browser, demonstration)).headers.location, '/');
    assert.equal((await browser.get('/my-work')).statusCode, 200);
  });

  test('a demonstration on a server without DEMO=yes lets nobody in, and ends what was open', async () => {
    const before = await demonstration.open({ isDemonstration: true });
    const browser = newBrowser(before);
    await clickAs(browser, demonstration);
    const now = newBrowser(await demonstration.open({ isDemonstration: false }));
    for (const [name, value] of browser.cookies) now.cookies.set(name, value);
    assert.equal((await browser.get('/my-work')).statusCode, 200);
    assert.equal((await now.get('/my-work')).headers.location, '/sign-in');
    await clickAs(now, demonstration);
    assert.equal((await now.get('/my-work')).headers.location, '/sign-in');
    assert.match(readText(await now.get('/sign-in')), /Nobody can sign in here yet/);
  });

  test('neither becomes the other, nor stands beside it: the database refuses', async () => {
    for (const [joined, isDemonstration] of [
      [council, true],
      [demonstration, false],
    ] as const) {
      const wanted = { name: 'Another', dfeCode: null, demonstration: isDemonstration, todayIs: null };
      await assert.rejects(foundAuthority(joined.storage, day('2026-03-10'), wanted), /never stand in one database/);
      await assert.rejects(
        joined.storage.write(
          joined.program,
          { action: 'turn', touches: [], recordedOn: day('2026-03-10') },
          async (act) => {
            await act.db
              .updateTable('authority')
              .set({ demonstration: isDemonstration, act: act.id })
              .where('authority_id', '=', joined.council.id)
              .execute();
          },
        ),
        /one for good/,
      );
    }
  });
});
