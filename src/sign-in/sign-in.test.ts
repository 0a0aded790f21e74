/** Signing in through a real OpenID Connect provider: who comes in, who waits, who does not, and what is kept of it. A provider is started once for all of it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HERE_TODAY, type Joined, openJoinedCouncil, PUBLIC_URL } from '../../tests/joined-council.ts';
import {
  type RunningProvider,
  signInThroughProvider,
  startProvider,
  wayThroughProvider,
} from '../../tests/provider.ts';
import { closingAfter } from '../../tests/sample-council.ts';
import { type Role, ROLES } from '../access/roles.ts';
import { addDays } from '../ground/day.ts';
import { takeInStaff } from '../rooms/workforce/actions/take-in-staff.ts';
import { newId } from '../ground/ids.ts';
import { hiddenFields, readText } from '../web/server-for-tests.ts';

const subjectOf = (name: string): string => `subject-${name.toLowerCase().replaceAll(' ', '-')}-3f9c`;

describe('signing in through the council’s own service', () => {
  const closing = closingAfter(after);
  let provider: RunningProvider;
  let joined: Joined;

  /** What the service says of them, from now on. */
  const give = (name: string, roles: readonly string[], more: Readonly<Record<string, unknown>> = {}): void =>
    provider.set({ subject: subjectOf(name), name, roles, more });
  const comeIn = async (name: string) => {
    const browser = joined.browser();
    const answer = await signInThroughProvider(browser, subjectOf(name));
    return { browser, answer, where: answer.headers.location };
  };
  type Browser = ReturnType<Joined['browser']>;
  const firstPage = async (browser: Browser) => browser.get(String((await browser.get('/')).headers.location));
  const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/')).headers.location !== '/sign-in';

  /** Signed in before somebody left, and asked nothing since. */
  let sleeping: Browser;
  const MEMBERS = ['Grace Ellery', 'Sam Okoro', 'Ada Lindqvist', 'Ben Achebe', 'Leo Varga'];

  before(async () => {
    provider = await startProvider({ publicUrl: PUBLIC_URL, people: [] });
    closing.after(provider.stop);
    joined = await openJoinedCouncil(closing, provider, [
      ...ROLES.map((role) => ({
        name: `Somebody ${role}`,
        subject: subjectOf(`Somebody ${role}`),
        ...(role === 'inspector' ? { endedOn: addDays(HERE_TODAY, 5) } : {}),
      })),
      ...MEMBERS.map((name) => ({ name, subject: subjectOf(name) })),
      { name: 'Somebody gone', subject: subjectOf('Somebody gone'), endedOn: HERE_TODAY },
    ]);
    for (const role of ROLES) give(`Somebody ${role}`, [role]);
    for (const name of [...MEMBERS, 'Somebody gone']) give(name, ['team-manager']);
    give('Mina Farrow', ['personal-adviser']);
    give('Olu Adeyemi', ['inspector']);
    give('Cass Doran', ['social-worker']);
  });

  for (const role of ROLES) {
    test(`${role}: comes in, and stands on their first page under that role`, async () => {
      const { browser, answer, where } = await comeIn(`Somebody ${role}`);
      assert.equal(answer.statusCode, 303);
      assert.equal(where, '/', 'an address without anything of the sign-in');
      const page = await firstPage(browser);
      assert.equal(page.statusCode, 200);
      assert.match(page.body, new RegExp(`Somebody ${role}`));
    });
  }

  test('leads to the page that was asked for first', async () => {
    const browser = joined.browser();
    assert.equal((await browser.get('/rules?whatever=1')).headers.location, '/sign-in');
    assert.equal((await signInThroughProvider(browser, subjectOf('Grace Ellery'))).headers.location, '/rules');
  });

  test('begins a session under a new id, and the id of before opens nothing', async () => {
    const browser = joined.browser();
    const back = await wayThroughProvider(browser, subjectOf('Grace Ellery'));
    const before = browser.cookies.get('line-of-sight') ?? '';
    await browser.get(`${back.pathname}${back.search}`);
    assert.ok(before !== '' && browser.cookies.get('line-of-sight') !== before);
    browser.cookies.set('line-of-sight', before);
    assert.equal(await isIn(browser), false);
  });

  test('asks by authorization code with PKCE, state and nonce, and keeps them from the browser', async () => {
    const browser = joined.browser();
    const away = new URL(String((await browser.get('/sign-in/start')).headers.location));
    const asked = Object.fromEntries(away.searchParams);
    assert.equal(away.origin, provider.issuer);
    assert.equal(asked['response_type'], 'code');
    assert.equal(asked['code_challenge_method'], 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked[name] ?? '').length >= 40, name);
    assert.equal(asked['redirect_uri'], `${PUBLIC_URL}/sign-in/return`);
    assert.deepEqual([...browser.cookies.keys()], ['line-of-sight']);
    assert.ok(
      [...browser.cookies.values()].every((value) => value.length < 120),
      'nothing but a number',
    );
  });

  test('two tabs may be on their way at once', async () => {
    const browser = joined.browser();
    const [one, other] = [
      await wayThroughProvider(browser, subjectOf('Grace Ellery')),
      await wayThroughProvider(browser, subjectOf('Grace Ellery')),
    ];
    assert.equal((await browser.get(`${one.pathname}${one.search}`)).headers.location, '/');
    assert.equal((await browser.get(`${other.pathname}${other.search}`)).headers.location, '/sign-in');
    assert.equal(await isIn(browser), true, 'the first stays in');
  });

  test('nobody comes in without a role this program knows', async () => {
    for (const roles of [[], ['global-admin'], ['Team-Manager'], ['team manager']]) {
      give('Sam Okoro', roles);
      const { browser, where } = await comeIn('Sam Okoro');
      assert.equal(where, '/sign-in', roles.join());
      assert.match(readText(await browser.get('/sign-in')), /Your account has no role in Line of Sight/);
      assert.equal(await isIn(browser), false);
    }
    give('Sam Okoro', ['team-manager', 'global-admin']);
    assert.equal((await comeIn('Sam Okoro')).where, '/', 'a word nobody knows takes nothing from the others');
  });

  test('roles that are no list of words give nothing', async () => {
    for (const roles of ['team-manager', { role: 'team-manager' }, ['team-manager', { director: true }], 7]) {
      give('Sam Okoro', [], { roles });
      assert.equal((await comeIn('Sam Okoro')).where, '/sign-in', JSON.stringify(roles));
    }
    give('Sam Okoro', ['team-manager']);
  });

  test('nobody comes in when the service left out what it was to say of them', async () => {
    give('Sam Okoro', ['team-manager'], { _claim_names: { groups: 'src1' } });
    const { browser, where } = await comeIn('Sam Okoro');
    assert.equal(where, '/sign-in');
    assert.match(readText(await browser.get('/sign-in')), /more groups than the sign-in service can send/);
    give('Sam Okoro', ['team-manager']);
  });

  test('a role taken away counts from the next sign-in on, in every browser, and is kept with its days', async () => {
    const { browser: first } = await comeIn('Ada Lindqvist');
    assert.equal((await first.get('/my-work')).statusCode, 200);
    give('Ada Lindqvist', ['performance-analyst']);
    assert.equal((await first.get('/my-work')).statusCode, 200, 'not before');
    joined.clock.today = addDays(HERE_TODAY, 3);
    const { browser } = await comeIn('Ada Lindqvist');
    assert.equal((await browser.get('/my-work')).statusCode, 404);
    assert.equal((await browser.get('/load')).statusCode, 200);
    assert.equal((await first.get('/my-work')).statusCode, 404);
    joined.clock.today = HERE_TODAY;
    const { rows } = await heldBy('Ada Lindqvist');
    assert.deepEqual(rows, [
      ['performance-analyst', addDays(HERE_TODAY, 3), null],
      ['team-manager', HERE_TODAY, addDays(HERE_TODAY, 3)],
    ]);
    give('Ada Lindqvist', []);
    assert.equal((await comeIn('Ada Lindqvist')).where, '/sign-in');
    assert.equal(await isIn(browser), false, 'without any role, nobody is in');
  });

  test('a file about staff does not change the roles of whoever signs in', async () => {
    const { browser } = await comeIn('Leo Varga');
    await joined.storage.write(
      joined.program,
      { action: 'take-in-staff', touches: [], recordedOn: HERE_TODAY },
      async (act) => {
        await act.db
          .updateTable('staff')
          .set({ number: '4411', source_file: newId(), source_row: 2, act: act.id })
          .where('authority_id', '=', joined.council.id)
          .where('id', '=', joined.staffId('Leo Varga'))
          .execute();
        await takeInStaff(
          act,
          ['4411'],
          [
            {
              number: '4411',
              name: 'Leo Varga',
              role: 'director',
              team: 'North team',
              fullTimeShare: null,
              startedOn: addDays(HERE_TODAY, -400),
              endedOn: null,
              sourceFile: newId(),
              sourceRow: 2,
            },
          ],
        );
      },
    );
    assert.match((await firstPage(browser)).body, /Leo Varga<\/bdi><span class="los-council__roles">, team manager</);
  });

  test('somebody who has left does not come in, and who leaves is out with the next request', async () => {
    const gone = await comeIn('Somebody gone');
    assert.equal(gone.where, '/sign-in');
    assert.match(readText(await gone.browser.get('/sign-in')), /does not know you as somebody who works here now/);
    const { browser } = await comeIn('Ben Achebe');
    const { browser: asleep } = await comeIn('Ben Achebe');
    sleeping = asleep;
    assert.equal((await browser.get('/my-work')).statusCode, 200);
    const { browser: administrator } = await comeIn('Somebody administrator');
    const page = `/staff/${joined.staffId('Ben Achebe')}`;
    const saved = await administrator.fill(`${page}/leaving`, dayFields('leavesOn', '10 3 2026'));
    assert.equal(saved.headers.location, page);
    assert.equal((await browser.get('/my-work')).headers.location, '/sign-in');
    assert.equal((await comeIn('Ben Achebe')).where, '/sign-in');
    assert.match(readText(await administrator.get(page)), /Signing in has left .* No longer here from 10 March 2026/);
  });

  test('a file that says they are still here does not let them in again', async () => {
    await joined.storage.write(
      joined.program,
      { action: 'say-otherwise', touches: [], recordedOn: HERE_TODAY },
      (act) =>
        act.db
          .updateTable('staff')
          .set({ ended_on: null, act: act.id })
          .where('authority_id', '=', joined.council.id)
          .where('id', '=', joined.staffId('Ben Achebe'))
          .execute(),
    );
    assert.equal(await isIn(sleeping), false);
    assert.equal((await comeIn('Ben Achebe')).where, '/sign-in');
  });

  test('the role of an inspector gives nothing to somebody who has no last day', async () => {
    give('Sam Okoro', ['inspector']);
    assert.equal((await comeIn('Sam Okoro')).where, '/sign-in');
    give('Sam Okoro', ['team-manager']);
  });

  test('an inspector is out on their day', async () => {
    const { browser } = await comeIn('Somebody inspector');
    assert.equal(await isIn(browser), true);
    joined.clock.today = addDays(HERE_TODAY, 5);
    assert.equal(await isIn(browser), false);
    joined.clock.today = HERE_TODAY;
  });

  test('a first sign-in waits and sees nothing, until an administrator says once who they are', async () => {
    const { browser, where } = await comeIn('Mina Farrow');
    assert.equal(where, '/sign-in/waiting');
    assert.match(readText(await browser.get('/sign-in/waiting')), /An administrator has to let you in first/);
    assert.equal(await isIn(browser), false);
    await comeIn('Mina Farrow');
    const { browser: administrator } = await comeIn('Somebody administrator');
    const list = await administrator.get('/staff');
    assert.match(readText(list), /Mina Farrow Role personal adviser Staff number not given First came 10 March 2026/);
    const path = /\/staff\/waiting\/[0-9a-f-]{36}/.exec(list.body)?.[0] ?? '';
    assert.equal(list.body.split('>Mina Farrow<').length, 2, 'once, however often they came');
    const refused = await administrator.fill(path, {});
    assert.match(readText(refused), /Choose who they are/);
    const saved = await administrator.fill(path, {
      as: 'new',
      team: 'North team',
      ...dayFields('startsOn', '2 3 2026'),
    });
    assert.equal(saved.headers.location, '/staff');
    assert.equal((await administrator.get(path)).statusCode, 404, 'once');
    const inside = await comeIn('Mina Farrow');
    assert.equal(inside.where, '/');
    assert.match(
      (await firstPage(inside.browser)).body,
      /Mina Farrow<\/bdi><span class="los-council__roles">, personal adviser</,
    );
    assert.match(readText(await administrator.get('/staff')), /Nobody is waiting/);
  });

  test('an inspector is let in for a time only', async () => {
    await comeIn('Olu Adeyemi');
    const { browser: administrator } = await comeIn('Somebody administrator');
    const path = await waitingPath(administrator, 'Olu Adeyemi');
    const without = await administrator.fill(path, { as: 'new', ...dayFields('startsOn', '9 3 2026') });
    assert.equal(without.statusCode, 422);
    assert.match(readText(without), /Enter the day from which they are no longer here/);
    const saved = await administrator.fill(path, {
      as: 'new',
      ...dayFields('startsOn', '9 3 2026'),
      ...dayFields('leavesOn', '13 3 2026'),
    });
    assert.equal(saved.headers.location, '/staff');
    const { browser } = await comeIn('Olu Adeyemi');
    assert.equal(await isIn(browser), true);
    joined.clock.today = addDays(HERE_TODAY, 3);
    assert.equal(await isIn(browser), false);
    joined.clock.today = HERE_TODAY;
  });

  test('nobody takes over whom somebody else signs in as, unless they are parted with a reason', async () => {
    await comeIn('Cass Doran');
    const { browser: administrator } = await comeIn('Somebody administrator');
    const path = await waitingPath(administrator, 'Cass Doran');
    const grace = joined.staffId('Grace Ellery');
    assert.doesNotMatch((await administrator.get(path)).body, new RegExp(grace), 'is not offered');
    const forced = await administrator.fill(path, { as: grace, ...dayFields('startsOn', '10 3 2026') });
    assert.equal(forced.statusCode, 422);
    const { browser } = await comeIn('Grace Ellery');
    const { browser: asleep } = await comeIn('Grace Ellery');
    assert.equal((await administrator.fill(`/staff/${grace}/account`, { reason: '' })).statusCode, 422);
    const parted = await administrator.fill(`/staff/${grace}/account`, { reason: 'Two people share this name.' });
    assert.equal(parted.headers.location, `/staff/${grace}`);
    assert.equal(await isIn(browser), false, 'out with the next request');
    assert.equal((await administrator.fill(path, { as: grace })).headers.location, '/staff');
    const { browser: cass } = await comeIn('Cass Doran');
    assert.match((await firstPage(cass)).body, /Grace Ellery<\/bdi><span class="los-council__roles">, social worker</);
    assert.equal(await isIn(asleep), false, 'and stays out, though it is the same member of staff');
    assert.equal((await comeIn('Grace Ellery')).where, '/sign-in/waiting');
  });

  test('an account of somebody whom the files no longer name is free for whoever it is said to be', async () => {
    give('Una Marr', ['social-worker']);
    const { browser: administrator } = await comeIn('Somebody administrator');
    const letIn = async () => {
      assert.equal((await comeIn('Una Marr')).where, '/sign-in/waiting');
      const path = await waitingPath(administrator, 'Una Marr');
      return administrator.fill(path, { as: 'new', ...dayFields('startsOn', '10 3 2026') });
    };
    await letIn();
    const { browser } = await comeIn('Una Marr');
    await joined.storage.write(joined.program, { action: 'take-away', touches: [], recordedOn: HERE_TODAY }, (act) =>
      act.db.updateTable('staff').set({ removed_by: act.id, act: act.id }).where('name', '=', 'Una Marr').execute(),
    );
    assert.equal(await isIn(browser), false);
    assert.equal((await letIn()).headers.location, '/staff');
    assert.equal((await comeIn('Una Marr')).where, '/');
  });

  test('two administrators at once let somebody in once', async () => {
    give('Ida Novak', ['social-worker']);
    await comeIn('Ida Novak');
    const { browser: one } = await comeIn('Somebody administrator');
    const { browser: other } = await comeIn('Somebody administrator');
    const path = await waitingPath(one, 'Ida Novak');
    const fields = { as: 'new', ...dayFields('startsOn', '10 3 2026') };
    const [hidden, hiddenToo] = [hiddenFields(await one.get(path)), hiddenFields(await other.get(path))];
    const answers = await Promise.all([
      one.post(path, { ...hidden, ...fields }),
      other.post(path, { ...hiddenToo, ...fields }),
    ]);
    assert.equal(answers.filter(({ statusCode }) => statusCode === 303).length, 1);
    assert.ok(answers.every(({ statusCode }) => [303, 404, 422].includes(statusCode)));
  });

  test('two administrators at once make no two people one member of staff', async () => {
    give('Eve Norris', ['social-worker']);
    give('Max Norris', ['social-worker']);
    await comeIn('Eve Norris');
    await comeIn('Max Norris');
    const browsers = [
      (await comeIn('Somebody administrator')).browser,
      (await comeIn('Somebody administrator')).browser,
    ];
    const [one, other] = browsers as [Browser, Browser];
    await one.fill(`/staff/${joined.staffId('Leo Varga')}/account`, { reason: 'He has a new account.' });
    const paths = [await waitingPath(one, 'Eve Norris'), await waitingPath(one, 'Max Norris')] as const;
    const fields = { as: joined.staffId('Leo Varga') };
    const [hidden, hiddenToo] = [hiddenFields(await one.get(paths[0])), hiddenFields(await other.get(paths[1]))];
    const answers = await Promise.all([
      one.post(paths[0], { ...hidden, ...fields }),
      other.post(paths[1], { ...hiddenToo, ...fields }),
    ]);
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [303, 422],
    );
    const refused = answers.find(({ statusCode }) => statusCode === 422);
    assert.match(refused === undefined ? '' : readText(refused), /Leo Varga already signs in|Choose who they are/);
  });

  test('an administrator opens no record, and nobody else opens their pages', async () => {
    const { browser: administrator } = await comeIn('Somebody administrator');
    for (const path of ['/my-work', '/find', '/figures', '/load', `/people/${newId()}`])
      assert.equal((await administrator.get(path)).statusCode, 404, path);
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      const { browser } = await comeIn(`Somebody ${role satisfies Role}`);
      for (const path of [
        '/staff',
        `/staff/${joined.staffId('Sam Okoro')}`,
        `/staff/${joined.staffId('Sam Okoro')}/leaving`,
      ])
        assert.equal((await browser.get(path)).statusCode, 404, `${role} ${path}`);
    }
  });

  test('an administrator does not end themselves', async () => {
    const { browser } = await comeIn('Somebody administrator');
    const own = `/staff/${joined.staffId('Somebody administrator')}`;
    assert.match(readText(await browser.get(own)), /This is you/);
    assert.equal((await browser.get(`${own}/leaving`)).statusCode, 404);
    assert.equal((await browser.get(`${own}/account`)).statusCode, 404);
  });

  test('signing out ends the session here, and goes on to the service', async () => {
    const { browser } = await comeIn('Sam Okoro');
    const within = browser.cookies.get('line-of-sight') ?? '';
    const page = await browser.get('/accessibility');
    const answer = await browser.post('/sign-out', { _csrf: signOutToken(page.body) });
    assert.equal(answer.headers.location, '/signed-out');
    const { body } = await browser.get('/signed-out');
    const on = /http-equiv="refresh" content="0; url=(?<address>[^"]+)"/.exec(body)?.groups?.['address'] ?? '';
    const away = new URL(on.replaceAll('&amp;', '&'));
    assert.equal(away.origin, provider.issuer);
    assert.equal(away.searchParams.get('post_logout_redirect_uri'), `${PUBLIC_URL}/sign-in`);
    assert.equal(away.searchParams.get('id_token_hint'), null, 'no token in an address');
    assert.equal((await fetch(away, { redirect: 'manual' })).status, 200);
    browser.cookies.set('line-of-sight', within);
    assert.equal(await isIn(browser), false);
  });

  test('going to sign in and coming back are limited for one address', async () => {
    const app = await joined.open({ openFormsPerMinute: 2 });
    for (const path of ['/sign-in/start', '/sign-in/return']) {
      const statuses: number[] = [];
      for (let times = 0; times < 9; times += 1) statuses.push((await app.inject(path)).statusCode);
      assert.deepEqual(statuses, [...Array.from({ length: 8 }, () => 303), 429], path);
    }
  });

  test('the log and the sessions hold no subject, no code, no token and no name', async () => {
    await comeIn('Sam Okoro');
    const log = joined.lines.join('');
    assert.ok(log.includes('/sign-in/return'));
    for (const text of ['code=', 'state=', 'Sam Okoro', subjectOf('Sam Okoro'), '.eyJ', provider.clientSecret])
      assert.ok(!log.includes(text), text);
    const { rows } = await joined.readSessions();
    assert.ok(rows.length > 10);
    for (const row of rows) for (const text of [subjectOf('Sam Okoro'), '.eyJ']) assert.ok(!row.includes(text), text);
  });

  const heldBy = async (name: string) => {
    const rows = await joined.books
      .selectFrom('staff_role')
      .select(['role', 'from_on', 'to_on'])
      .where('staff_id', '=', joined.staffId(name))
      .orderBy('from_on', 'desc')
      .execute();
    return { rows: rows.map(({ role, from_on, to_on }) => [role, from_on, to_on]) };
  };
});

describe('when the sign-in service does not answer', () => {
  const closing = closingAfter(after);

  test('a plain page says so, whoever is in goes on, and signing out still works', async () => {
    const provider = await startProvider({
      publicUrl: PUBLIC_URL,
      people: [{ subject: 'subject-of-sam', name: 'Sam Okoro', roles: ['team-manager'] }],
    });
    const joined = await openJoinedCouncil(closing, provider, [{ name: 'Sam Okoro', subject: 'subject-of-sam' }]);
    const browser = joined.browser();
    await signInThroughProvider(browser, 'subject-of-sam');
    const late = joined.browser();
    const back = await wayThroughProvider(late, 'subject-of-sam');
    await provider.stop();
    assert.equal((await browser.get('/my-work')).statusCode, 200);
    assert.equal((await late.get(`${back.pathname}${back.search}`)).headers.location, '/sign-in/away');
    const page = await late.get('/sign-in/away');
    assert.equal(page.statusCode, 503);
    assert.ok(page.headers['retry-after']);
    assert.match(readText(page), /The council’s sign-in service does not answer\. Nothing is lost/);
    const other = await joined.open({ signIn: joined.newSignIn() });
    const start = await other.inject('/sign-in/start');
    assert.equal(start.statusCode, 503);
    assert.match(readText(start), /Nobody can sign in just now/);
    const answer = await browser.post('/sign-out', { _csrf: signOutToken((await browser.get('/accessibility')).body) });
    assert.equal(answer.headers.location, '/signed-out');
    assert.match(readText(await joined.browser().get('/sign-in')), /Sign in/);
    assert.equal((await browser.get('/')).headers.location, '/sign-in');
  });
});

function dayFields(field: string, text: string): Record<string, string> {
  const [day = '', month = '', year = ''] = text.split(' ');
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year };
}

function signOutToken(body: string): string {
  return /action="\/sign-out"[\s\S]*?name="_csrf" value="(?<token>[^"]*)"/.exec(body)?.groups?.['token'] ?? '';
}

async function waitingPath(administrator: ReturnType<Joined['browser']>, name: string): Promise<string> {
  const { body } = await administrator.get('/staff');
  return new RegExp(`href="(/staff/waiting/[0-9a-f-]{36})">${name}<`).exec(body)?.[1] ?? `nobody waits as ${name}`;
}
