/** The database dies under somebody's hands: a page says so, keeps what was typed, and goes on once it is back. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startProgram } from './browser.ts';
import { smallDemonstration } from './small-demonstration.ts';
import { killDatabase, visitor } from './nothing-lost.ts';

test('a database that dies is started again; what was typed into it comes back on the page', async () => {
  const { dataDir, remove } = await smallDemonstration();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = await startProgram(dataDir, { PORT: String(port) });
  try {
    const { ask, hidden } = await visitor(address, 'Helen Marsh');
    const work = (await ask('/my-team')).text;
    const person = /href="(\/people\/[0-9a-f-]{36})"><bdi>Leo Hartley</.exec(work)?.[1] ?? '';
    const form = await ask(`${person}/visits/new`);
    const body = new URLSearchParams({
      _csrf: hidden(form.text, '_csrf'),
      _key: hidden(form.text, '_key'),
      'visitedOn-day': '11',
      'visitedOn-month': '3',
      'visitedOn-year': '2025',
      how: 'home',
      seenAlone: 'yes',
      shared: 'yes',
    });
    await killDatabase(dataDir, { withItsChildren: true });
    const refused = await ask(`${person}/visits/new`, body);
    assert.equal(refused.status, 503);
    assert.match(refused.text, /<textarea[^>]*>11 3 2025</);
    assert.doesNotMatch(refused.text, /ECONNREFUSED|at .*\.ts/);
    for (let tries = 0; tries < 100 && (await ask('/health/ready')).status !== 200; tries += 1) await sleep(100);
    assert.equal((await ask('/health/live')).status, 200);
    assert.equal((await ask(`${person}/visits/new`, body)).status, 303);
    assert.match((await ask(person)).text, /11\u00a0March\u00a02025/);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await remove();
  }
});
