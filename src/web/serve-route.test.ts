import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { notFound } from './failure.ts';
import { download, page, type Route, redirect } from './route.ts';
import { actorWith, AMIRA, hiddenFields, openServer, readText } from './server-for-tests.ts';

const EVERYBODY = { allow: 'signed-in', audit: 'nobody' } as const;
const shown = async () => page('accessibility.njk', { title: 'Here' });

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', ...EVERYBODY, handle: shown },
  { method: 'GET', path: '/my-work', allow: 'see-own-work', audit: 'nobody', handle: shown },
  { method: 'GET', path: '/load', allow: 'load-files', audit: 'nobody', handle: shown },
  {
    method: 'GET',
    path: '/people/:personId',
    allow: 'read-person',
    audit: { purpose: 'reading your record' },
    handle: async (visit) => {
      const id = visit.id('personId');
      if (id !== AMIRA) throw notFound();
      await visit.readPeople(async () => ({ result: null, people: [AMIRA] }));
      return page('accessibility.njk', { title: 'Amira' });
    },
  },
  {
    method: 'GET',
    path: '/forgotten',
    allow: 'read-person',
    audit: { purpose: 'reading your record' },
    handle: async (visit) => await visit.read(shown),
  },
  {
    method: 'GET',
    path: '/undeclared',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async (visit) => await visit.readPeople(async () => ({ result: await shown(), people: [AMIRA] })),
  },
  { method: 'GET', path: '/away', ...EVERYBODY, handle: async () => redirect('//elsewhere.example') },
  {
    method: 'GET',
    path: '/list',
    ...EVERYBODY,
    handle: async () => download({ fileName: 'Zoë "a"\r\n.csv', mediaType: 'text/csv', body: Buffer.from('a,b') }),
  },
  {
    method: 'GET',
    path: '/stream',
    ...EVERYBODY,
    handle: async () => download({ fileName: 'list.csv', mediaType: 'text/csv', body: Readable.from(['a,', 'b']) }),
  },
];

describe('who may ask', () => {
  test('somebody not signed in is led to sign-in, and from there to the page they asked for, without its query', async (t) => {
    const { browser } = await openServer(t, ROUTES);
    const visitor = browser();
    const asked = await visitor.get('/my-work?of=Amira');
    assert.deepEqual([asked.statusCode, asked.headers.location], [303, '/sign-in']);
    assert.equal((await visitor.signIn()).headers.location, '/my-work');
    assert.equal((await visitor.get('/my-work')).statusCode, 200);
  });

  test('a form sent by somebody not signed in is refused, and what they typed is shown back', async (t) => {
    const { browser } = await openServer(t, [{ ...EVERYBODY, method: 'POST', path: '/notes', handle: shown }]);
    const answer = await browser().post('/notes', { heldNote: 'She said “yes”.' });
    assert.equal(answer.statusCode, 401);
    assert.match(readText(answer), /You have been signed out.*Held note She said “yes”\./);
  });

  test('a page one may not open, a person one may not open, a person who is not there and no page at all look alike', async (t) => {
    const { browser } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    const alike = (body: string): string =>
      body.replaceAll(/nonce="[^"]*"|value="[^"]*"|<strong class="los-reference__letters">[^<]*/g, '');
    const addresses = [
      '/load',
      `/people/${AMIRA.replace('6f', '7f')}`,
      '/people/1%20or%201',
      '/people/not-an-id',
      '/no-such-page',
      '/%zz',
    ];
    const answers = await Promise.all(addresses.map(async (address) => await visitor.get(address)));
    const [first, ...others] = answers;
    assert.match(first?.body ?? '', /Page not found/);
    for (const answer of answers) assert.equal(answer.statusCode, 404);
    for (const other of others.slice(0, -1)) assert.equal(alike(other.body), alike(first?.body ?? ''));
    assert.match(others.at(-1)?.body ?? '', /Page not found/);
  });

  test('somebody who left is refused at their next request', async (t) => {
    const { browser, asker } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    assert.equal((await visitor.get('/my-work')).statusCode, 200);
    asker.actor = undefined;
    assert.equal((await visitor.get('/my-work')).headers.location, '/sign-in');
    asker.actor = actorWith('team-manager');
    assert.equal((await visitor.get('/my-work')).statusCode, 303, 'and their old session stays ended');
  });

  test('a role taken away counts at the next request', async (t) => {
    const { browser, asker } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    asker.actor = actorWith('performance-analyst');
    assert.equal((await visitor.get('/my-work')).statusCode, 404);
    assert.equal((await visitor.get('/load')).statusCode, 200);
  });

  test('a verb no route knows is refused', async (t) => {
    const { server } = await openServer(t, ROUTES);
    for (const method of ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      assert.equal((await server.inject({ method, url: '/my-work' })).statusCode, 404, method);
    }
  });
});

describe('reading about people', () => {
  test('is logged with the route and its purpose', async (t) => {
    const { browser, logged } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    await visitor.get(`/people/${AMIRA}`);
    assert.deepEqual(logged, [{ route: '/people/:personId', purpose: 'reading your record', people: [AMIRA] }]);
  });

  test('is never answered by a route that said it would log and did not', async (t) => {
    const { browser } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    assert.equal((await visitor.get('/forgotten')).statusCode, 500);
  });

  test('is not possible on a route that said it reads nobody', async (t) => {
    const { browser, logged } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    assert.equal((await visitor.get('/undeclared')).statusCode, 500);
    assert.deepEqual(logged, []);
  });

  test('is not answered when the log cannot be written', async (t) => {
    const { browser, storage } = await openServer(t, ROUTES, {});
    const visitor = browser();
    await visitor.signIn();
    Object.assign(storage, {
      readLogged: async () => Promise.reject(Object.assign(new Error('read-only'), { code: '25006' })),
    });
    const answer = await visitor.get(`/people/${AMIRA}`);
    assert.deepEqual([answer.statusCode, answer.headers['retry-after']], [503, '60']);
    assert.doesNotMatch(answer.body, /Amira/);
  });
});

describe('answers', () => {
  test('a redirect never leads to another site', async (t) => {
    const { browser } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    const answer = await visitor.get('/away');
    assert.deepEqual([answer.statusCode, answer.headers.location], [500, undefined]);
  });

  test('a download is named safely and sent as it is', async (t) => {
    const { browser } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    const answer = await visitor.get('/list');
    assert.equal(
      answer.headers['content-disposition'],
      `attachment; filename="Zo_ _a___.csv"; filename*=UTF-8''Zo%C3%AB%20%22a%22%0D%0A.csv`,
    );
    assert.deepEqual([answer.headers['content-type'], answer.body], ['text/csv', 'a,b']);
    assert.equal((await visitor.get('/stream')).body, 'a,b');
  });

  test('one sentence is said once on the next page', async (t) => {
    const { browser } = await openServer(t, [
      ...ROUTES,
      {
        ...EVERYBODY,
        method: 'POST',
        path: '/done',
        handle: async () => redirect('/my-work', 'The review is <recorded>.'),
      },
    ]);
    const visitor = browser();
    await visitor.signIn();
    const fields = hiddenFields({ body: (await visitor.get('/my-work')).body });
    await visitor.post('/done', fields);
    assert.match((await visitor.get('/my-work')).body, /The review is &lt;recorded&gt;\./);
    assert.doesNotMatch((await visitor.get('/my-work')).body, /recorded/);
  });
});
