/**
 * How old somebody is who reads a text with ease: the formula of Coleman and Liau (A computer readability formula designed
 * for machine scoring, Journal of Applied Psychology 60, 1975), which counts letters and sentences, in years of a school in
 * the United States; five years are added for the age. Ours to read aim at 11 to 12.
 */
import type { Text } from './text.ts';

/** Of fewer it says nothing. */
const WORDS_LEAST = 60;
const AGE_AT_SCHOOL = 5;
const AIM = 12;

export function readingAge({ words, sentences, written }: Text): number | null {
  if (words.length < WORDS_LEAST) return null;
  const letters = words.reduce((sum, { text }) => sum + text.replaceAll(/[^\p{L}\p{N}]/gu, '').length, 0);
  const said = sentences.filter(({ start, end }) => /\p{L}/u.test(written.slice(start, end))).length;
  const year = (5.88 * letters) / words.length - (29.6 * said) / words.length - 15.8;
  return Math.max(6, Math.round(year + AGE_AT_SCHOOL));
}

export function readingAgeSays(age: number): string {
  const reads = `It reads with ease for somebody of about ${age}.`;
  return age <= AIM
    ? reads
    : `${reads} What is for them to read is best for 11 or 12: shorter sentences, everyday words.`;
}
