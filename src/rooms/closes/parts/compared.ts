/** Two lists of one figure side by side, with their numbers and what makes them differ: the same for every reader. */
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { countMeasures, listEverybody } from '../../measures/facts.ts';
import { type Figure, figureOf } from '../../measures/figure.ts';
import {
  type Counts,
  type Measure,
  type Member,
  middleOf,
  perPost,
  weeksOf,
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
  const beside = await readBeside(reading, [measure], [was, now]);
  const [besideThen, besideNow] = [beside(measure, 1), beside(measure, 2)];
  if (closed === null) return comparedOf(measure, [was, live(1), besideThen], [now, live(2), besideNow]);
  const kept = (await listClosedLists(reading, closed, measure)).find(({ window }) => window.first === was.first);
  if (kept === undefined) throw notFound();
  return {
    ...comparedOf(measure, [was, kept.members], [now, live(2), besideNow]),
    was: figureOf(measure, was, kept),
    isRedefined: kept.version !== versionOf(measure),
  };
}

/** What a figure needs beside its list, in each of some windows: how many posts there were, or the middle of its numbers. */
export async function readBeside(
  reading: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
): Promise<(measure: Measure, window: number) => Beside> {
  const own = measures.filter((measure) => perPost(measure) !== undefined || middleOf(measure) !== undefined);
  const rows = own.length === 0 ? [] : await countMeasures(reading, own, windows);
  return ({ id }, window) => {
    const { fullTime = null, middle = null } =
      rows.find((row) => row.measure === id && row.window === window) ?? ({} as Beside);
    return { fullTime, middle };
  };
}

type Beside = Pick<Counts, 'fullTime' | 'middle'>;

/** Its days, its list, and what it needs beside it. */
type Side = readonly [Window, readonly Member[], Beside?];

export function comparedOf(
  measure: Measure,
  [was, before, besideThen = {}]: Side,
  [now, after, besideNow = {}]: Side,
): Compared {
  return {
    was: figureOf(measure, was, countsOf(before, besideThen)),
    now: figureOf(measure, now, countsOf(after, besideNow)),
    difference: differenceOf(measure, before, after),
    isRedefined: false,
  };
}

function countsOf(members: readonly Member[], beside: Beside): Counts {
  return {
    ...beside,
    weeksTold: weeksOf(members.map(({ day }) => day)),
    counted: members.length,
    met: members.filter(({ answer }) => answer === 'met').length,
    cannotTell: members.filter(({ answer }) => answer === 'cannot-tell').length,
  };
}
