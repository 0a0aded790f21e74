/** All measures for all teams over 24 months, and the figures of one day, at ten times a council's size. */
import { addMonths, dayOf, lastDayOfMonth, partsOf } from '../src/ground/day.ts';
import { measures } from '../src/rooms/measures/measures/index.ts';
import { readFigures, windowFor } from '../src/rooms/measures/read-figures.ts';
import { countMeasures } from '../src/rooms/measures/store.ts';
import { type Bench, type Figure, seconds, timed } from './bench.ts';
import { BENCH_TODAY } from './returns.ts';
import { openTenTimes, TEAMS } from './ten-times.ts';

const MONTHS = 24;

export const measuresBench: Bench = { name: 'measures', run };

async function run(): Promise<readonly Figure[]> {
  const { storage, actor, held, close } = await openTenTimes();
  const { year, month } = partsOf(BENCH_TODAY);
  const windows = Array.from({ length: MONTHS }, (_, index) => {
    const first = addMonths(dayOf(year, month, 1), index - MONTHS + 1);
    return { first, last: lastDayOfMonth(first) };
  });
  const figures: Figure[] = [];
  const shapes = { stocks: 'stock', flows: 'flow' } as const;
  for (const [what, shape] of Object.entries(shapes)) {
    const own = measures.filter((measure) => measure.shape === shape);
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { took } = await timed(() =>
        storage.readPopulation(actor, (reading) => countMeasures(reading, own, windows, 'team')),
      );
      times.push(took);
    }
    figures.push({
      what: `All ${own.length} ${what} × ${TEAMS} teams × ${MONTHS} months`,
      measured: seconds(Math.min(...times)),
      heldTo: '2 s for all',
      rows: held,
    });
  }
  const one: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const { took } = await timed(() =>
      storage.readPopulation(actor, (reading) => readFigures(reading, measures, windowFor(BENCH_TODAY))),
    );
    one.push(took);
  }
  figures.push({
    what: `All ${measures.length} measures on one day`,
    measured: `median ${(one.toSorted((a, b) => a - b)[10] ?? 0).toFixed(0)} ms`,
    heldTo: 'read with the page',
    rows: held,
  });
  await close();
  return figures;
}
