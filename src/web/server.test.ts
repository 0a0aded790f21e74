import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from './route.ts';
import { stopServer } from './server.ts';
import { openServer } from './server-for-tests.ts';

test('health is answered as JSON, and readiness gives its reason', async (t) => {
  let reason: string | null = null;
  const { server } = await openServer(t, [], { ready: async () => reason });
  const live = await server.inject('/health/live');
  assert.deepEqual([live.statusCode, live.json()], [200, { status: 'live' }]);
  assert.deepEqual((await server.inject('/health/ready')).json(), { status: 'ready' });
  reason = 'The database needs to be migrated: run migrate.';
  const waiting = await server.inject('/health/ready');
  assert.deepEqual([waiting.statusCode, waiting.json()], [503, { status: 'not ready', reason }]);
  assert.equal(waiting.headers['retry-after'], '10');
});

test('a readiness that cannot be found out is no', async (t) => {
  const { server } = await openServer(t, [], {
    ready: async () => Promise.reject(new Error('password of the database')),
  });
  const answer = await server.inject('/health/ready');
  assert.deepEqual(
    [answer.statusCode, answer.json()],
    [503, { status: 'not ready', reason: 'The database does not answer.' }],
  );
});

test('pictures and health checks do not ask the database who is there', async (t) => {
  let asked = 0;
  const kept = new Map<string, string>();
  const { browser } = await openServer(t, [], {
    sessions: {
      find: async (id) => {
        asked += 1;
        return kept.get(id);
      },
      save: async (id, json) => void kept.set(id, json),
      touch: async () => undefined,
      remove: async (id) => void kept.delete(id),
    },
  });
  const visitor = browser();
  await visitor.signIn();
  asked = 0;
  for (const url of ['/health/live', '/health/ready', '/favicon.ico', '/assets/images/icon-document.svg'])
    await visitor.get(url);
  assert.equal(asked, 0);
  await visitor.get('/accessibility');
  assert.equal(asked, 1);
});

test('on stopping, what is under way finishes, readiness says no, and new work is sent elsewhere', async (t) => {
  let finish = (): void => undefined;
  let begun = (): void => undefined;
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { server } = await openServer(t, [
    {
      method: 'GET',
      path: '/slow',
      allow: 'anyone',
      audit: 'nobody',
      handle: async () => {
        begun();
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return page('accessibility.njk', { title: 'Finished' });
      },
    },
  ]);
  await server.listen({ port: 0, host: '127.0.0.1' });
  const port = server
    .addresses()
    .map((address) => (typeof address === 'string' ? '' : address.port))
    .join('');
  const slow = fetch(`http://127.0.0.1:${port}/slow`);
  await isBegun;
  const stopped = stopServer(server);
  assert.equal(server.stopping.isAsked, true);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/health/ready`), 'nobody is let in any more');
  finish();
  const answer = await slow;
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /Finished/);
  await stopped;
});

test('while stopping, a page asked for on an open connection says that the service is not available', async (t) => {
  const { server } = await openServer(t, []);
  server.stopping.isAsked = true;
  const answer = await server.inject('/accessibility');
  assert.deepEqual(
    [answer.statusCode, answer.headers['retry-after'], answer.headers['connection']],
    [503, '10', 'close'],
  );
  assert.deepEqual((await server.inject('/health/ready')).json(), {
    status: 'not ready',
    reason: 'The service is stopping.',
  });
});
