/**
 * A measure is a value, not a query: what it counts, over the ledger, in one of two shapes. The number is the length of
 * the list it returns; `store.ts` turns all measures of a shape into one query.
 */
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';

export type Unit = 'child' | 'period of care' | 'review' | 'visit';

type MeasureWords = {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** Small counts of people are hidden in public; counts of work are shown. */
  readonly about: 'people' | 'work';
  readonly population: string;
  readonly counted: string;
  readonly leftOut: string;
  readonly cannotTell: string;
  readonly definition: { readonly follows: string; readonly standing: 'published' | 'local' };
  readonly standsBeside: readonly string[];
  readonly notComparedWith: string;
};

/** Who is in it on a day: those with a spell of a status rule. */
export type Stock = MeasureWords & { readonly shape: 'stock'; readonly spellsOf: string };

/** What happened in a period, first and last day included. */
export type Flow = MeasureWords & {
  readonly shape: 'flow';
  readonly events:
    | {
        readonly kind: 'spells-starting';
        readonly spellsOf: string;
        readonly countOnce: 'first-of-each-person' | 'every';
      }
    | { readonly kind: 'spells-ending'; readonly spellsOf: string; readonly countOnce: 'last-of-each-person' | 'every' }
    /** Duties by the day they fell due: the numerator is those met by then; those that ended in time are left out. */
    | { readonly kind: 'duties-due'; readonly rules: readonly string[] };
};

export type Measure = Stock | Flow;

export const stock = (measure: Omit<Stock, 'shape'>): Stock => ({ shape: 'stock', ...measure });
export const flow = (measure: Omit<Flow, 'shape'>): Flow => ({ shape: 'flow', ...measure });

/** A share has a numerator and a denominator; a count is its own. */
export function isShare(measure: Measure): boolean {
  return measure.shape === 'flow' && measure.events.kind === 'duties-due';
}

/** A day for a stock; for a flow the first and last day, both inside. */
export type Window = { readonly first: Day; readonly last: Day };

export type Answer = 'met' | 'not' | 'cannot-tell';

/** One line of the list a figure opens to. */
export type Member = {
  readonly personId: PersonId;
  readonly day: Day;
  readonly because: string;
  readonly answer: Answer;
};

export type Counts = { readonly counted: number; readonly met: number; readonly cannotTell: number };
export type CutKey = 'sex' | 'age-band' | 'team' | 'placement-type';

export type Figure = {
  readonly measure: Measure;
  readonly window: Window;
  /** A count, or a percentage to one decimal; null where there is nothing to take a share of. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly cannotTell: number;
};

export function figureOf(measure: Measure, window: Window, { counted, met, cannotTell }: Counts): Figure {
  if (!isShare(measure)) return { measure, window, value: counted, numerator: counted, denominator: null, cannotTell };
  return { measure, window, value: percentage(met, counted), numerator: met, denominator: counted, cannotTell };
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
