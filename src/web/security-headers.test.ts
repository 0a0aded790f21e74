import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, type Route, redirect } from './route.ts';
import { openServer } from './server-for-tests.ts';

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', allow: 'signed-in', audit: 'nobody', handle: async () => redirect('/my-work') },
  {
    method: 'GET',
    path: '/my-work',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async () => page('accessibility.njk', { title: 'My work' }),
  },
  {
    method: 'GET',
    path: '/broken',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async () => Promise.reject(new Error('no')),
  },
  { method: 'POST', path: '/send', allow: 'signed-in', audit: 'nobody', handle: async () => redirect('/') },
];

/** Every address of the server, the kit's own included, and some that are none. */
const ADDRESSES = [
  '/',
  '/my-work',
  '/broken',
  '/sign-in',
  '/accessibility',
  '/privacy',
  '/health/live',
  '/health/ready',
  '/favicon.ico',
  '/assets/images/icon-close-cross-black.svg',
  '/no-such-page',
  '/%zz',
];

test('every answer carries the same refusals, whatever it is', async (t) => {
  const { browser } = await openServer(t, ROUTES);
  const [visitor, stranger] = [browser(), browser()];
  await visitor.signIn();
  const answers = [
    ...(await Promise.all(ADDRESSES.flatMap((address) => [visitor.get(address), stranger.get(address)]))),
    await visitor.post('/send', {}),
    await stranger.post('/send', {}),
  ];
  for (const { headers } of answers) {
    const policy = String(headers['content-security-policy']);
    assert.match(
      policy,
      /^default-src 'none'; script-src 'self' 'nonce-[\w+/=]{24}'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.equal(headers['x-robots-tag'], 'noindex, nofollow');
    assert.equal(headers['x-powered-by'], undefined);
  }
  assert.equal(
    new Set(answers.map(({ headers }) => headers['content-security-policy'])).size,
    answers.length,
    'a nonce is used once',
  );
});

test('nothing but pictures, sheets and scripts is kept by a browser', async (t) => {
  const { browser } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.signIn();
  const { body } = await visitor.get('/my-work');
  const sheets = [...body.matchAll(/(?:href|src)="(?<path>\/assets\/[^"]+)"/g)].map(
    (match) => match.groups?.['path'] ?? '',
  );
  assert.equal(sheets.length, 5);
  for (const sheet of sheets) {
    const answer = await visitor.get(sheet);
    assert.deepEqual(
      [answer.statusCode, answer.headers['cache-control']],
      [200, 'public, max-age=31536000, immutable'],
      sheet,
    );
  }
  for (const address of ['/my-work', '/broken', '/health/live', '/health/ready', '/accessibility', '/no-such-page']) {
    assert.equal((await visitor.get(address)).headers['cache-control'], 'no-store', address);
  }
});

test('every script of a page carries the nonce, and no style is written into it', async (t) => {
  const { browser } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.signIn();
  const { body, headers } = await visitor.get('/my-work');
  const nonce = /'nonce-(?<nonce>[^']+)'/.exec(String(headers['content-security-policy']))?.groups?.['nonce'] ?? '';
  const scripts = body.match(/<script[^>]*>/g) ?? [];
  assert.equal(scripts.length, 2);
  for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), script);
  assert.doesNotMatch(body, /<style|\sstyle=|\son[a-z]+=/);
});

test('over https the cookie is bound to this host and the browser is told to stay on https', async (t) => {
  const { browser } = await openServer(t, ROUTES, { publicUrl: 'https://sight.example', trustProxy: true });
  const answer = await browser().get('/sign-in', { 'x-forwarded-proto': 'https' });
  assert.match(
    String(answer.headers['set-cookie']),
    /^__Host-line-of-sight=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  assert.equal(answer.headers['strict-transport-security'], 'max-age=31536000');
});

test('an https service reached over http says so, and does not lead people round in circles', async (t) => {
  const { browser } = await openServer(t, ROUTES, { publicUrl: 'https://sight.example' });
  const answer = await browser().get('/sign-in');
  assert.equal(answer.statusCode, 503);
  assert.match(answer.body, /must be reached over https/);
  assert.equal((await browser().get('/health/live')).statusCode, 200);
});
