/** What a figure comes to, from the counts of its list: a count, a share, an average, so many for each week or for each post. */
import { byWeek, type Counts, isShare, type Measure, middleOf, perPost, type Window, weeksIn } from './model.ts';

export type Figure = {
  readonly measure: Measure;
  readonly window: Window;
  /** A count, or to one decimal a percentage or how many there are for each post; null where there is nothing to divide by. */
  readonly value: number | null;
  /** Where it stands among the last twelve month-ends, this one included, the lowest first; only of a figure for each post. */
  readonly rank?: { readonly place: number; readonly of: number };
  /** Only of a median that is counted now: what a quarter of them do not exceed, and what a quarter are not below. */
  readonly quartiles?: { readonly lower: number; readonly upper: number };
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly cannotTell: number;
};

export function figureOf(measure: Measure, window: Window, counts: Counts): Figure {
  const { counted, met, cannotTell, fullTime } = counts;
  if (middleOf(measure) !== undefined) {
    const { value = null, lower = null, upper = null } = counts.middle ?? {};
    const quartiles = lower === null || upper === null ? {} : { quartiles: { lower, upper } };
    return { measure, window, value, ...quartiles, numerator: counted - cannotTell, denominator: counted, cannotTell };
  }
  if (byWeek(measure) !== undefined) {
    const weeks = weeksIn(window).length;
    const told = counts.weeksTold ?? 0;
    const untold = weeks - told;
    // Of weeks in none of which anything was recorded there is no figure, and not none.
    return {
      measure,
      window,
      value: forEach(met, told === 0 ? 0 : weeks),
      numerator: met,
      denominator: weeks,
      cannotTell: untold,
    };
  }
  if (perPost(measure) !== undefined) {
    const posts = fullTime ?? null;
    return { measure, window, value: forEach(counted, posts), numerator: counted, denominator: posts, cannotTell };
  }
  if (!isShare(measure)) return { measure, window, value: counted, numerator: counted, denominator: null, cannotTell };
  return { measure, window, value: percentage(met, counted), numerator: met, denominator: counted, cannotTell };
}

/** Half up to one decimal; shares of full time have two decimals at most. */
function forEach(counted: number, posts: number | null): number | null {
  if (posts === null || posts === 0) return null;
  const hundredths = Math.round(posts * 100);
  return Math.floor((counted * 2000 + hundredths) / (2 * hundredths)) / 10;
}

/** Half up to one decimal, from whole counts. Something unknown stays in the denominator and out of the numerator. */
export function percentage(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Math.floor((numerator * 2000 + denominator) / (2 * denominator)) / 10;
}

/** Where the truth could lie: all that cannot be told were not met, or all were. */
export function rangeOf({ numerator, denominator, cannotTell }: Figure): {
  readonly least: number | null;
  readonly most: number | null;
} {
  if (numerator === null || denominator === null) return { least: null, most: null };
  return { least: percentage(numerator, denominator), most: percentage(numerator + cannotTell, denominator) };
}
