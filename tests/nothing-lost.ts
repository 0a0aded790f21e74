/**
 * Kills the program at random while reviews are recorded and while a file is loaded, starts it again, and looks whether
 * everything it had acknowledged is there. The test does a few rounds, `npm run soak` the full number.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceFrom } from '../src/demo/chance.ts';
import { environmentFor, los } from './command-line.ts';
import { freePort, startProgram } from './browser.ts';

export type Rounds = { readonly rounds: number; readonly seed: number; readonly killDatabaseToo?: boolean };
export type Kept = { readonly kills: number; readonly acknowledged: number; readonly lost: readonly string[] };

/** A visitor's browser, as far as a form needs one: cookies, the hidden fields, and the answer to a post. */
export async function visitor(address: string, name: string) {
  let cookie = '';
  const ask = async (
    path: string,
    body?: URLSearchParams,
  ): Promise<{ status: number; text: string; location: string | null }> => {
    const answer = await fetch(address + path, {
      redirect: 'manual',
      headers: {
        cookie,
        connection: 'close',
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: body.toString() }),
    });
    const set = answer.headers.getSetCookie().at(-1)?.split(';', 1)[0];
    if (set !== undefined) cookie = set;
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  };
  const hidden = (text: string, field: string): string =>
    new RegExp(`name="${field}" value="([^"]+)"`).exec(text)?.[1] ?? '';
  const door = await ask('/sign-in');
  const staff = new RegExp(`name="staff" value="([^"]+)">\\s*<h2[^>]*>${name}`).exec(door.text)?.[1] ?? '';
  await ask('/sign-in', new URLSearchParams({ _csrf: hidden(door.text, '_csrf'), staff }));
  return { ask, hidden };
}

/** Records visits one after another until the program dies under it; answers those that were acknowledged. */
async function recordUntilItDies(
  address: string,
  onDay: () => string,
  acknowledged: Map<string, Set<string>>,
  begins: () => void,
): Promise<void> {
  try {
    const { ask, hidden } = await visitor(address, 'Helen Marsh');
    const people = [
      ...new Set(
        [...(await ask('/my-team')).text.matchAll(/href="\/people\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? ''),
      ),
    ].slice(0, 5);
    // Its database may have died before it could say who is there: then there is nothing to record.
    begins();
    while (people.length > 0) {
      for (const person of people) {
        const form = await ask(`/people/${person}/visits/new`);
        const iso = onDay();
        const [year = '', month = '', day = ''] = iso.split('-');
        const answer = await ask(
          `/people/${person}/visits/new`,
          new URLSearchParams({
            _csrf: hidden(form.text, '_csrf'),
            _key: hidden(form.text, '_key'),
            'visitedOn-day': day,
            'visitedOn-month': month,
            'visitedOn-year': year,
            how: 'home',
            seenAlone: 'yes',
            shared: 'yes',
          }),
        );
        if (answer.status === 303 || answer.status === 302)
          acknowledged.set(person, (acknowledged.get(person) ?? new Set()).add(iso));
      }
    }
  } catch {
    // It was killed under the request: what had no answer was not acknowledged.
  }
}

export async function killWhileRecording(
  dataDir: string,
  { rounds, seed, killDatabaseToo = false }: Rounds,
): Promise<Kept> {
  const chance = chanceFrom(seed);
  const acknowledged = new Map<string, Set<string>>();
  let next = 0;
  const onDay = (): string => {
    next += 1;
    return new Date(Date.UTC(2010, 0, 1) + next * 86_400_000).toISOString().slice(0, 10);
  };
  for (let round = 0; round < rounds; round += 1) {
    const port = await freePort();
    const child = await startProgram(dataDir, { PORT: String(port) });
    // From here on: it may end by itself before it is killed.
    const exited = once(child, 'exit');
    const begun = Promise.withResolvers<void>();
    const recording = recordUntilItDies(`http://127.0.0.1:${port}`, onDay, acknowledged, begun.resolve);
    // A slow machine signs in slowly: most are killed while they record, and some before.
    if (chance.happens(0.8)) await Promise.race([begun.promise, recording]);
    await sleep(150 + chance.whole(700));
    if (killDatabaseToo && chance.happens(0.5)) await killDatabase(dataDir);
    child.kill('SIGKILL');
    await exited;
    await recording;
  }
  const port = await freePort();
  const child = await startProgram(dataDir, { PORT: String(port) });
  const { ask } = await visitor(`http://127.0.0.1:${port}`, 'Helen Marsh');
  const lost: string[] = [];
  let count = 0;
  for (const [person, days] of acknowledged) {
    const { text } = await ask(`/people/${person}?show=visit&all=yes`);
    for (const iso of days) {
      count += 1;
      const words = new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      if (!new RegExp(`>${words}\\s*<`).test(text.replaceAll('\u00a0', ' '))) lost.push(`${person} ${iso}`);
    }
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { kills: rounds, acknowledged: count, lost };
}

/** The postmaster alone: its children see that it is gone and end, as in a crash. */
export async function killDatabase(dataDir: string, { withItsChildren = false } = {}): Promise<void> {
  const pid = Number(
    (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n', 1)[0],
  );
  if (pid <= 1) return;
  // On a busy machine a child may answer for a while after its parent has gone.
  const children = withItsChildren ? await childrenOf(pid) : [];
  process.kill(pid, 'SIGKILL');
  for (const child of children) {
    try {
      process.kill(child, 'SIGKILL');
    } catch {
      // Gone by itself.
    }
  }
}

async function childrenOf(parent: number): Promise<readonly number[]> {
  const listed = spawn('ps', ['-A', '-o', 'pid=,ppid='], { stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = (await text(listed.stdout)).split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return lines.flatMap(([pid, ppid]) => (pid !== undefined && ppid === parent ? [pid] : []));
}

/** Loads files, killing the load again and again, until it has gone through; then says what stands. */
export async function killWhileLoading(
  dataDir: string,
  files: readonly string[],
  { rounds, seed }: Rounds,
): Promise<{ readonly kills: number; readonly figures: string }> {
  const chance = chanceFrom(seed);
  let kills = 0;
  let isStopped = false;
  for (let round = 0; round < rounds; round += 1) {
    // What a person does who finds it dead: load again, and go on where that says so.
    const args = isStopped ? ['import', '--go-on'] : ['import', ...files];
    const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), ...args], {
      env: environmentFor(dataDir),
      stdio: 'ignore',
    });
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const first = await Promise.race([ended, sleep(300 + chance.whole(1800))]);
    if (Array.isArray(first)) break;
    child.kill('SIGKILL');
    await ended;
    kills += 1;
    isStopped = !(await los(dataDir, ['import', '--go-on', '--dry-run'])).said.includes('No load was stopped');
  }
  if ((await los(dataDir, ['import', ...files])).code !== 0) await los(dataDir, ['import', '--go-on']);
  return {
    kills,
    figures: (await los(dataDir, ['figures', '--json', '--from', '2018-04-01', '--to', '2019-03-31'])).printed,
  };
}
