/**
 * The program as a Monday uses it: so many requests a second from several people, one of them in five a visit recorded,
 * without a pause. Counts what was not answered as it should be, and how long answers took.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceFrom } from '../src/demo/chance.ts';
import { freePort, startProgram } from './browser.ts';
import { visitor } from './nothing-lost.ts';

export type UnderLoad = {
  readonly requests: number;
  readonly writes: number;
  /** What went wrong, and how often: `GET 500`. */
  readonly errors: ReadonlyMap<string, number>;
  /** Milliseconds, as the one who asks sees them. */
  readonly p50: number;
  readonly p95: number;
};

const VISITORS = 10;
const A_WRITE_IN = 5;

export async function askUnderLoad(
  dataDir: string,
  { seconds, perSecond, seed }: { readonly seconds: number; readonly perSecond: number; readonly seed: number },
): Promise<UnderLoad> {
  const port = await freePort();
  const child = await startProgram(dataDir, { PORT: String(port) });
  const chance = chanceFrom(seed);
  const errors = new Map<string, number>();
  const times: number[] = [];
  let writes = 0;
  const people = await Promise.all(
    Array.from({ length: VISITORS }, () => visitor(`http://127.0.0.1:${port}`, 'Helen Marsh')),
  );
  const [first] = people;
  if (first === undefined) throw new Error('nobody came');
  const records = [
    ...new Set(
      [...(await first.ask('/my-team')).text.matchAll(/href="(\/people\/[0-9a-f-]{36})"/g)].map(
        ([, path = '']) => path,
      ),
    ),
  ];

  const timed = async (kind: string, ask: () => Promise<{ status: number }>, expected: readonly number[]) => {
    const started = performance.now();
    const status = await ask().then(
      (answer) => answer.status,
      () => 0,
    );
    times.push(performance.now() - started);
    if (!expected.includes(status)) errors.set(`${kind} ${status}`, (errors.get(`${kind} ${status}`) ?? 0) + 1);
  };
  const read = (one: (typeof people)[number]) =>
    timed('GET', () => one.ask(chance.one(['/my-team', '/figures', '/rules', ...records])), [200]);
  const write = async (one: (typeof people)[number]) => {
    const record = chance.one(records);
    const form = await one.ask(`${record}/visits/new`);
    const day = new Date(Date.UTC(2012, 0, 1) + chance.whole(4000) * 86_400_000);
    const body = new URLSearchParams({
      _csrf: one.hidden(form.text, '_csrf'),
      _key: one.hidden(form.text, '_key'),
      'visitedOn-day': String(day.getUTCDate()),
      'visitedOn-month': String(day.getUTCMonth() + 1),
      'visitedOn-year': String(day.getUTCFullYear()),
      how: 'home',
      seenAlone: 'yes',
      shared: 'yes',
    });
    writes += 1;
    // A day before they were born, or a second visit on a day, is refused in a sentence: that too is an answer.
    await timed('POST', () => one.ask(`${record}/visits/new`, body), [303, 422]);
  };

  const started = performance.now();
  const under: Promise<void>[] = [];
  for (let asked = 0; asked < seconds * perSecond; asked += 1) {
    const wait = started + (asked * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    const one = people[asked % VISITORS] ?? first;
    under.push(asked % A_WRITE_IN === 0 ? write(one) : read(one));
  }
  await Promise.all(under);
  child.kill('SIGTERM');
  await once(child, 'exit');
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { requests: times.length, writes, errors, p50: at(0.5), p95: at(0.95) };
}
