/**
 * The long runs, before a version is let go: kills, races, double clicks, tampers, strangers on few connections,
 * nonsense as input, attacks on released tables, and ways to sign in as somebody else. Prints one line for each with its
 * seed; ends with 1 if any acknowledged word was lost or anything got through. `npm run soak -- kills=50 races=1000`
 * runs fewer; a run left out is named with 0. As long as there are runs.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import fc from 'fast-check';
import { processActor } from '../src/access/roles.ts';
import { ledgerOfLoads } from '../src/app.ts';
import { chanceFrom } from '../src/demo/chance.ts';
import { addDays } from '../src/ground/day.ts';
import { day } from '../src/ground/day-words.ts';
import { type FormKey, newId, type PersonId, type StaffId } from '../src/ground/ids.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { applyImport } from '../src/rooms/imports/actions/apply-import.ts';
import { receiveFiles } from '../src/rooms/imports/actions/receive-files.ts';
import { readLoad } from '../src/rooms/imports/load.ts';
import { rebuildLedger } from '../src/rooms/ledger/actions/rebuild-ledger.ts';
import { refreshDuties } from '../src/rooms/ledger/actions/refresh-duties.ts';
import { recordReviewHeld } from '../src/rooms/oversight/actions/record-review-held.ts';
import { listPersonIds } from '../src/rooms/people/facts.ts';
import { migrate } from '../src/storage/migrate.ts';
import { tamperAtRandom } from '../src/storage/seals/tampering-for-tests.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { inventedReturn } from '../bench/returns.ts';
import { temporaryDataDir } from './command-line.ts';
import { stopTestCluster, testDatabase } from './database.ts';
import { tryForgedTokens, tryLeavers, tryTamperedReturns } from './hostile-sign-ins.ts';
import { attackAtRandom } from './released-at-random.ts';
import { restoreDrill } from './restore-drill.ts';
import { askUnderLoad } from './under-load.ts';
import { killWhileLoading, killWhileRecording } from './nothing-lost.ts';

const asked = {
  kills: 500,
  loadkills: 50,
  races: 10_000,
  clicks: 1000,
  tampers: 1000,
  strangers: 1000,
  nonsense: 100_000,
  releases: 10_000,
  /** Seconds of fifty requests each. */
  load: 600,
  drills: 1,
  signins: 1,
  seed: 20_250_326,
};
for (const word of process.argv.slice(2)) {
  const [name = '', value = ''] = word.split('=');
  if (!(name in asked)) throw new Error(`soak knows ${Object.keys(asked).join(', ')}, not "${name}"`);
  asked[name as keyof typeof asked] = Number(value);
}
const { seed } = asked;
const ON = day('2025-03-26');
const SAMPLE = join(import.meta.dirname, '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');
let wrong = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(
  name: string,
  times: number,
  work: () => Promise<{ readonly said: string; readonly faults: number }>,
): Promise<void> {
  if (times === 0) {
    say(`${name}: left out`);
    return;
  }
  const started = performance.now();
  const { said, faults } = await work();
  wrong += faults;
  say(
    `${name}: ${said}; seed ${seed}; ${Math.round((performance.now() - started) / 1000)} s${faults === 0 ? '' : ` — ${faults} FAULTS`}`,
  );
}

async function onFewConnections<Result>(
  work: (open: Awaited<ReturnType<typeof openWith>>) => Promise<Result>,
): Promise<Result> {
  const open = await openWith();
  try {
    return await work(open);
  } finally {
    await open.storage.close();
    await open.database.drop();
  }
}

/** As a test's `after`: the last opened is closed first. */
function closingInTurn() {
  const closes: (() => Promise<void>)[] = [];
  return {
    after: (close: () => Promise<void>): void => void closes.push(close),
    close: async (): Promise<void> => {
      for (const close of closes.toReversed()) await close();
    },
  };
}

async function openWith() {
  const database = await testDatabase(migrate);
  const storage = openStorage({
    appUrl: database.urls.app,
    reportingUrl: database.urls.reporting,
    refresh: refreshDuties,
    most: 5,
  });
  const { id } = await foundAuthority(storage, ON, {
    name: 'Soak',
    dfeCode: null,
    demonstration: false,
    todayIs: null,
  });
  const actor = processActor(id, 'Soak');
  const received = await receiveFiles(storage, actor, ON, inventedReturn(40));
  await applyImport(storage, actor, ON, received.id, { ledger: ledgerOfLoads, load: received.load });
  const people = await storage.read(actor, (reading) => listPersonIds(reading, null, 40));
  const ledger = () =>
    storage.read(
      actor,
      async ({ db }) =>
        (
          await sql<{
            all: string;
          }>`select md5(string_agg(duty::text, ',' order by duty::text)) as all from duty`.execute(db)
        ).rows[0]?.all,
    );
  return { database, storage, actor, people, ledger };
}

await run('Kills while visits are recorded, the database killed with half of them', asked.kills, async () => {
  const { dataDir, remove } = await temporaryDataDir();
  const { kills, acknowledged, lost } = await killWhileRecording(dataDir, {
    rounds: asked.kills,
    seed,
    killDatabaseToo: true,
  });
  await remove();
  return {
    said: `${kills} kills, ${acknowledged} visits acknowledged, ${lost.length} lost`,
    faults: lost.length + (acknowledged === 0 ? 1 : 0),
  };
});

await run('Kills while files are loaded', asked.loadkills, async () => {
  const files = [2018, 2019, 2020, 2021]
    .flatMap((year) => ['header', 'episodes', 'reviews'].map((kind) => join(SAMPLE, `${year}-${kind}.csv`)))
    .filter((file) => existsSync(file));
  let [kills, runs, different] = [0, 0, 0];
  let expected: string | undefined;
  while (kills < asked.loadkills) {
    const { dataDir, remove } = await temporaryDataDir();
    const ended = await killWhileLoading(dataDir, files, { rounds: runs === 0 ? 0 : 10, seed: seed + runs });
    await remove();
    expected ??= ended.figures;
    if (ended.figures !== expected || ended.figures === '') different += 1;
    kills += ended.kills;
    runs += 1;
  }
  return { said: `${kills} kills in ${runs} loads, ${different} ended with other figures`, faults: different };
});

await run('Races of two and more writers on one person', asked.races, () =>
  onFewConnections(async ({ storage, actor, people, ledger }) => {
    const chance = chanceFrom(seed);
    let left = asked.races;
    const writer = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const personId = chance.one(people.slice(0, 4));
        await storage.write(actor, { action: 'record-review-held', touches: [personId], recordedOn: ON }, (act) =>
          recordReviewHeld(act, { personId, heldOn: addDays(ON, -chance.whole(2500)), participation: 'PN1' }),
        );
      }
    };
    await Promise.all(Array.from({ length: 5 }, writer));
    const written = await storage.read(
      actor,
      async ({ db }) =>
        (await sql<{ count: number }>`select count(*) as count from review where source_file is null`.execute(db))
          .rows[0]?.count,
    );
    const before = await ledger();
    await rebuildLedger(storage, actor, ON);
    const faults = (written === asked.races ? 0 : 1) + ((await ledger()) === before ? 0 : 1);
    return {
      said: `${asked.races} writes by five at once, ${written} there, the ledger ${faults === 0 ? 'as a rebuild makes it' : 'NOT as a rebuild makes it'}`,
      faults,
    };
  }),
);

await run('Forms sent twice at once', asked.clicks, () =>
  onFewConnections(async ({ storage, actor, people }) => {
    let faults = 0;
    const [personId] = people;
    for (let click = 0; click < asked.clicks; click += 1) {
      const form = { key: newId<FormKey>(), body: 'the same words' };
      const send = () =>
        storage.writeForm(
          actor,
          { action: 'nothing', touches: personId === undefined ? [] : [personId], recordedOn: ON, form },
          async (act) => act.id,
        );
      const [one, other] = await Promise.all([send(), send()]);
      const kinds = [one.kind, other.kind].toSorted().join();
      if (
        kinds !== 'done,done-before' ||
        one.kind === 'key-used-differently' ||
        other.kind === 'key-used-differently' ||
        one.result !== other.result
      )
        faults += 1;
    }
    return { said: `${asked.clicks} pairs, ${faults} not exactly once`, faults };
  }),
);

await run('Strangers on five connections', asked.strangers, () =>
  onFewConnections(async ({ storage, actor, people }) => {
    const advisers = await Promise.all(
      people.map(async (person) => {
        const staffId = newId<StaffId>();
        await storage.write(actor, { action: 'open', touches: [], recordedOn: ON }, ({ db }) =>
          sql`insert into access.readable values (${actor.authorityId}, ${staffId}, ${person}, null)`.execute(db),
        );
        return {
          person,
          reader: {
            authorityId: actor.authorityId,
            staffId,
            name: 'Stranger',
            roles: ['personal-adviser'],
            scope: 'own',
          } as const,
        };
      }),
    );
    let faults = 0;
    await Promise.all(
      Array.from({ length: asked.strangers }, async (_, index) => {
        const one = advisers[index % advisers.length];
        if (one === undefined) return;
        const seen = await storage.read(one.reader, async (reading) => listPersonIds(reading, null, 50));
        if (seen.length !== 1 || seen[0] !== (one.person satisfies PersonId)) faults += 1;
      }),
    );
    return { said: `${asked.strangers} reads by ${advisers.length} people, ${faults} saw another’s`, faults };
  }),
);

await run('Tampers with the journal, its contents and its seals', asked.tampers, async () => {
  const missed = await tamperAtRandom({ rounds: asked.tampers, seed });
  return { said: `${asked.tampers} tampers, ${missed.length} missed`, faults: missed.length };
});

await run('Nonsense as files', asked.nonsense, async () => {
  let faults = 0;
  const headings = [
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    'CHILD,DOB,REVIEW,REVIEW_CODE',
  ];
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .tuple(fc.constantFrom(...headings), fc.array(fc.string({ maxLength: 80 }), { maxLength: 6 }))
      .map(([heading, rows]) => Buffer.from([heading, ...rows].join('\n'))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      try {
        await readLoad([{ name: 'nonsense.csv', bytes: content, year: 2022 }], ON);
      } catch (failure) {
        if ((failure as Error).name !== 'Refusal') faults += 1;
      }
    }),
    { numRuns: asked.nonsense, seed },
  );
  return { said: `${asked.nonsense} files, ${faults} neither read nor refused in a sentence`, faults };
});

await run('Fifty requests a second, one in five a visit recorded', asked.load, async () => {
  const { dataDir, remove } = await temporaryDataDir();
  const { requests, writes, errors, p50, p95 } = await askUnderLoad(dataDir, {
    seconds: asked.load,
    perSecond: 50,
    seed,
  });
  await remove();
  const faults = [...errors.values()].reduce((sum, count) => sum + count, 0);
  const named = [...errors].map(([kind, count]) => `${kind}: ${count}`).join(', ');
  return {
    said: `${requests} requests, ${writes} of them writes, p50 ${p50} ms, p95 ${p95} ms, errors: ${named || 'none'}`,
    faults,
  };
});

await run('A council backed up, restored elsewhere and verified', asked.drills, async () => {
  const { dataDir, remove } = await temporaryDataDir();
  const faults = await restoreDrill(
    dataDir,
    [2018, 2019].flatMap((year) =>
      ['header', 'episodes', 'reviews'].map((kind) => join(SAMPLE, `${year}-${kind}.csv`)),
    ),
  );
  await remove();
  return { said: faults.length === 0 ? 'every table equal' : faults.join('; '), faults: faults.length };
});

await run('Attacks on released tables of 36 months', asked.releases, async () => {
  let [faults, hidden] = [0, 0];
  for (let council = 0; council < asked.releases; council += 1) {
    const found = attackAtRandom(seed + council);
    faults += found.faults.length;
    hidden += found.hidden;
  }
  return { said: `${asked.releases} councils, ${hidden} hidden numbers, ${faults} worked out`, faults };
});

for (const [name, tryAll] of [
  ['Forged tokens', tryForgedTokens],
  ['Tampered returns from the sign-in service', tryTamperedReturns],
  ['Members of staff who leave while they are signed in', tryLeavers],
] as const) {
  await run(name, asked.signins, async () => {
    const closing = closingInTurn();
    const tried = await tryAll(closing);
    await closing.close();
    const faults = tried.filter(({ fault }) => fault !== null);
    return {
      said: `${tried.length} tried, ${tried.length - faults.length} refused${faults.map(({ name: what, fault }) => `; ${what}: ${fault}`).join('')}`,
      faults: faults.length,
    };
  });
}

await stopTestCluster();
say(wrong === 0 ? 'Everything held.' : `${wrong} faults.`);
process.exit(wrong === 0 ? 0 : 1);
