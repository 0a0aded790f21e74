/**
 * Which year each file is the return for, from the dates inside. Only episodes can tell: reviews reach back for years and
 * a header has no events, so those two go with the episodes file whose children are theirs.
 */
import { returnYearOf } from '../../../ground/day.ts';
import type { ReadFile } from '../model.ts';
import { readDay } from './read-day.ts';

/** A few dates beyond the year are slips; more than this share of them make it the year. */
const SHARE_THAT_COUNTS = 0.02;

/** Files for which no year could be worked out are absent. Years a person has named win. */
export function workOutYears(
  files: readonly ReadFile[],
  named: ReadonlyMap<ReadFile, number>,
): ReadonlyMap<ReadFile, number> {
  const years = new Map<ReadFile, number>();
  for (const file of files) {
    const year = named.get(file) ?? (file.kind === 'episodes' ? yearOfEpisodes(file) : undefined);
    if (year !== undefined) years.set(file, year);
  }
  const episodes = files.filter((file) => file.kind === 'episodes' && years.has(file));
  for (const file of files) {
    if (years.has(file)) continue;
    const partner = nearestByChildren(file, episodes);
    const year = partner && years.get(partner);
    if (year !== undefined) years.set(file, year);
  }
  return years;
}

/** The latest year that holds more than a few of the file's dates. */
export function yearOfEpisodes(file: ReadFile): number | undefined {
  const counts = new Map<number, number>();
  let dates = 0;
  for (const { cells } of file.rows) {
    for (const column of ['DECOM', 'DEC']) {
      const read = readDay(cells[column] ?? '');
      if (!('day' in read)) continue;
      const year = returnYearOf(read.day);
      counts.set(year, (counts.get(year) ?? 0) + 1);
      dates += 1;
    }
  }
  const likely = [...counts].filter(([, count]) => count > dates * SHARE_THAT_COUNTS).map(([year]) => year);
  return likely.length === 0 ? undefined : Math.max(...likely);
}

function nearestByChildren(file: ReadFile, episodes: readonly ReadFile[]): ReadFile | undefined {
  const children = childrenOf(file);
  let nearest: { readonly file: ReadFile; readonly share: number } | undefined;
  for (const candidate of episodes) {
    const theirs = childrenOf(candidate);
    const share = children.intersection(theirs).size / Math.max(children.union(theirs).size, 1);
    if (share > (nearest?.share ?? 0)) nearest = { file: candidate, share };
  }
  return nearest?.file;
}

function childrenOf(file: ReadFile): Set<string> {
  return new Set(file.rows.map(({ cells }) => cells['CHILD'] ?? ''));
}
