/** Loading a year of the 903, rebuilding the ledger with its parts apart, and the refresh inside one save. */
import { sql } from 'kysely';
import { testDatabase } from '../tests/database.ts';
import { processActor } from '../src/access/roles.ts';
import { ledgerOfLoads } from '../src/app.ts';
import { addDays } from '../src/ground/day.ts';
import { newId, type PersonId } from '../src/ground/ids.ts';
import { evaluator } from '../src/rules/evaluate.ts';
import { rules } from '../src/rules/index.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { applyImport } from '../src/rooms/imports/actions/apply-import.ts';
import { receiveFiles } from '../src/rooms/imports/actions/receive-files.ts';
import { rebuildLedger } from '../src/rooms/ledger/actions/rebuild-ledger.ts';
import { refreshDuties } from '../src/rooms/ledger/actions/refresh-duties.ts';
import { factsOfPeople, getSettings } from '../src/rooms/ledger/facts.ts';
import { recordReviewHeld } from '../src/rooms/oversight/actions/record-review-held.ts';
import { listPersonIds } from '../src/rooms/people/facts.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openStorage } from '../src/storage/transaction.ts';
import {
  type Bench,
  type Figure,
  megabytes,
  percentile95,
  perSecond,
  seconds,
  timed,
  watchingMemory,
} from './bench.ts';
import { BENCH_TODAY, inventedReturn } from './returns.ts';

const CHILDREN = [10_000, ...(process.argv.includes('--all') ? [80_000] : [])];

export const database: Bench = {
  name: 'database',
  run: async () => {
    const figures: Figure[] = [];
    for (const children of CHILDREN) figures.push(...(await onChildren(children)));
    return figures;
  },
};

async function onChildren(children: number): Promise<readonly Figure[]> {
  const cluster = await testDatabase(migrate);
  const storage = openStorage({
    appUrl: cluster.urls.app,
    reportingUrl: cluster.urls.reporting,
    refresh: refreshDuties,
  });
  try {
    const { id } = await foundAuthority(storage, BENCH_TODAY, {
      name: 'Bench',
      dfeCode: null,
      demonstration: false,
      todayIs: null,
    });
    const actor = processActor(id, 'Bench');
    const uploads = inventedReturn(children);
    const rows = uploads.reduce((sum, { bytes }) => sum + Buffer.from(bytes).toString().split('\n').length - 1, 0);
    const loading = await watchingMemory(() =>
      timed(async () => {
        const received = await receiveFiles(storage, actor, BENCH_TODAY, uploads);
        await applyImport(storage, actor, BENCH_TODAY, received.id, { ledger: ledgerOfLoads, load: received.load });
      }),
    );
    const size = `${children.toLocaleString('en-GB')} children, ${rows.toLocaleString('en-GB')} rows`;
    const figures: Figure[] = [
      {
        what: 'Loading one 903 year, with journal and ledger',
        measured: `${seconds(loading.result.took)}, ${megabytes(loading.most)} at most`,
        heldTo: children === 10_000 ? '60 s, 500 MB' : 'printed only',
        rows: size,
      },
    ];
    const rebuilding = await watchingMemory(() => timed(() => rebuildLedger(storage, actor, BENCH_TODAY)));
    const { took: reading, result: facts } = await timed(() =>
      storage.read(actor, async (read) => {
        const all = new Map();
        let after: PersonId | null = null;
        for (;;) {
          const people: readonly PersonId[] = await listPersonIds(read, after, 500);
          if (people.length === 0) return all as Awaited<ReturnType<typeof factsOfPeople>>;
          for (const [person, theirs] of await factsOfPeople(read, people)) all.set(person, theirs);
          after = people.at(-1) ?? null;
        }
      }),
    );
    const evaluate = evaluator(rules, await storage.read(actor, getSettings));
    const { took: working } = await timed(() => {
      for (const theirs of facts.values()) evaluate(theirs);
    });
    const { rows: duties } = await storage.read(actor, ({ db }) =>
      sql<{ count: number }>`select count(*) as count from duty`.execute(db),
    );
    figures.push({
      what: 'Whole rebuild on PostgreSQL',
      measured: `${perSecond(children, rebuilding.result.took)}: reading ${seconds(reading)}, working out ${seconds(working)}, writing and locks ${seconds(rebuilding.result.took - reading - working)}; ${megabytes(rebuilding.most)} at most`,
      heldTo: '1,000 people a second, memory flat',
      rows: `${children.toLocaleString('en-GB')} people, ${duties[0]?.count.toLocaleString('en-GB')} duties`,
    });
    const some = [...facts.keys()].slice(0, 200);
    const [saves, bare]: [number[], number[]] = [[], []];
    for (const [index, personId] of some.entries()) {
      const heldOn = addDays(BENCH_TODAY, -index);
      saves.push(
        (
          await timed(() =>
            storage.write(
              actor,
              { action: 'record-review-held', touches: [personId], recordedOn: BENCH_TODAY },
              (act) => recordReviewHeld(act, { personId, heldOn, participation: 'PN1' }),
            ),
          )
        ).took,
      );
      bare.push(
        (
          await timed(() =>
            storage.write(actor, { action: 'nothing', touches: [], recordedOn: BENCH_TODAY }, async () =>
              newId<PersonId>(),
            ),
          )
        ).took,
      );
    }
    const refreshes = await storage.write(
      actor,
      // As a save is: an act on one, whose questions are prepared.
      { action: 'bench', touches: some.slice(0, 1), recordedOn: BENCH_TODAY },
      async (act) => {
        const took: number[] = [];
        for (const personId of some) took.push((await timed(() => refreshDuties(act, [personId]))).took);
        return took;
      },
    );
    figures.push({
      what: 'Refresh of one person inside a save',
      measured: `p95 ${percentile95(refreshes).toFixed(1)} ms; a whole save p95 ${percentile95(saves).toFixed(1)} ms, a save of nothing ${percentile95(bare).toFixed(1)} ms`,
      heldTo: '10 ms',
      rows: `${some.length} people`,
    });
    return figures;
  } finally {
    await storage.close();
    await cluster.drop();
  }
}
