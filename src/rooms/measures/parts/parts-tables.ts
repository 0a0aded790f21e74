/** What a figure is divided into by measures of their own, or by its weeks: a table each, of lines that lead to their lists. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { measures } from '../measures/index.ts';
import { type Figure, percentage } from '../figure.ts';
import { byWeek, type Measure, weeksIn, type Window } from '../model.ts';
import { readFigures, readWindows } from '../read-figures.ts';
import { countMeasures } from '../store.ts';
import type { BreakdownTable } from './breakdown.ts';
import { capitalUnit, percentageWords } from './figure-words.ts';

type HrefOf = (measure: Measure, window: Window) => string | null;

/** The parts of a figure, or of one by week its weeks, one figure each. */
export async function readParts(reading: Reading, measure: Measure, window: Window): Promise<readonly Figure[]> {
  if (byWeek(measure) !== undefined) return readWindows(reading, measure, weeksIn(window));
  const { measures: ids = [] } = measure.parts ?? {};
  const own = measures.filter(({ id }) => ids.includes(id));
  return own.length === 0 ? [] : readFigures(reading, own, window);
}

/**
 * The parts that a reader does not see, of a figure or of the one that a part belongs to: those with somebody whose record
 * is closed to them, and the smallest other where that is one alone. Otherwise the part less its list would be that person
 * (docs/decisions/0037). They are not released either, so nothing stands in their place.
 */
export async function readLockedParts(
  reading: Reading,
  { id, partOf }: Measure,
  window: Window,
  lockedOut: readonly PersonId[],
): Promise<ReadonlySet<string>> {
  const own = measures.filter((part) => part.partOf !== undefined && part.partOf.whole === (partOf?.whole ?? id));
  if (own.length === 0 || lockedOut.length === 0) return new Set();
  const rows = await countMeasures(reading, own, [window], undefined, lockedOut);
  const locked = new Set(rows.map(({ measure }) => measure));
  if (locked.size !== 1) return locked;
  const figures = await readFigures(reading, own, window);
  const [smallest] = figures
    .filter(({ measure }) => !locked.has(measure.id))
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return smallest === undefined ? locked : locked.add(smallest.measure.id);
}

export function partsTables(
  measure: Measure,
  { numerator, denominator, cannotTell }: Figure,
  parts: readonly Figure[],
  hrefOf: HrefOf,
  locked: ReadonlySet<string> = new Set(),
): readonly BreakdownTable[] {
  if (parts.length === 0) return [];
  const isWeekly = byWeek(measure) !== undefined;
  // Of a median as many as have a number; of a count all that are counted, less those nobody can sort.
  const whole = (denominator ?? numerator ?? 0) - cannotTell;
  const counts = parts.map((part) => part.numerator ?? 0);
  const most = isWeekly ? Math.max(1, ...counts) : Math.max(1, whole);
  return [
    {
      heading: isWeekly ? 'Week' : (measure.parts?.heading ?? ''),
      countHeading: capitalUnit(measure.unit),
      shareHeading: isWeekly ? null : 'Share',
      lines: parts.map((part, index) => {
        const count = counts[index] ?? 0;
        const words = isWeekly ? weekWords(part.window) : (part.measure.partOf?.words ?? part.measure.title);
        if (locked.has(part.measure.id))
          return { words, href: null, count: null, asReleased: 'not shown', share: null, reach: 0 };
        return {
          words,
          href: hrefOf(part.measure, part.window),
          count,
          asReleased: null,
          share: isWeekly ? null : percentageWords(percentage(count, whole)),
          reach: Math.min(100, Math.round((count / most) * 100)),
        };
      }),
    },
  ];
}

function weekWords({ first, last }: Window): string {
  return `${wordsOf(first)} to ${wordsOf(last)}`;
}
