/**
 * Runs every test, from units to journeys in a browser, two bundles of files at a time, and ends with one plain line. `npm test -- store journeys` runs only the files whose path holds one of these words.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, INSTALL_COMMAND, installChromium } from './chromium.ts';

const PROCESSES = 2;
/** Enough that neither process waits long for the other at the end, and few enough that starting them costs little. */
const BUNDLES = 8;
const project = join(import.meta.dirname, '..');

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

async function filesToRun(words: readonly string[]): Promise<readonly string[]> {
  const files = await Array.fromAsync(
    glob(['src/**/*.test.ts', 'tests/**/*.test.ts', 'independent/**/*.test.mjs'], { cwd: project }),
  );
  return files.filter((file) => words.length === 0 || words.some((word) => file.includes(word))).toSorted();
}

function runBundle(
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

/** Journeys one by one and the rest in bundles of about one size: those that take longest come first. */
function bundle(files: readonly string[]): readonly (readonly string[])[] {
  const isJourney = (file: string): boolean => file.includes('journeys');
  const size = (file: string): number => readFileSync(join(project, file)).length;
  const longestFirst = files.toSorted((a, b) => size(b) - size(a));
  const bundles = Array.from({ length: BUNDLES }, () => ({ files: [] as string[], size: 0 }));
  for (const file of longestFirst.filter((one) => !isJourney(one))) {
    const [least] = bundles.toSorted((a, b) => a.size - b.size);
    least?.files.push(file);
    if (least !== undefined) least.size += size(file);
  }
  return [
    ...longestFirst.filter(isJourney).map((file) => [file]),
    ...bundles.map((one) => one.files.toSorted()),
  ].filter((one) => one.length > 0);
}

const started = Date.now();
const files = await filesToRun(process.argv.slice(2));
if (files.length === 0) say(`No test file has "${process.argv.slice(2).join('" or "')}" in its path.`);
const needsBrowser = files.some((file) => file.includes('journeys'));
const chromium = findChromium(process.env) ?? (needsBrowser ? installChromium(say) : undefined);
const withoutBrowser = chromium === undefined && needsBrowser;
const runnable = withoutBrowser ? files.filter((file) => !file.includes('journeys')) : files;

const folder = mkdtempSync(join(tmpdir(), 'line-of-sight-counts-'));
const bundles = bundle(runnable);
const waiting = [...bundles.entries()];
const work = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [index, own] = next;
    await runBundle(own, folder, index, chromium);
  }
};
await Promise.all(Array.from({ length: PROCESSES }, work));

type Counts = { passed: number; failed: number; skipped: number; failures: readonly string[] };
const counts = bundles.map((_, index): Counts => {
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
