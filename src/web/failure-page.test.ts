import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Failure, type FailureKind, FAILURES } from './failure.ts';
import { failureOf } from './failure-page.ts';
import { loggableError, maskedWords } from './log.ts';
import { page, type Route } from './route.ts';
import { hiddenFields, openServer, readText } from './server-for-tests.ts';

let thrown: unknown;
const throwing = async (): Promise<never> => {
  throw thrown;
};
const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/my-work',
    allow: 'signed-in',
    audit: 'nobody',
    handle: async () => page('accessibility.njk', { title: 'My work' }),
  },
  { method: 'POST', path: '/people/:personId/notes', allow: 'signed-in', audit: 'nobody', handle: throwing },
];
const ADDRESS = '/people/6f1f6c0a-6d2c-4d5e-9c39-0a5a4f0f7a11/notes';

describe('every failure has one page', () => {
  for (const kind of Object.keys(FAILURES) as FailureKind[]) {
    test(`${FAILURES[kind].status}: ${FAILURES[kind].title}`, async (t) => {
      const { browser, lines } = await openServer(t, ROUTES);
      const visitor = browser();
      await visitor.signIn();
      thrown = new Failure(kind);
      const hidden = hiddenFields(await visitor.get('/my-work'));
      const answer = await visitor.post(ADDRESS, { ...hidden, herWords: 'I want to stay.' });
      assert.equal(answer.statusCode, FAILURES[kind].status);
      const text = readText(answer);
      assert.ok(text.includes(FAILURES[kind].title));
      assert.equal(text.includes('I want to stay.'), kind !== 'not-found', 'what was typed is shown back');
      const reference =
        /give this reference: (?<letters>[2-9A-Z]{4}-[2-9A-Z]{4})/.exec(text)?.groups?.['letters'] ?? 'none';
      assert.ok(
        lines.some((line) => line.includes(reference) && line.includes(kind)),
        'the reference is in the log',
      );
    });
  }
});

const known: readonly (readonly [what: string, error: unknown, kind: FailureKind])[] = [
  ['PostgreSQL refuses the connection', { code: 'ECONNREFUSED' }, 'unavailable'],
  ['PostgreSQL is stopping', { code: '57P01' }, 'unavailable'],
  ['PostgreSQL has too many connections', { code: '53300' }, 'unavailable'],
  ['the disk is full', { code: '53100' }, 'unavailable'],
  ['the database only reads', { code: '25006' }, 'unavailable'],
  ['a connection was lost', new Error('Connection terminated unexpectedly'), 'unavailable'],
  [
    'a lost connection is asked',
    new Error('Client has encountered a connection error and is not queryable'),
    'unavailable',
  ],
  ['a row is not unique', { code: '23505' }, 'our-mistake'],
  ['a plain error', new Error('no'), 'our-mistake'],
  ['something that is no error', 'no', 'our-mistake'],
  ['nothing', undefined, 'our-mistake'],
  ['a bad request of a plugin', { statusCode: 400 }, 'not-understood'],
];
for (const [what, error, kind] of known) {
  test(`${what}: ${FAILURES[kind].status}`, () => assert.equal(failureOf(error).kind, kind));
}

test('a page that is not available says when to come back', async (t) => {
  const { browser } = await openServer(t, ROUTES);
  const visitor = browser();
  await visitor.signIn();
  thrown = new Failure('unavailable', { retryAfter: 20 });
  const answer = await visitor.post(ADDRESS, hiddenFields(await visitor.get('/my-work')));
  assert.equal(answer.headers['retry-after'], '20');
});

test('forms open to anyone are counted by address, and the one over the count gets its page', async (t) => {
  const { browser } = await openServer(t, ROUTES, { openFormsPerMinute: 3 });
  const visitor = browser();
  const hidden = hiddenFields(await visitor.get('/sign-in'));
  const statuses = [];
  for (let attempt = 0; attempt < 4; attempt += 1) statuses.push((await visitor.post('/sign-in', hidden)).statusCode);
  assert.deepEqual(statuses.at(-1), 429);
  assert.ok(!statuses.slice(0, 3).includes(429));
  const answer = await visitor.post('/sign-in', hidden);
  assert.match(readText(answer), /Too many attempts/);
  assert.equal(answer.headers['retry-after'], '60');
  assert.equal(answer.headers['x-ratelimit-limit'], undefined);
});

test('a failure of the failure page still answers, without a word about why', async (t) => {
  const { browser } = await openServer(t, ROUTES, {
    authorityBanner: () => {
      throw new Error('the settings of Amira Haddad');
    },
  });
  const answer = await browser().get('/accessibility');
  assert.equal(answer.statusCode, 500);
  assert.match(answer.body, /<h1>Something went wrong<\/h1>/);
  assert.doesNotMatch(answer.body, /Amira|settings/);
});

describe('the log', () => {
  test('holds the kind of page, never the address, the query, the body or the words of an error', async (t) => {
    const { browser, lines } = await openServer(t, ROUTES);
    const visitor = browser();
    await visitor.signIn();
    thrown = Object.assign(new Error('duplicate key (name)=(Amira Haddad) "Amira Haddad" 01234567'), {
      detail: 'Amira Haddad',
    });
    const hidden = hiddenFields(await visitor.get('/my-work'));
    await visitor.post(`${ADDRESS}?name=Amira`, { ...hidden, note: 'Amira Haddad' });
    await visitor.get('/find/Amira%20Haddad', { 'user-agent': 'Amira', 'x-request-id': 'Amira' });
    await visitor.get('/Amira%zz');
    await visitor.send({
      method: 'POST',
      url: ADDRESS,
      payload: '{"Amira":1}',
      headers: { 'content-type': 'application/json' },
    });
    const log = lines.join('');
    assert.doesNotMatch(log, /Amira|Haddad|6f1f6c0a|01234567/);
    assert.match(log, /"method":"POST","route":"\/people\/:personId\/notes","status":500,"ms":\d+/);
    assert.match(log, /"method":"GET","route":"no such route","status":404/);
  });

  test('cannot be given a line by what somebody sends', async (t) => {
    const { browser, lines } = await openServer(t, ROUTES);
    const forged = '\r\n{"level":30,"msg":"forged"}';
    const visitor = browser();
    await visitor.get(`/${encodeURIComponent(forged)}`);
    await visitor.get('/my-work', {
      'x-forwarded-for': '1.2.3.4',
      'x-request-id': encodeURIComponent(forged),
      cookie: `line-of-sight=${encodeURIComponent(forged)}`,
    });
    thrown = new Error(forged);
    await visitor.signIn();
    await visitor.post(ADDRESS, hiddenFields(await visitor.get('/my-work')));
    for (const line of lines) {
      const parsed = JSON.parse(line) as { msg: string };
      assert.notEqual(parsed.msg, 'forged');
      assert.equal(line.indexOf('\n'), line.length - 1);
    }
  });

  test('keeps the kind and the place of an error, and its words without what they are about', () => {
    const error = Object.assign(
      new TypeError('no person "Amira" of 1234 (name)=(Amira)', { cause: new Error("it's 'Amira'") }),
      { code: '23505' },
    );
    const logged = loggableError(error);
    assert.deepEqual([logged.type, logged.code, logged.message], ['TypeError', '23505', 'no person …']);
    assert.match(logged.stack, /failure-page\.test\.ts/);
    assert.doesNotMatch(JSON.stringify(logged), /Amira/);
    assert.equal(maskedWords('row 12 of 30\nAmira'), 'row # of #');
  });
});
