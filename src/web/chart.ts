/**
 * The trend of a figure over months, drawn on the server. The axis begins at zero; a month without a figure is a gap in
 * the line, never a zero. It is drawn twice, for a wide page and for a phone, so that its words stay readable.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type Day, partsOf } from '../ground/day.ts';
import { monthWordsOf } from '../ground/day-words.ts';
import { numberWords, percentWords } from './format.ts';

export type TrendPoint = {
  /** Any day of the month. */
  readonly month: Day;
  /** A count, or a share between 0 and 1; null where there is no figure. */
  readonly value: number | null;
};

export type Trend = {
  /** Names the drawing on the page; letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly unit: 'count' | 'share';
  readonly points: readonly TrendPoint[];
};

export type TrendChart = {
  readonly id: string;
  readonly title: string;
  /** The same in words. */
  readonly description: string;
  readonly drawings: readonly Drawing[];
  readonly rows: readonly { readonly month: string; readonly value: string }[];
};

type Drawing = {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly levels: readonly { readonly y: number; readonly words: string }[];
  readonly months: readonly { readonly x: number; readonly words: string; readonly anchor: 'middle' | 'end' }[];
  readonly last:
    | { readonly x: number; readonly y: number; readonly labelY: number; readonly words: string }
    | undefined;
};

type Size = {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
};
const SIZES: readonly Size[] = [
  { name: 'wide', width: 700, height: 280 },
  { name: 'narrow', width: 320, height: 220 },
];
/** Room around the drawing for the words of the axes and for the last value. */
const ROOM = { top: 28, right: 30, bottom: 34, left: 48 };

/** Months between the names on the axis, and how far apart two names must stand. */
const STEPS = [1, 3, 6, 12, 24, 60];
const LABEL_ROOM = 100;

export function trendChart(trend: Trend): TrendChart {
  const words = trend.unit === 'share' ? percentWords : numberWords;
  return {
    id: trend.id,
    title: trend.title,
    description: describe(trend.points, words),
    drawings: SIZES.map((size) => draw(trend, size, words)),
    rows: trend.points.map(({ month, value }) => ({
      month: monthWordsOf(month),
      value: value === null ? 'no figure' : words(value),
    })),
  };
}

function draw(trend: Trend, size: Size, words: (value: number) => string): Drawing {
  const { points } = trend;
  const [left, right, base] = [ROOM.left, size.width - ROOM.right, size.height - ROOM.bottom];
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [left, right]);
  const y = levelScale(trend, base);
  const place = (point: TrendPoint, index: number): { x: number; y: number } => ({
    x: round(x(index)),
    y: round(y(point.value ?? 0)),
  });
  const path = line<TrendPoint>()
    .defined((point) => point.value !== null)
    .x((_point, index) => x(index))
    .y((point) => y(point.value ?? 0))
    .digits(1);
  const lastIndex = points.findLastIndex((point) => point.value !== null);
  const last = points[lastIndex];
  const lastPlace = last && place(last, lastIndex);
  return {
    name: size.name,
    width: size.width,
    height: size.height,
    left,
    right,
    base,
    path: path(points) ?? '',
    dots: points.flatMap((point, index) => (point.value === null || index === lastIndex ? [] : [place(point, index)])),
    levels: y.ticks(4).map((value) => ({ y: round(y(value)), words: levelWords(value, trend.unit) })),
    months: monthLabels(points, x),
    last: last &&
      lastPlace && { ...lastPlace, labelY: lastLabelY(place, points, lastIndex, base), words: words(last.value ?? 0) },
  };
}

/** Over the last dot, or under it where the line comes down to it and there is room. */
function lastLabelY(
  place: (point: TrendPoint, index: number) => { y: number },
  points: readonly TrendPoint[],
  index: number,
  base: number,
): number {
  const [before, last] = [points[index - 1], points[index]];
  const y = last === undefined ? 0 : place(last, index).y;
  const comesDown = before !== undefined && before.value !== null && place(before, index - 1).y < y;
  return comesDown && y + 30 < base ? y + 26 : y - 14;
}

/** From zero to a round number above everything; a share runs to the whole. */
function levelScale({ unit, points }: Trend, base: number): ScaleLinear<number, number> {
  const highest = Math.max(1, ...points.map((point) => point.value ?? 0));
  const scale = scaleLinear([0, unit === 'share' ? 1 : highest], [base, ROOM.top]);
  return unit === 'share' ? scale : scale.nice(4);
}

function levelWords(value: number, unit: Trend['unit']): string {
  return unit === 'share' ? `${Math.round(value * 100)}%` : numberWords(value);
}

/** Counted back from the last month, so that the newest is always named; the oldest too where there is room for it. */
function monthLabels(points: readonly TrendPoint[], x: ScaleLinear<number, number>): Drawing['months'] {
  const newest = points.length - 1;
  const hasRoom = (months: number): boolean => x(months) - x(0) >= LABEL_ROOM;
  const between = STEPS.find(hasRoom) ?? points.length;
  return points.flatMap(({ month }, index): Drawing['months'] => {
    const isOldest = index === 0 && hasRoom(newest % between);
    if ((newest - index) % between !== 0 && !isOldest) return [];
    const [name = ''] = monthWordsOf(month).split(' ');
    const words = `${name.slice(0, 3)} ${partsOf(month).year}`;
    if (index === newest) return [{ x: round(x(index)) + ROOM.right - 4, words, anchor: 'end' }];
    return [{ x: round(x(index)), words, anchor: 'middle' }];
  });
}

function describe(points: readonly TrendPoint[], words: (value: number) => string): string {
  const known = points.flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'There is no figure for any of these months.';
  const lowest = known.reduce((low, point) => (point.value < low.value ? point : low));
  const highest = known.reduce((high, point) => (point.value > high.value ? point : high));
  const at = (point: { month: Day; value: number }): string => `${words(point.value)} in ${monthWordsOf(point.month)}`;
  const gaps = points.length - known.length;
  return [
    `From ${at(first)} to ${at(last)}.`,
    `The lowest was ${at(lowest)}, the highest ${at(highest)}.`,
    ...(gaps === 0 ? [] : [gaps === 1 ? 'One month has no figure.' : `${gaps} months have no figure.`]),
  ].join(' ');
}

const round = (value: number): number => Math.round(value * 10) / 10;
