/** Pages at 5,000 people: server time of my work, a person, figures and a list, beside an empty page; and a cold start. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ledgerOfLoads } from '../src/app.ts';
import { processActor } from '../src/access/roles.ts';
import { newId, type PersonId, type StaffId, type TeamId } from '../src/ground/ids.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { applyImport } from '../src/rooms/imports/actions/apply-import.ts';
import { receiveFiles } from '../src/rooms/imports/actions/receive-files.ts';
import { refreshDuties } from '../src/rooms/ledger/actions/refresh-duties.ts';
import { listPersonIds } from '../src/rooms/people/facts.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { environmentFor, temporaryDataDir } from '../tests/command-line.ts';
import { testDatabase } from '../tests/database.ts';
import { type Bench, type Figure, seconds } from './bench.ts';
import { BENCH_TODAY, inventedReturn } from './returns.ts';
import { openServer } from './server-time.ts';

const PEOPLE = 5000;
const CASELOAD = 20;
const VISITS = 200;

export const pages: Bench = { name: 'pages', run: async () => [...(await serverTimes()), await coldStart()] };

async function serverTimes(): Promise<readonly Figure[]> {
  const cluster = await testDatabase(migrate);
  const storage = openStorage({
    appUrl: cluster.urls.app,
    reportingUrl: cluster.urls.reporting,
    refresh: refreshDuties,
  });
  const authority = await foundAuthority(storage, BENCH_TODAY, {
    name: 'Bench',
    dfeCode: null,
    demonstration: true,
    todayIs: BENCH_TODAY,
  });
  const actor = processActor(authority.id, 'Bench');
  const received = await receiveFiles(storage, actor, BENCH_TODAY, inventedReturn(PEOPLE));
  await applyImport(storage, actor, BENCH_TODAY, received.id, { ledger: ledgerOfLoads, load: received.load });
  const people = await storage.read(actor, (reading) => listPersonIds(reading, null, PEOPLE));
  const team = { id: newId<TeamId>(), name: 'Team' };
  const member = (role: 'social-worker' | 'performance-analyst') =>
    ({
      id: newId<StaffId>(),
      name: role,
      roles: [role],
      teamId: team.id,
      startedOn: BENCH_TODAY,
      endedOn: null,
    }) as const;
  const [worker, analyst] = [member('social-worker'), member('performance-analyst')];
  await storage.write(actor, { action: 'invent-staff', touches: [], recordedOn: BENCH_TODAY }, (act) =>
    takeInWorkforce(act, {
      teams: [team],
      staff: [worker, analyst],
      allocations: people
        .slice(0, CASELOAD)
        .map((personId) => ({ personId, staffId: worker.id, role: 'social-worker', from: BENCH_TODAY, to: null })),
    }),
  );
  const { signIn, serverTime: timeOf, close } = await openServer(storage, authority);
  const [asWorker, asAnalyst] = [await signIn(worker.id), await signIn(analyst.id)];
  const serverTime = (url: (index: number) => string, cookie: string): Promise<string> => timeOf(url, cookie, VISITS);
  const person = (index: number): string => `/people/${people[index % CASELOAD] as PersonId}`;
  const empty = await serverTime(() => '/accessibility', asWorker);
  const measured: readonly (readonly [string, string])[] = [
    [`My work, ${CASELOAD} young people`, await serverTime(() => '/my-work', asWorker)],
    ['A person’s page', await serverTime(person, asWorker)],
    ['Figures', await serverTime(() => '/figures', asAnalyst)],
    ['One figure with 24 months and breakdown', await serverTime(() => '/figures/children-looked-after', asAnalyst)],
    ['The list behind a figure, first 50', await serverTime(() => '/figures/children-looked-after/list', asAnalyst)],
  ];
  await close();
  await storage.close();
  await cluster.drop();
  return measured.map(([what, figure]) => ({
    what,
    measured: `${figure}; an empty page ${empty}`,
    heldTo: 'p95 50 ms',
    rows: `${PEOPLE.toLocaleString('en-GB')} people, ${VISITS} visits`,
  }));
}

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
