/**
 * Runs every test, from units to journeys in a browser, in two processes that share the files between them, and ends
 * with one plain line. `npm test -- store journeys` runs only the files whose path holds one of these words.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, INSTALL_COMMAND, installChromium } from './chromium.ts';

const PROCESSES = 2;
const project = join(import.meta.dirname, '..');

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

async function filesToRun(words: readonly string[]): Promise<readonly string[]> {
  const files = await Array.fromAsync(
    glob(['src/**/*.test.ts', 'tests/**/*.test.ts', 'independent/**/*.test.mjs'], { cwd: project }),
  );
  return files.filter((file) => words.length === 0 || words.some((word) => file.includes(word))).toSorted();
}

function runShard(
  files: readonly string[],
  folder: string,
  index: number,
  chromium: string | undefined,
): Promise<void> {
  const args = [
    '--test',
    '--test-isolation=none',
    '--test-force-exit',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(project, 'tests/count-reporter.ts')}`,
    `--test-reporter-destination=${join(folder, String(index))}`,
    ...files,
  ];
  const environment = {
    ...process.env,
    TZ: 'Europe/London',
    ...(chromium === undefined ? {} : { CHROMIUM: chromium }),
  };
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.on('exit', () => resolve()));
}

/** Long files first, each to the process that has least so far: sizes stand in for times. */
function share(files: readonly string[]): readonly (readonly string[])[] {
  const sized = files.map((file) => ({
    file,
    size: readFileSync(join(project, file)).length * (file.includes('journeys') ? 8 : 1),
  }));
  const shards = Array.from({ length: PROCESSES }, () => ({ files: [] as string[], size: 0 }));
  for (const { file, size } of sized.toSorted((a, b) => b.size - a.size)) {
    const least = shards.toSorted((a, b) => a.size - b.size)[0];
    least?.files.push(file);
    if (least !== undefined) least.size += size;
  }
  return shards.map((shard) => shard.files.toSorted()).filter((shard) => shard.length > 0);
}

const started = Date.now();
const files = await filesToRun(process.argv.slice(2));
if (files.length === 0) say(`No test file has "${process.argv.slice(2).join('" or "')}" in its path.`);
const needsBrowser = files.some((file) => file.includes('journeys'));
const chromium = findChromium(process.env) ?? (needsBrowser ? installChromium(say) : undefined);
const withoutBrowser = chromium === undefined && needsBrowser;
const runnable = withoutBrowser ? files.filter((file) => !file.includes('journeys')) : files;

const folder = mkdtempSync(join(tmpdir(), 'line-of-sight-counts-'));
const shards = share(runnable);
await Promise.all(shards.map((shard, index) => runShard(shard, folder, index, chromium)));

type Counts = { passed: number; failed: number; skipped: number; failures: readonly string[] };
const counts = shards.map((_, index): Counts => {
  try {
    return JSON.parse(readFileSync(join(folder, String(index)), 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['A test process ended before it could count.'] };
  }
});
rmSync(folder, { recursive: true, force: true });

const sum = (key: 'passed' | 'failed' | 'skipped'): number => counts.reduce((total, each) => total + each[key], 0);
for (const failure of counts.flatMap((each) => each.failures)) say(`\n${failure}`);
if (withoutBrowser) say(`\nThe browser tests did not run: there is no Chromium. Install it with: ${INSTALL_COMMAND}`);
say(
  `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''} in ${Math.round((Date.now() - started) / 1000)} s`,
);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 || withoutBrowser ? 1 : 0;
