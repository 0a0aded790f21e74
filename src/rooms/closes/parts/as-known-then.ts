/** A figure of a closed month as it was known when the month was closed, beside what is known now. */
import { monthWordsOf, wordsOf } from '../../../ground/day-words.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Figure } from '../../measures/figure.ts';
import { type FigureWords, figureWords } from '../../measures/parts/figure-words.ts';
import { type Close, closedWindowOf, type Difference, monthOf, sizeOf } from '../model.ts';
import { findClose } from '../store.ts';
import { closedQuery } from './asked-comparison.ts';
import { readCompared } from './compared.ts';

export type AsKnownThen = {
  readonly heading: string;
  readonly closedWords: string;
  readonly was: FigureWords;
  readonly now: FigureWords;
  /** How the two lists differ, in a sentence. */
  readonly sentence: string;
  /** null where nothing differs, or for readers who may not open lists. */
  readonly href: string | null;
};

/** Asked as the population: null where the days asked are not those of a closed month. */
export async function findAsKnownThen(
  reading: Reading,
  { measure, window }: Pick<Figure, 'measure' | 'window'>,
  mayOpen: boolean,
): Promise<AsKnownThen | null> {
  const kept = closedWindowOf(measure, window);
  if (kept === undefined) return null;
  const month = monthOf(kept.last);
  const close = await findClose(reading, month);
  if (close === undefined) return null;
  const query = closedQuery(measure, month, kept);
  const { was, now, difference, isRedefined } = await readCompared(reading, {
    measure,
    was: kept,
    now: kept,
    closed: month,
    query,
  });
  const size = sizeOf(difference);
  return {
    heading: `When ${monthWordsOf(month)} was closed`,
    closedWords: closeWords(close),
    was: figureWords(was),
    now: figureWords(now),
    sentence: [
      size === 0 ? 'Both count the same people in the same way.' : differsWords(difference),
      ...(isRedefined ? ['What it counts was defined otherwise then.'] : []),
    ].join(' '),
    href: size > 0 && mayOpen ? `/figures/changed/${measure.id}?${query}` : null,
  };
}

/** `Closed on 7 March 2025.` A late close says so. */
export function closeWords({ madeOn, isLate }: Close): string {
  return isLate
    ? `Made late, on ${wordsOf(madeOn)}, from what was recorded by then.`
    : `Closed on ${wordsOf(madeOn)}, the fifth working day.`;
}

/** `2 joined, 1 left, 3 answers changed.` */
export function differsWords({ joined, left, changed }: Difference): string {
  const parts = [
    ...(joined.length > 0 ? [`${joined.length} joined`] : []),
    ...(left.length > 0 ? [`${left.length} left`] : []),
    ...(changed.length > 0 ? [`${changed.length} ${changed.length === 1 ? 'answer' : 'answers'} changed`] : []),
  ];
  return parts.length === 0 ? 'Nobody joined or left, and no answer changed.' : `${parts.join(', ')}.`;
}
