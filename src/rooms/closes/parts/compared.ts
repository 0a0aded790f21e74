/** Two lists of one figure side by side, with their numbers and what makes them differ: the same for every reader. */
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { listEverybody } from '../../measures/facts.ts';
import { type Counts, type Figure, figureOf, type Measure, type Member, type Window } from '../../measures/model.ts';
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
  if (closed === null) return comparedOf(measure, [was, live(1)], [now, live(2)]);
  const kept = (await listClosedLists(reading, closed, measure)).find(({ window }) => window.first === was.first);
  if (kept === undefined) throw notFound();
  return {
    ...comparedOf(measure, [was, kept.members], [now, live(2)]),
    was: figureOf(measure, was, kept),
    isRedefined: kept.version !== versionOf(measure),
  };
}

export function comparedOf(
  measure: Measure,
  [was, before]: readonly [Window, readonly Member[]],
  [now, after]: readonly [Window, readonly Member[]],
): Compared {
  return {
    was: figureOf(measure, was, countsOf(before)),
    now: figureOf(measure, now, countsOf(after)),
    difference: differenceOf(measure, before, after),
    isRedefined: false,
  };
}

function countsOf(members: readonly Member[]): Counts {
  return {
    counted: members.length,
    met: members.filter(({ answer }) => answer === 'met').length,
    cannotTell: members.filter(({ answer }) => answer === 'cannot-tell').length,
  };
}
