/**
 * A few numbers by which a text is found again in another: of every run of four words a keyed hash, of every five hashes
 * next to each other the smallest (Schleimer, Wilkerson and Aiken, Winnowing, 2003), so that any eight words in common
 * have one in common. Without the council's key a number tells nothing, not even to somebody who guesses the words.
 */
import { createHmac } from 'node:crypto';
import type { Token } from './same-words.ts';

const WORDS_IN_RUN = 4;
const RUNS_IN_WINDOW = 5;
/** More words than any form takes: what comes in files may be longer, and is found by its beginning. */
const WORDS_MOST = 20_000;
const KEPT_WORDS = 50_000;

export type Fingerprints = (tokens: readonly Token[]) => readonly bigint[];

/** One key, whose words are hashed once. */
export function fingerprintsUnder(key: Buffer): Fingerprints {
  const known = new Map<string, bigint>();
  const hashOf = (text: string): bigint => createHmac('sha256', key).update(text).digest().readBigInt64BE(0);
  const hashOfWord = (word: string): bigint => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size > KEPT_WORDS) known.clear();
    const hash = BigInt.asUintN(64, hashOf(word));
    known.set(word, hash);
    return hash;
  };
  const base = BigInt.asUintN(64, hashOf('\u0000')) | 1n;
  const baseOfFirst = BigInt.asUintN(64, base ** BigInt(WORDS_IN_RUN - 1));

  return (tokens) => {
    const words = tokens.slice(0, WORDS_MOST).map(({ token }) => hashOfWord(token));
    if (words.length < WORDS_IN_RUN) return [];
    const runs: bigint[] = [];
    let rolling = 0n;
    words.forEach((word, index) => {
      const leaves = index >= WORDS_IN_RUN ? (words[index - WORDS_IN_RUN] ?? 0n) * baseOfFirst : 0n;
      rolling = BigInt.asUintN(64, (rolling - leaves) * base + word);
      if (index >= WORDS_IN_RUN - 1) runs.push(rolling);
    });
    // Only those that are kept are hashed again: a sum of words could be taken apart, this cannot.
    return [...new Set(smallestOf(runs))].map((run) => hashOf(String(run)));
  };
}

/** In each window the smallest, the last of equals. */
function smallestOf(runs: readonly bigint[]): readonly bigint[] {
  const smallest: bigint[] = [];
  const windows = Math.max(1, runs.length - RUNS_IN_WINDOW + 1);
  for (let from = 0; from < windows; from += 1) {
    let least = runs[from] ?? 0n;
    for (let at = from + 1; at < Math.min(from + RUNS_IN_WINDOW, runs.length); at += 1) {
      const run = runs[at] ?? 0n;
      if (run <= least) least = run;
    }
    if (smallest.at(-1) !== least) smallest.push(least);
  }
  return smallest;
}
