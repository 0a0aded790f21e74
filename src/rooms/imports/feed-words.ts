/** A batch that came by itself in words: for the page, for the report beside the files, and for whoever sent it. */
import { numberWords } from '../../web/format.ts';
import { clockWords, momentWords } from '../../web/moment-words.ts';
import type { FeedReport } from './actions/read-feed.ts';
import { sumsOf, sumsWords } from './parts/import-words.ts';

export function standsWords({ importId, state, heldBecause, files }: FeedReport): string {
  if (files.length === 0) return 'There was no file in it.';
  if (importId === null) return 'Nothing was loaded: no file of it could be read.';
  if (heldBecause !== null && state === 'previewed') return `Not loaded yet. ${heldBecause}`;
  switch (state) {
    case 'previewed':
    case null:
      return 'Received, and waiting its turn.';
    case 'applying':
      return 'Being loaded, or stopped part way.';
    case 'applied':
      return 'Loaded.';
    case 'withdrawing':
    case 'withdrawn':
      return 'Loaded, and taken back since; or set aside.';
  }
}

export function feedSums(feed: FeedReport): string | null {
  if (feed.importId === null) return null;
  return sumsWords(sumsOf(feed.tables), feed.state === 'applied' || feed.state === 'withdrawn' ? 'loaded' : 'waiting');
}

/** Most refusals name the file already. */
export function refusedWords(name: string, because: string): string {
  return because.includes(name) ? because : `${name}. ${because}`;
}

/** The report that is put beside the files: counts and refusals, nothing of what stood in them. */
export function reportText(feed: FeedReport): string {
  const refused = feed.files.filter(({ refusedBecause }) => refusedBecause !== null);
  return [
    `Fed at ${momentWords(feed.cameAt)}. ${standsWords(feed)}`,
    ...feed.tables.map(
      ({ name, rows, stored, unchanged, rejected, withdrawn }) =>
        `${name}: ${numberWords(rows)} rows in, ${numberWords(stored)} stored, ${numberWords(unchanged)} unchanged, ${numberWords(rejected)} rejected, ${numberWords(withdrawn)} withdrawn`,
    ),
    ...refused.map(({ name, refusedBecause }) => `Refused: ${refusedWords(name, refusedBecause ?? '')}`),
    '',
  ].join('\n');
}

/** What every page says of files that have not come, or could not be loaded; undefined while they come as expected. */
export function lateWords(
  { lastFedAt, lastCameAt }: { readonly lastFedAt: Date | null; readonly lastCameAt: Date | null },
  expectedHours: number,
  now: Date,
  from: string | null,
): string | undefined {
  if (lastFedAt !== null && now.getTime() - lastFedAt.getTime() <= expectedHours * 3_600_000) return undefined;
  const files = from === null ? 'The files of last night' : `The files of last night from ${from}`;
  if (lastFedAt === null)
    return lastCameAt === null
      ? `${files} have not come, nor any before: what you see was entered or loaded by hand.`
      : `${files} came and could not be loaded: what you see was entered or loaded by hand.`;
  const asOf = `what you see is as of ${momentWords(lastFedAt)}.`;
  return lastCameAt !== null && lastCameAt > lastFedAt
    ? `${files} came at ${clockWords(lastCameAt)} and could not be loaded: ${asOf}`
    : `${files} have not come: ${asOf}`;
}
