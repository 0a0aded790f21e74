import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Refusal } from '../../ground/refusal.ts';
import { openDataFolder } from './data-folder.ts';

test('a DATA_DIR that is a file, or cannot be made, is refused in a sentence', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'los-data-folder-'));
  t.after(async () => rm(folder, { recursive: true }));
  const file = join(folder, 'file');
  await writeFile(file, 'words');
  for (const [path, says] of [
    [file, /file is a file; set DATA_DIR to a folder\.$/],
    [join(file, 'below'), /cannot be made \(ENOTDIR\)/],
  ] as const) {
    await assert.rejects(openDataFolder(path), (error) => error instanceof Refusal && says.test(error.message));
  }
});
