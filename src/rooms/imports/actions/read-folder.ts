/** Reads the folder once: loads the batch that is complete, if there is one, and puts its files away with the report. */
import { findBatch } from '../feed-folder.ts';
import { reportText } from '../feed-words.ts';
import { type FeedReport, type FeedWork, finishEarlierFeeds, loadFeed, receiveFeed } from './read-feed.ts';

/** undefined while no batch is complete. */
export async function readFolder(
  work: FeedWork,
  folder: string,
  mostBytes: number,
  now: () => Date,
): Promise<FeedReport | undefined> {
  await finishEarlierFeeds(work);
  const batch = await findBatch(folder, mostBytes);
  if (batch === undefined) return undefined;
  const cameAt = now();
  const tooLarge = batch.tooLarge.map((name) => ({
    name,
    because: `${name} is larger than a file may be here: ${Math.floor(mostBytes / 1024 / 1024)} MB (UPLOAD_MAX_MB).`,
  }));
  const feed = await loadFeed(work, await receiveFeed(work, 'folder', cameAt, batch.uploads, tooLarge));
  const refused = feed.files.flatMap(({ name, refusedBecause }) => (refusedBecause === null ? [] : [name]));
  await batch.settle(stampOf(cameAt, feed.id), new Set(refused), reportText(feed));
  return feed;
}

/** `2026-03-02T02-14-00Z-7c0d3b52`: in the order in which they came, and never twice the same. */
function stampOf(at: Date, id: string): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${id.slice(0, 8)}`;
}
