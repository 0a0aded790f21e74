/** Reads the columns of a row as the journal and corrections hold it: texts, and days from their ISO text. */

import type { Day } from '../ground/day.ts';
import { findIsoDay, isoOf } from '../ground/day-words.ts';
import type { Image } from './corrections.ts';

export function readImage(image: Image) {
  const text = (name: string): string | null => (image[name] as string | null | undefined) ?? null;
  const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
  return {
    text,
    day,
    /** Of a column that is never empty. */
    words: (name: string): string => text(name) ?? '',
    on: (name: string): Day => day(name) as Day,
  };
}

export const isoOrNull = (day: Day | null): string | null => (day === null ? null : isoOf(day));
