/** Runs the benchmarks, prints their figures and writes them, with rows, hardware and versions, to docs/benchmarks.md. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { stopTestCluster, testCluster } from '../tests/database.ts';
import type { Figure } from './bench.ts';
import { database } from './database.ts';
import { engine } from './engine.ts';
import { find } from './find.ts';
import { measuresBench } from './measures.ts';
import { monday } from './monday.ts';
import { start } from './start.ts';
import { words } from './words.ts';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const benches = [database, start, monday, measuresBench, find, words, engine].filter(
  ({ name }) => wanted.length === 0 || wanted.includes(name),
);
const figures: Figure[] = [];
for (const bench of benches) {
  console.log(`${bench.name}…`);
  for (const figure of await bench.run()) {
    figures.push(figure);
    console.log(`  ${figure.what} (${figure.rows}): ${figure.measured} — held to ${figure.heldTo}`);
  }
}
const machine = await describeMachine();
console.log(machine);
await stopTestCluster();
if (wanted.length === 0) {
  const lines = figures.map(({ what, rows, measured, heldTo }) => `| ${what} | ${rows} | ${measured} | ${heldTo} |`);
  writeFileSync(
    join(import.meta.dirname, '../docs/benchmarks.md'),
    `# Benchmarks\n\nWritten by \`npm run bench\`. ${machine}\n\nTiming never decides a test: other work on the machine moves these figures, so compare only within one run.\n\n| What | On | Measured | Held to |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`,
  );
}
process.exit(0);

async function describeMachine(): Promise<string> {
  const client = new pg.Client({ connectionString: (await testCluster()).adminUrl });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model.trim()}), ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.version}, PostgreSQL ${rows[0]?.server_version}; load average at the end ${loadavg()[1]?.toFixed(1)} over five minutes.`;
}
