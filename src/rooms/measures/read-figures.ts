/** Figures as pages, downloads and the command line ask for them: a day or a period in, values with their counts out. */
import { addMonths, dayOf, type Day, lastDayOfMonth, partsOf, returnYearOf, returnYearSpan } from '../../ground/day.ts';
import type { Reading } from '../../storage/storage.ts';
import { type Figure, figureOf, percentage } from './figure.ts';
import { type Counts, type CutKey, cutsOf, isShare, type Measure, perPost, type Window } from './model.ts';
import { type CountRow, countMeasures } from './store.ts';

export const CUTS: readonly { readonly key: CutKey; readonly words: string }[] = [
  { key: 'sex', words: 'Sex' },
  { key: 'age-band', words: 'Age' },
  { key: 'team', words: 'Team' },
  { key: 'placement-type', words: 'Where they live' },
  { key: 'status', words: 'Status' },
];

export type Breakdown = {
  readonly by: CutKey;
  readonly key: string;
  readonly value: number | null;
  readonly counted: number;
};
export type FigureInFull = Figure & { readonly breakdown: readonly Breakdown[] };

/** A stock is asked as at the last day; a flow from the first to the last, without a first day from 1 April. */
export function windowFor(last: Day, first?: Day): Window {
  return { first: first ?? returnYearSpan(returnYearOf(last)).first, last };
}

export async function readFigures(
  reading: Reading,
  measures: readonly Measure[],
  window: Window,
): Promise<readonly Figure[]> {
  const rows = await countMeasures(reading, measures, [window]);
  const figures = measures.map((measure) => figureOf(measure, window, countsOf(rows, measure, 1)));
  return Promise.all(
    figures.map(async (figure) =>
      perPost(figure.measure) === undefined ? figure : { ...figure, ...(await rankOf(reading, figure)) },
    ),
  );
}

/** Among the last twelve month-ends, the day asked being the last of them: by the figures before they are rounded. */
async function rankOf(reading: Reading, { measure, window }: Figure): Promise<Pick<Figure, 'rank'>> {
  const windows = monthsUpTo(window.last, MONTHS_RANKED);
  const rows = await countMeasures(reading, [measure], windows);
  const values = windows.flatMap((_, index) => {
    const { counted, fullTime } = countsOf(rows, measure, index + 1);
    return fullTime == null || fullTime === 0 ? [] : [{ index, each: counted / fullTime }];
  });
  const own = values.find(({ index }) => index === windows.length - 1);
  if (own === undefined) return {};
  return { rank: { place: 1 + values.filter(({ each }) => each < own.each).length, of: values.length } };
}

const MONTHS_RANKED = 12;

export async function readFiguresInFull(
  reading: Reading,
  measures: readonly Measure[],
  window: Window,
): Promise<readonly FigureInFull[]> {
  const whole = await readFigures(reading, measures, window);
  const cut = new Map<CutKey, readonly CountRow[]>();
  for (const { key } of CUTS) cut.set(key, await countMeasures(reading, measures, [window], key));
  return whole.map((figure) => ({
    ...figure,
    breakdown: cutsOf(figure.measure).flatMap((by) =>
      (cut.get(by) ?? [])
        .filter((row) => row.measure === figure.measure.id)
        .map((row) => ({
          by,
          key: row.key ?? '',
          value: isShare(figure.measure) ? percentage(row.met, row.counted) : row.counted,
          counted: row.counted,
        })),
    ),
  }));
}

/** One measure in several windows. */
export async function readWindows(
  reading: Reading,
  measure: Measure,
  windows: readonly Window[],
): Promise<readonly Figure[]> {
  const rows = await countMeasures(reading, [measure], windows);
  return windows.map((window, index) => figureOf(measure, window, countsOf(rows, measure, index + 1)));
}

export type TrendPoint = { readonly month: Day; readonly value: number | null };

/** The last 24 month-ends (a stock) or months (a flow), the last being the one that holds the day, up to that day. */
export async function readTrend(
  reading: Reading,
  measure: Measure,
  on: Day,
  months = 24,
): Promise<readonly TrendPoint[]> {
  const windows = monthsUpTo(on, months);
  const figures = await readWindows(reading, measure, windows);
  return figures.map(({ window, value }) => ({ month: window.first, value }));
}

/** Months, the last being the one that holds the day, up to that day. */
function monthsUpTo(on: Day, months: number): readonly Window[] {
  const { year, month } = partsOf(on);
  const thisMonth = dayOf(year, month, 1);
  return Array.from({ length: months }, (_, index) => {
    const first = addMonths(thisMonth, index - months + 1);
    const last = lastDayOfMonth(first);
    return { first, last: last < on ? last : on };
  });
}

function countsOf(rows: readonly CountRow[], measure: Measure, window: number): Counts {
  return (
    rows.find((row) => row.measure === measure.id && row.window === window) ?? { counted: 0, met: 0, cannotTell: 0 }
  );
}
