/**
 * Runs the tests, from units to a few journeys in a browser, two bundles of files at a time, and ends with one plain line.
 * `npm test -- store journeys` runs only the files whose path holds one of these words: so are all journeys walked.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, INSTALL_COMMAND, installChromium } from './chromium.ts';
import { RUN_AT, stopTestCluster, testCluster } from './database.ts';
import { MADE_AT, makeSmallDemonstration } from './small-demonstration.ts';

const PROCESSES = 2;
/** Enough that neither process waits long for the other at the end, and few enough that starting them costs little. */
const BUNDLES = 8;
const project = join(import.meta.dirname, '..');

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Of the journeys those that are walked with everything else: signing in, a Monday, a plan, and all of it without a mouse or script. */
const ALWAYS_WALKED = ['sign-in', 'monday-walk', 'write-a-plan', 'without-mouse-or-script'];

async function filesToRun(words: readonly string[]): Promise<readonly string[]> {
  const files = await Array.fromAsync(
    glob(['src/**/*.test.ts', 'tests/**/*.test.ts', 'independent/**/*.test.mjs'], { cwd: project }),
  );
  const always = (file: string): boolean => ALWAYS_WALKED.some((name) => file.endsWith(`/${name}.test.ts`));
  const wanted = (file: string): boolean =>
    words.length === 0 ? !isJourney(file) || always(file) : words.some((word) => file.includes(word));
  return files.filter(wanted).toSorted();
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
    ...(demonstration === undefined ? {} : { [MADE_AT]: demonstration }),
    ...(cluster === undefined
      ? {}
      : { [RUN_AT]: JSON.stringify({ adminUrl: cluster.adminUrl, suffix: cluster.suffix }) }),
  };
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.on('exit', () => resolve()));
}

const isJourney = (file: string): boolean => file.includes('journeys');

/** Journeys one by one and the rest in bundles of about one size: those that take longest come first. */
function bundle(files: readonly string[]): readonly (readonly string[])[] {
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
const needsBrowser = files.some(isJourney);
const chromium = findChromium(process.env) ?? (needsBrowser ? installChromium(say) : undefined);
const withoutBrowser = chromium === undefined && needsBrowser;
const runnable = withoutBrowser ? files.filter((file) => !isJourney(file)) : files;

const folder = mkdtempSync(join(tmpdir(), 'line-of-sight-counts-'));
const bundles = bundle(runnable);
const waiting = [...bundles.entries()];
let demonstration: string | undefined;
// One for all processes of a run, so that what they copy is made once.
const cluster = runnable.length > 1 ? await testCluster() : undefined;
// One for all journeys. On a server each process makes a database of its own.
const isMadeOnce = process.env['TEST_DATABASE_URL'] === undefined && runnable.filter(isJourney).length > 1;
const making = isMadeOnce ? makeSmallDemonstration().then((dataDir) => (demonstration = dataDir)) : undefined;

const took: { readonly seconds: number; readonly own: readonly string[] }[] = [];

/** While the demonstration is being made, what needs none. */
async function nextBundle(worker: number): Promise<(typeof waiting)[number] | undefined> {
  if (making !== undefined && demonstration === undefined) {
    const at = worker === 0 ? -1 : waiting.findLastIndex(([, own]) => !own.some(isJourney));
    if (at !== -1) return waiting.splice(at, 1)[0];
    await making;
  }
  return waiting.shift();
}

const work = async (_: unknown, worker: number): Promise<void> => {
  for (let next = await nextBundle(worker); next !== undefined; next = await nextBundle(worker)) {
    const [index, own] = next;
    const started = Date.now();
    await runBundle(own, folder, index, chromium);
    took.push({ seconds: Math.round((Date.now() - started) / 1000), own });
  }
};
await Promise.all(Array.from({ length: PROCESSES }, work));
await stopTestCluster();

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
if (process.env['SAY_TIMES'] !== undefined)
  for (const { seconds, own } of took.toSorted((a, b) => b.seconds - a.seconds)) say(`${seconds} s: ${own.join(' ')}`);
for (const failure of counts.flatMap((each) => each.failures)) say(`\n${failure}`);
if (withoutBrowser) say(`\nThe browser tests did not run: there is no Chromium. Install it with: ${INSTALL_COMMAND}`);
say(
  `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''} in ${Math.round((Date.now() - started) / 1000)} s`,
);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 || withoutBrowser ? 1 : 0;
