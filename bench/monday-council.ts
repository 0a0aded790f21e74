/**
 * The demonstration at ten times its size, for the pages of a Monday: people with whole lives, and as many teams as they
 * need. `--keep`, with `TEST_DATABASE_URL`, leaves the database there and takes it up again the next time, brought to the
 * schema of today: making it takes about seven minutes.
 */
import { processActor } from '../src/access/roles.ts';
import { makeDemonstration } from '../src/demo/make-demonstration.ts';
import { type Authority, listAuthorities } from '../src/rooms/authority/facts.ts';
import { refreshTouched } from '../src/refresh.ts';
import { makeLogIns, roles, type Urls } from '../src/storage/log-ins.ts';
import { migrate } from '../src/storage/migrate.ts';
import type { Storage } from '../src/storage/storage.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { testCluster, testDatabase } from '../tests/database.ts';

/** `--scale=1` makes it smaller, to try something: what is measured then is held to nothing. */
const SCALE = Number(process.argv.find((word) => word.startsWith('--scale='))?.slice('--scale='.length) ?? 10);
export const TIMES = SCALE === 10 ? 'ten times a council' : `${SCALE} times a council`;
const KEPT = { database: 'los_monday', suffix: '_monday' } as const;

export type MondayCouncil = {
  readonly storage: Storage;
  readonly authority: Authority;
  /** As an administrator of the server, and by the name of the database there. */
  readonly adminUrl: string;
  readonly database: string;
  readonly close: () => Promise<void>;
};

export async function openMondayCouncil(): Promise<MondayCouncil> {
  const server = process.env['TEST_DATABASE_URL'];
  const isKept = process.argv.includes('--keep') && server !== undefined && server !== '';
  const { urls, drop } = isKept ? await keptDatabase(server) : await testDatabase(migrate);
  const storage = openStorage({ appUrl: urls.app, reportingUrl: urls.reporting, refresh: refreshTouched });
  const [there] = await storage.read(processActor(1 as Authority['id'], 'Bench'), listAuthorities);
  const authority =
    there ?? (await makeDemonstration(storage, { scale: SCALE, closesMonths: false, say: console.log }));
  return {
    storage,
    authority,
    adminUrl: (await testCluster()).adminUrl,
    database: new URL(urls.app).pathname.slice(1),
    close: async () => {
      await storage.close();
      await drop();
    },
  };
}

async function keptDatabase(server: string): Promise<{ readonly urls: Urls; readonly drop: () => Promise<void> }> {
  const passwords = Object.fromEntries(roles.map((role) => [role, 'monday'])) as Record<(typeof roles)[number], string>;
  const urls = await makeLogIns(server, { ...KEPT, passwords });
  await migrate(urls.owner, KEPT);
  return { urls, drop: async () => {} };
}
