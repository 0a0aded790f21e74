/** A cold start: the first, which makes the demonstration, and then on what is there. What pages take is in `monday.ts` and `measures.ts`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { environmentFor, temporaryDataDir } from '../tests/command-line.ts';
import { type Bench, type Figure, seconds } from './bench.ts';

export const start: Bench = { name: 'start', run: async () => [await coldStart()] };

/** The first start makes the demonstration; the second is the one that counts. */
async function coldStart(): Promise<Figure> {
  const { dataDir, remove } = await temporaryDataDir();
  try {
    const first = await startOnce(dataDir);
    const second = await startOnce(dataDir);
    return {
      what: 'Start, first with the demonstration and then on existing data',
      measured: `${seconds(first)}, then ${seconds(second)}`,
      heldTo: '60 s, then 3 s',
      rows: 'the demonstration',
    };
  } finally {
    await remove();
  }
}

async function startOnce(dataDir: string): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), 'start'], {
    env: environmentFor(dataDir, { PORT: '0' }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const took = performance.now() - started;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return took;
}
