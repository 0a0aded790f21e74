/** The words of somebody's searches, kept in their session under random keys for thirty minutes, so that no address holds them. */
import * as z from 'zod';
import type { VisitSession } from '../../../web/route.ts';

const KEPT_AS = 'searches';
const KEPT_FOR = 30 * 60_000;
const KEPT_MOST = 20;

const searches = z.array(z.object({ key: z.string(), words: z.string(), at: z.number() }));
type Search = z.infer<typeof searches>[number];
type Kept = { readonly session: VisitSession; readonly now: Date };

/** Answers the key. What is older than its time is dropped on the way. */
export function keepSearch({ session, now }: Kept, words: string): string {
  const search: Search = { key: crypto.randomUUID(), words, at: now.getTime() };
  session.keep(KEPT_AS, JSON.stringify([...liveSearches({ session, now }).slice(1 - KEPT_MOST), search]));
  return search.key;
}

/** Undefined once its time is over, and for a key of somebody else's. */
export function findSearch(kept: Kept, key: string | undefined): string | undefined {
  return liveSearches(kept).find((search) => search.key === key)?.words;
}

function liveSearches({ session, now }: Kept): readonly Search[] {
  const kept = searches.parse(JSON.parse(session.findKept(KEPT_AS) ?? '[]'));
  return kept.filter(({ at }) => now.getTime() - at < KEPT_FOR);
}
