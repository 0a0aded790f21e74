/**
 * Everything that can be said about the project without running it: types, lint, format, unused code, the house's own
 * sentences, one name for each measure, and documents that are written from the code. Each is run, also after a failure.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { measures } from '../src/rooms/measures/measures/index.ts';
import { namesUsedTwice } from './checks/names-used-twice.ts';
import { staleDocuments } from './documents/index.ts';

type Outcome = { readonly passed: boolean; readonly words: string };
type Check = { readonly name: string; readonly run: () => Promise<Outcome> };

const PROJECT = join(import.meta.dirname, '..');
const tool = (path: string, ...args: readonly string[]) => run(join(PROJECT, 'node_modules', path), ...args);

const CHECKS: readonly Check[] = [
  { name: 'types', run: () => tool('typescript/bin/tsc', '--project', '.') },
  { name: 'lint', run: () => tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--format=unix') },
  { name: 'format', run: () => tool('@biomejs/biome/bin/biome', 'format', '--reporter=summary', '.') },
  { name: 'unused code', run: () => tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors') },
  { name: 'architecture', run: () => run('--test', '--test-reporter=spec', 'src/architecture.test.ts') },
  { name: 'measures', run: async () => found(namesUsedTwice(measures)) },
  { name: 'documents', run: async () => found(await staleDocuments()) },
];

/** Under this Node, whatever the platform calls its programs. */
function run(...args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, words: Buffer.concat(said).toString().trim() }));
  });
}

function found(sentences: readonly string[]): Outcome {
  return { passed: sentences.length === 0, words: sentences.join('\n') };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const secondsSince = (start: number): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;

const began = Date.now();
const failed: string[] = [];
for (const check of CHECKS) {
  const start = Date.now();
  const { passed, words } = await check.run();
  if (!passed) failed.push(check.name);
  say(`${passed ? 'passed' : 'FAILED'}  ${check.name.padEnd(14)}${secondsSince(start)}`);
  if (!passed) say(`\n${words}\n`);
}
const counts = `${CHECKS.length - failed.length} passed, ${failed.length} failed`;
say(`${counts} in ${secondsSince(began)}${failed.length > 0 ? `: ${failed.join(', ')}` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
