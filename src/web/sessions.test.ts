import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, type Route, redirect } from './route.ts';
import { hiddenFields, openServer } from './server-for-tests.ts';

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/my-work',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async () => page('accessibility.njk', { title: 'My work' }),
  },
  {
    method: 'POST',
    path: '/find',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async ({ session, posted }) => {
      for (const words of posted.fields.get('words') ?? []) session.keep(`find-${words}`, words);
      return redirect('/my-work');
    },
  },
  {
    method: 'GET',
    path: '/found/:words',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async ({ session, params }) =>
      page('accessibility.njk', { title: session.findKept(`find-${params['words']}`) ?? 'nothing kept' }),
  },
];

const minutes = (count: number): number => count * 60_000;

test('the id of a session changes on sign-in and on sign-out, and the old one opens nothing', async (t) => {
  const { browser, sessions } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.get('/sign-in');
  const before = visitor.cookies.get('line-of-sight') ?? '';
  await visitor.signIn();
  const within = visitor.cookies.get('line-of-sight') ?? '';
  assert.notEqual(within, before);
  assert.equal(
    (await visitor.post('/sign-out', hiddenFields(await visitor.get('/my-work')))).headers.location,
    '/sign-in',
  );
  assert.notEqual(visitor.cookies.get('line-of-sight'), within);
  visitor.cookies.set('line-of-sight', within);
  assert.equal((await visitor.get('/my-work')).statusCode, 303);
  assert.equal(
    [...sessions.kept.keys()].some((key) => within.startsWith(key)),
    false,
    'the table does not hold the id',
  );
});

test('a session ends after thirty minutes without a page', async (t) => {
  const { browser, clock, sessions } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.signIn();
  for (const pause of [29, 29, 29]) {
    clock.now = new Date(clock.now.getTime() + minutes(pause));
    assert.equal((await visitor.get('/my-work')).statusCode, 200);
  }
  clock.now = new Date(clock.now.getTime() + minutes(30));
  assert.equal((await visitor.get('/my-work')).statusCode, 303);
  assert.ok(![...sessions.kept.values()].some((json) => json.includes('staffId')), 'and is removed');
});

test('a session ends twelve hours after sign-in, however busy', async (t) => {
  const { browser, clock } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.signIn();
  for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
    clock.now = new Date(clock.now.getTime() + minutes(20));
    assert.equal((await visitor.get('/my-work')).statusCode, 200, `${passed} minutes in`);
  }
  clock.now = new Date(clock.now.getTime() + minutes(20));
  assert.equal((await visitor.get('/my-work')).statusCode, 303);
});

test('what is kept while a form is saved does not take back the sentence that says so', async (t) => {
  const typing = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const { browser, clock } = await openServer(t, [
    ...ROUTES,
    {
      method: 'POST',
      path: '/keep',
      allow: 'signed-in',
      audit: 'nobody',
      handle: async () => {
        begun.resolve();
        await typing.promise;
        return { kind: 'told', values: {} };
      },
    },
    {
      method: 'POST',
      path: '/save',
      allow: 'signed-in',
      audit: 'nobody',
      handle: async () => redirect('/my-work', 'It is saved.'),
    },
  ]);
  const visitor = browser();
  await visitor.signIn();
  const hidden = hiddenFields(await visitor.get('/my-work'));
  clock.now = new Date(clock.now.getTime() + minutes(2));
  const kept = visitor.post('/keep', hidden);
  await begun.promise;
  await visitor.post('/save', hidden);
  typing.resolve();
  await kept;
  assert.match((await visitor.get('/my-work')).body, /role="status">.*It is saved\./s);
});

test('a cookie that was made up or changed opens nothing', async (t) => {
  const { browser } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.signIn();
  const real = visitor.cookies.get('line-of-sight') ?? '';
  for (const forged of [
    '',
    'x',
    `${real}x`,
    real.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
    real.split('.')[0] ?? '',
  ]) {
    visitor.cookies.set('line-of-sight', forged);
    assert.equal((await visitor.get('/my-work')).statusCode, 303, forged);
  }
});

test('nobody has a session kept for looking at a page that needs none', async (t) => {
  const { browser, sessions } = await openServer(t, ROUTES);
  for (const address of ['/accessibility', '/health/ready', '/no-such-page', '/favicon.ico'])
    await browser().get(address);
  assert.equal(sessions.kept.size, 0);
});

test('words are kept for the session, the newest twenty', async (t) => {
  const { browser } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.signIn();
  const hidden = hiddenFields(await visitor.get('/my-work'));
  for (let index = 0; index < 22; index += 1) await visitor.post('/find', { ...hidden, words: `w${index}` });
  assert.match((await visitor.get('/found/w21')).body, /<h1[^>]*><bdi>w21/);
  assert.match((await visitor.get('/found/w2')).body, /<h1[^>]*><bdi>w2</);
  assert.match((await visitor.get('/found/w1')).body, /nothing kept/);
});
