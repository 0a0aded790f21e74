/** One batch that came by itself, as it is shown on *Load files*: when, by which way, what it came to, what was refused. */
import { momentWords } from '../../../web/moment-words.ts';
import type { FeedReport } from '../actions/read-feed.ts';
import { feedSums, refusedWords, standsWords } from '../feed-words.ts';

export type FeedCard = {
  /** `Fed at 2 March 2026, 02:14` */
  readonly title: string;
  /** To its load, where there is one. */
  readonly href: string | null;
  readonly how: string;
  readonly stands: string;
  readonly sums: string | null;
  readonly refused: readonly { readonly words: string }[];
};

export function feedCard(feed: FeedReport): FeedCard {
  const count = feed.files.length;
  return {
    title: `Fed at ${momentWords(feed.cameAt)}`,
    href: feed.importId === null ? null : `/load/${feed.importId}`,
    how: `${count} ${count === 1 ? 'file' : 'files'}, ${feed.way === 'folder' ? 'from the folder' : 'sent by another system'}`,
    stands: standsWords(feed),
    sums: feedSums(feed),
    refused: feed.files.flatMap(({ name, refusedBecause }) =>
      refusedBecause === null ? [] : [{ words: refusedWords(name, refusedBecause) }],
    ),
  };
}
