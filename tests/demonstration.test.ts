/** A demonstration is one for good, and a council is never one: nobody can come in with a click, and nothing is mixed. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { freePort, startProgram } from './browser.ts';
import { los, temporaryDataDir } from './command-line.ts';

const RETURN = join(import.meta.dirname, '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');

describe('a demonstration', () => {
  const closing: (() => Promise<unknown>)[] = [];
  after(async () => {
    for (const close of closing.toReversed()) await close();
  });

  async function served(prepare: (dataDir: string) => Promise<unknown>) {
    const { dataDir, remove } = await temporaryDataDir();
    closing.push(remove);
    await prepare(dataDir);
    const port = await freePort();
    const child = await startProgram(dataDir, { PORT: String(port) });
    closing.push(async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    });
    return { dataDir, signInPage: async () => (await fetch(`http://127.0.0.1:${port}/sign-in`)).text() };
  }

  test('says what it is, also when files are loaded into it, and has no council beside it', async () => {
    const { dataDir, signInPage } = await served(async () => {});
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
    const { signInPage } = await served((dataDir) => los(dataDir, ['init', '--authority', 'Norhampton Council']));
    assert.match(await signInPage(), /Norhampton Council/);
    assert.doesNotMatch(await signInPage(), /Helen Marsh|demonstration/i);
  });
});
