/** Which measures are released, and what a released number is. */
import { byWeek, countsOnce, type CutKey, isShare, type Measure, middleOf } from '../measures/model.ts';
import type { Numbers } from './suppress.ts';

/**
 * Counts of people, each once. Occasions are not released: with them, people at the end = people at the beginning +
 * occasions of coming − occasions of going would undo what is hidden in any of the three. Nor is a part of another measure,
 * nor a share, of which several have one denominator: what one hides the other would show (docs/decisions/0030).
 * What is divided into parts that add up to it, and those parts, averages, medians and what is counted week by week are not
 * either: nothing here hides a part because the others and the whole give it away (docs/decisions/0039).
 */
export function isReleased(measure: Measure): boolean {
  if (measure.parts !== undefined || measure.partOf !== undefined) return false;
  if (middleOf(measure) !== undefined || byWeek(measure) !== undefined) return false;
  return measure.about === 'people' && countsOnce(measure) && measure.within === undefined && !isShare(measure);
}

/** A count is its own; of a share, those who met it and all others. */
export function numbersOf(
  measure: Measure,
  { counted, met }: { readonly counted: number; readonly met: number },
): Numbers {
  return isShare(measure) ? [met, counted - met] : [counted];
}

/** One line of a released table, as it stands for good. */
export type ReleasedFigure = {
  readonly measure: string;
  readonly title: string;
  readonly unit: string;
  readonly isShare: boolean;
  readonly isStock: boolean;
  readonly by: CutKey | 'whole';
  readonly key: string;
  readonly label: string;
  /** null where hidden; then `met` and `value` are null too. */
  readonly counted: number | null;
  readonly met: number | null;
  /** A count, or a percentage to one decimal. */
  readonly value: number | null;
};
