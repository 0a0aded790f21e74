/** All measures for all teams over 24 months, the figures of one day, and the pages that show them, at ten times a council's size. */
import { addMonths, dayOf, lastDayOfMonth, partsOf } from '../src/ground/day.ts';
import { measures } from '../src/rooms/measures/measures/index.ts';
import { readFigures, windowFor } from '../src/rooms/measures/read-figures.ts';
import { countMeasures } from '../src/rooms/measures/store.ts';
import { type Bench, type Figure, seconds, timed } from './bench.ts';
import { BENCH_TODAY } from './returns.ts';
import type { Reading } from '../src/storage/storage.ts';
import { openServer } from './server-time.ts';
import { openTenTimes, TEAMS } from './ten-times.ts';

const MONTHS = 24;

const VISITS = 40;

const PAGES: readonly (readonly [what: string, url: string])[] = [
  ['Figures, opened again before anything is written, ten times a council', '/figures'],
  ['The list of a count, ten times a council', '/figures/children-looked-after/list'],
  ['The list of one line of it, ten times a council', '/figures/children-looked-after/list?by=team&key=Team+3'],
  ['The list of a share of duties, ten times a council', '/figures/visits-in-date/list'],
  ['The list of a share of events, ten times a council', '/figures/re-referrals-within-12-months/list'],
];

export const measuresBench: Bench = { name: 'measures', run };

/** Counted, and not as it was kept from before. */
const anew = ({ kept: _kept, ...reading }: Reading): Reading => reading;
const alone = ({ actor, db }: Reading): Reading => ({ actor, db });

async function run(): Promise<readonly Figure[]> {
  const { storage, authority, actor, analyst, held, close } = await openTenTimes();
  const { year, month } = partsOf(BENCH_TODAY);
  const windows = Array.from({ length: MONTHS }, (_, index) => {
    const first = addMonths(dayOf(year, month, 1), index - MONTHS + 1);
    return { first, last: lastDayOfMonth(first) };
  });
  const figures: Figure[] = [];
  for (const [what, own, readingOf] of [
    ['stocks', measures.filter(({ shape }) => shape === 'stock'), alone],
    ['flows', measures.filter(({ shape }) => shape === 'flow'), alone],
    ['measures', measures, anew],
  ] as const) {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const { took } = await timed(() =>
        storage.readPopulation(actor, (reading) => countMeasures(readingOf(reading), own, windows, 'team')),
      );
      times.push(took);
    }
    figures.push({
      what: `All ${own.length} ${what} × ${TEAMS} teams × ${MONTHS} months`,
      measured: `${seconds(Math.min(...times))} at best of ${times.length}`,
      heldTo:
        what === 'measures' ? '2 s, stocks and flows at once, as a page asks them' : 'printed only: by themselves',
      rows: held,
    });
  }
  const one: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const { took } = await timed(() =>
      storage.readPopulation(actor, (reading) => readFigures(anew(reading), measures, windowFor(BENCH_TODAY))),
    );
    one.push(took);
  }
  figures.push({
    what: `All ${measures.length} measures on one day`,
    measured: `median ${(one.toSorted((a, b) => a - b)[10] ?? 0).toFixed(0)} ms`,
    heldTo: 'printed only: what the page takes after a write',
    rows: held,
  });
  const server = await openServer(storage, authority);
  const cookie = await server.signIn(analyst.id);
  for (const [what, url] of PAGES)
    figures.push({
      what,
      measured: await server.serverTime(() => url, cookie, VISITS),
      heldTo: 'p95 50 ms',
      rows: `${held}, ${VISITS} visits`,
    });
  await server.close();
  await close();
  return figures;
}
