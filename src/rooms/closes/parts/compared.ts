/** Two lists of one figure side by side, with their numbers and what makes them differ: the same for every reader. */
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { countMeasures, listEverybody } from '../../measures/facts.ts';
import {
  type Counts,
  type Figure,
  figureOf,
  type Measure,
  type Member,
  perPost,
  type Window,
} from '../../measures/model.ts';
import { type Difference, differenceOf, versionOf } from '../model.ts';
import { listClosedLists } from '../store.ts';
import type { Comparison } from './asked-comparison.ts';

export type Compared = {
  readonly was: Figure;
  readonly now: Figure;
  readonly difference: Difference;
  /** Whether the definition is another than when the month was closed. */
  readonly isRedefined: boolean;
};

/** Throws not found for a month that is not closed. */
export async function readCompared(reading: Reading, comparison: Comparison): Promise<Compared> {
  const { measure, was, now, closed } = comparison;
  const lists = await listEverybody(reading, [measure], [was, now]);
  const live = (window: number): readonly Member[] => lists.filter((member) => member.window === window);
  const posts = await readPosts(reading, [measure], [was, now]);
  const [postsThen, postsNow] = [posts(measure, 1), posts(measure, 2)];
  if (closed === null) return comparedOf(measure, [was, live(1), postsThen], [now, live(2), postsNow]);
  const kept = (await listClosedLists(reading, closed, measure)).find(({ window }) => window.first === was.first);
  if (kept === undefined) throw notFound();
  return {
    ...comparedOf(measure, [was, kept.members], [now, live(2), postsNow]),
    was: figureOf(measure, was, kept),
    isRedefined: kept.version !== versionOf(measure),
  };
}

/** How many full-time posts a figure for each of them is divided by, in each of some windows; null for any other figure. */
export async function readPosts(
  reading: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
): Promise<(measure: Measure, window: number) => number | null> {
  const own = measures.filter((measure) => perPost(measure) !== undefined);
  const rows = own.length === 0 ? [] : await countMeasures(reading, own, windows);
  return ({ id }, window) => rows.find((row) => row.measure === id && row.window === window)?.fullTime ?? null;
}

/** Its days, its list, and of a figure for each post how many there were. */
type Side = readonly [Window, readonly Member[], (number | null)?];

export function comparedOf(
  measure: Measure,
  [was, before, postsThen = null]: Side,
  [now, after, postsNow = null]: Side,
): Compared {
  return {
    was: figureOf(measure, was, countsOf(before, postsThen)),
    now: figureOf(measure, now, countsOf(after, postsNow)),
    difference: differenceOf(measure, before, after),
    isRedefined: false,
  };
}

function countsOf(members: readonly Member[], fullTime: number | null): Counts {
  return {
    fullTime,
    counted: members.length,
    met: members.filter(({ answer }) => answer === 'met').length,
    cannotTell: members.filter(({ answer }) => answer === 'cannot-tell').length,
  };
}
