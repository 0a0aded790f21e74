/** A demonstration is one for good, and a council is never one: nobody can come in with a click, and nothing is mixed. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { freePort, startProgram } from './browser.ts';
import { smallDemonstration } from './small-demonstration.ts';
import { los, temporaryDataDir } from './command-line.ts';

const RETURN = join(import.meta.dirname, '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');

describe('a demonstration', () => {
  const closing: (() => Promise<unknown>)[] = [];
  after(async () => {
    for (const close of closing.toReversed()) await close();
  });

  async function served(found: () => Promise<{ readonly dataDir: string; readonly remove: () => Promise<void> }>) {
    const { dataDir, remove } = await found();
    closing.push(remove);
    const port = await freePort();
    const child = await startProgram(dataDir, { PORT: String(port) });
    closing.push(async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    });
    return { dataDir, signInPage: async () => (await fetch(`http://127.0.0.1:${port}/sign-in`)).text() };
  }

  test('says what it is, also when files are loaded into it, and has no council beside it', async () => {
    const { dataDir, signInPage } = await served(smallDemonstration);
    assert.match(await signInPage(), / as Helen Marsh/);
    assert.match(await signInPage(), /This is a demonstration/);
    const loaded = await los(dataDir, ['import', join(RETURN, '2018-header.csv'), join(RETURN, '2018-episodes.csv')]);
    assert.equal(loaded.code, 0);
    assert.match(loaded.said, /^This is the demonstration, where everyone is invented/m);
    const made = await los(dataDir, ['init', '--authority', 'Norhampton Council']);
    assert.equal(made.code, 1);
    assert.match(made.said, /^This is the demonstration; make a real council in another DATA_DIR or database\.$/m);
    const admin = await los(dataDir, ['admin', 'https://sign-in.council.gov.uk', '4411']);
    assert.equal(admin.code, 1);
    assert.match(
      admin.said,
      /^This is the demonstration: it is entered with one click, and never with a real account\.$/m,
    );
  });

  test('is not made of a council: there nobody comes in by a click', async () => {
    const { signInPage } = await served(async () => {
      const folder = await temporaryDataDir();
      await los(folder.dataDir, ['init', '--authority', 'Norhampton Council']);
      return folder;
    });
    assert.match(await signInPage(), /Norhampton Council/);
    assert.doesNotMatch(await signInPage(), /Helen Marsh|demonstration/i);
  });

  test('is not made where a council is, and a council has no day of its own', async () => {
    const { dataDir, remove } = await temporaryDataDir();
    closing.push(remove);
    await los(dataDir, ['init', '--authority', 'Norhampton Council']);
    const made = await los(dataDir, ['demo']);
    assert.equal(made.code, 1);
    assert.match(made.said, /^There is a council here already; make the demonstration in another/m);
    const moved = await los(dataDir, ['demo', '--today', '2025-06-01']);
    assert.equal(moved.code, 1);
    assert.match(moved.said, /only a demonstration has a day of its own/);
  });

  test('has a day that moves forward, and never back', async () => {
    const { dataDir, remove } = await smallDemonstration();
    closing.push(remove);
    const move = (today: string) => los(dataDir, ['demo', '--today', today]);
    assert.match((await move('2025-03-26')).said, /^It is 26 March 2025 there already/m);
    assert.match((await move('2025-03-01')).said, /moves forward only/);
    assert.equal((await move('2025-04-30')).printed, 'In the demonstration it is now 30 April 2025.\n');
    const { printed } = await los(dataDir, ['figures', '--measure', 'children-looked-after']);
    assert.match(printed, /on 30 April 2025/);
    assert.match((await los(dataDir, ['close'])).printed, /March 2025/);
  });

  test('is no larger than ten times the council, and larger than it only on a server', async () => {
    const { dataDir, remove } = await temporaryDataDir();
    closing.push(remove);
    assert.equal((await los(dataDir, ['demo', '--scale', '100'])).code, 2);
    const tenTimes = await los(dataDir, ['demo', '--scale', '10']);
    assert.equal(tenTimes.code, 1);
    assert.match(tenTimes.said, /needs a database of a server/);
  });
});
