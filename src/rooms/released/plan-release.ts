/**
 * What a month releases: for each measure its numbers whole and by each cut, the hidden ones left out. Pure: from what was
 * closed and what was released before, which is never changed again.
 */
import { dayOf, type Day, lastDayOfMonth, partsOf, returnYearOf, returnYearSpan } from '../../ground/day.ts';
import type { CutKey, Window } from '../measures/model.ts';
import { lineName, type Numbers, suppress, type Tables } from './suppress.ts';

export type ReleasedLine = {
  /** The first day of the month. */
  readonly month: Day;
  readonly measure: string;
  readonly window: Window;
  readonly by: CutKey | 'whole';
  readonly key: string;
  /** null where hidden. */
  readonly numbers: Numbers | null;
};

export type MonthToRelease = {
  readonly month: Day;
  readonly stocks: readonly (Tables & { readonly measure: string })[];
  /** Of the return year that ends with the month; of no other month. */
  readonly flows: readonly (Tables & { readonly measure: string })[];
};

/**
 * Months in which a line shown is compared with this one: a smaller movement in between would be somebody's coming or
 * going. After a year so many have come and gone that it says nothing of one.
 */
const NEAR_MONTHS = 11;

/** Months in any order; answers the new lines alone. */
export function planRelease(
  months: readonly MonthToRelease[],
  released: readonly ReleasedLine[],
): readonly ReleasedLine[] {
  const shown = new Map<string, { readonly month: Day; readonly numbers: Numbers }[]>();
  const ofYear = new Map<Day, ReleasedLine[]>();
  const planned: ReleasedLine[] = [];
  const remember = (line: ReleasedLine): void => {
    if (line.numbers !== null && line.by !== 'whole') {
      const name = `${line.measure} ${lineName(line.by, line.key)}`;
      shown.set(name, [...(shown.get(name) ?? []), { month: line.month, numbers: line.numbers }]);
    }
    if (isOfYear(line) && line.month === monthThatEnds(line.window)) {
      ofYear.set(line.month, [...(ofYear.get(line.month) ?? []), line]);
    }
  };
  for (const line of released) remember(line);

  for (const { month, stocks, flows } of months.toSorted((a, b) => a.month - b.month)) {
    const last = lastDayOfMonth(month);
    const added = [
      ...stocks.flatMap((tables) =>
        linesOf(month, { first: last, last }, tables, (by, key) =>
          (shown.get(`${tables.measure} ${lineName(by, key)}`) ?? [])
            .filter((near) => Math.abs(monthsBetween(near.month, month)) <= NEAR_MONTHS)
            .map(({ numbers }) => numbers),
        ),
      ),
      ...(isEndOfYear(month)
        ? flows.flatMap((tables) => linesOf(month, returnYearSpan(returnYearOf(month)), tables))
        : repeated(month, ofYear)),
    ];
    for (const line of added) remember(line);
    planned.push(...added);
  }
  return planned;
}

function linesOf(
  month: Day,
  window: Window,
  tables: Tables & { readonly measure: string },
  shownNear?: Parameters<typeof suppress<CutKey>>[1],
): readonly ReleasedLine[] {
  const { measure, whole, breakdowns } = tables;
  const hidden = suppress(tables, shownNear);
  return [
    { month, measure, window, by: 'whole', key: '', numbers: hidden.whole ? null : whole },
    ...breakdowns.flatMap(({ by, lines }) =>
      lines.map(({ key, numbers }): ReleasedLine => {
        const isHidden = hidden.lines.has(lineName(by, key));
        return { month, measure, window, by, key, numbers: isHidden ? null : numbers };
      }),
    ),
  ];
}

/** Between two Marches a flow stays what it was in the last: month by month its growth would be a count of a few people. */
function repeated(month: Day, ofYear: ReadonlyMap<Day, readonly ReleasedLine[]>): readonly ReleasedLine[] {
  const march = dayOf(returnYearOf(month), 3, 1);
  return (ofYear.get(march) ?? []).map((line) => ({ ...line, month }));
}

function isOfYear({ window }: ReleasedLine): boolean {
  return window.first < window.last;
}

function isEndOfYear(month: Day): boolean {
  return partsOf(month).month === 3;
}

function monthThatEnds({ last }: Window): Day {
  const { year, month } = partsOf(last);
  return dayOf(year, month, 1);
}

function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}
