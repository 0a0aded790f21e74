/** What was acknowledged is there, however often the program is killed; a load that was killed goes on to the same end. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { smallDemonstration } from './small-demonstration.ts';
import { los, temporaryDataDir } from './command-line.ts';
import { killWhileLoading, killWhileRecording } from './nothing-lost.ts';

const FOLDER = join(import.meta.dirname, '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');
const FILES = [2018, 2019].flatMap((year) =>
  ['header', 'episodes', 'reviews'].map((kind) => join(FOLDER, `${year}-${kind}.csv`)),
);

describe('killed at random', () => {
  test('while visits are recorded, nothing acknowledged is lost', async () => {
    const { dataDir, remove } = await smallDemonstration();
    try {
      const { kills, acknowledged, lost } = await killWhileRecording(dataDir, {
        rounds: 8,
        seed: 42,
        killDatabaseToo: true,
      });
      assert.deepEqual(lost, [], `${kills} kills, seed 42`);
      assert.ok(acknowledged > 0, 'something was acknowledged');
    } finally {
      await remove();
    }
  });

  test('while a file is loaded, the load goes on and ends as if it had never been killed', async () => {
    const [killed, straight] = [await temporaryDataDir(), await temporaryDataDir()];
    try {
      const { figures, kills } = await killWhileLoading(killed.dataDir, FILES, { rounds: 8, seed: 7 });
      await los(straight.dataDir, ['import', ...FILES]);
      const expected = (
        await los(straight.dataDir, ['figures', '--json', '--from', '2018-04-01', '--to', '2019-03-31'])
      ).printed;
      assert.ok(figures === expected && kills > 0, `${kills} kills, seed 7: ${figures.slice(0, 300)}`);
    } finally {
      await killed.remove();
      await straight.remove();
    }
  });
});
