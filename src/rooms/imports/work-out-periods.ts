/**
 * Which period each table is about, from the dates inside. Of a 903 return only episodes can tell: reviews reach back
 * for years and a header has no events. The others go with the episodes that have the same year in their name, as
 * 2018-uasc.csv and 2018-episodes.csv have; otherwise with those whose children are theirs.
 */
import { type Day, returnYearOf } from '../../ground/day.ts';
import type { ReadFile } from './model.ts';
import { AS_IT_STANDS, monthPeriod } from './period.ts';
import { readDay } from './read-day.ts';
import { tableOf } from './tables/index.ts';

/** A few dates beyond the period are slips; more than this share of them make it the period. */
const SHARE_THAT_COUNTS = 0.02;

/** Tables for which no period could be worked out are absent. Years a person has named win. */
export function workOutPeriods(
  files: readonly ReadFile[],
  named: ReadonlyMap<ReadFile, number>,
): ReadonlyMap<ReadFile, number> {
  const periods = new Map<ReadFile, number>();
  const month = monthOfLists(files.filter((file) => tableOf(file.kind).period === 'month'));
  for (const file of files) {
    const period = named.get(file) ?? periodOf(file, month);
    if (period !== undefined) periods.set(file, period);
  }
  const episodes = files.filter((file) => file.kind === 'episodes' && periods.has(file));
  for (const file of files) {
    if (periods.has(file) || tableOf(file.kind).period !== 'year') continue;
    const partner = namedAlike(file, episodes) ?? nearestByChildren(file, episodes);
    const period = partner && periods.get(partner);
    if (period !== undefined) periods.set(file, period);
  }
  return periods;
}

function periodOf(file: ReadFile, month: number | undefined): number | undefined {
  const { period } = tableOf(file.kind);
  if (period === 'standing') return AS_IT_STANDS;
  if (period === 'month') return month;
  return file.kind === 'episodes' ? yearOfEpisodes(file) : undefined;
}

/** The latest year that holds more than a few of the file's dates. */
export function yearOfEpisodes(file: ReadFile): number | undefined {
  return latestOf([file], returnYearOf);
}

/** The lists of one workbook are of one month: the latest that holds more than a few of their dates. */
function monthOfLists(files: readonly ReadFile[]): number | undefined {
  return files.length === 0 ? undefined : latestOf(files, monthPeriod);
}

function latestOf(files: readonly ReadFile[], periodOfDay: (on: Day) => number): number | undefined {
  const counts = new Map<number, number>();
  let dates = 0;
  for (const on of daysOf(files)) {
    const period = periodOfDay(on);
    counts.set(period, (counts.get(period) ?? 0) + 1);
    dates += 1;
  }
  const likely = [...counts].filter(([, count]) => count > dates * SHARE_THAT_COUNTS).map(([period]) => period);
  return likely.length === 0 ? undefined : Math.max(...likely);
}

/** The days on which something happened, as far as they can be read. */
export function* daysOf(files: readonly ReadFile[]): Generator<Day> {
  for (const { kind, rows } of files) {
    const { happened = [] } = tableOf(kind);
    for (const { cells } of rows) {
      for (const column of happened) {
        const read = readDay(cells[column] ?? '');
        if ('day' in read) yield read.day;
      }
    }
  }
}

/** A small table has children in common with the episodes of several years: then only its name can tell them apart. */
function namedAlike(file: ReadFile, episodes: readonly ReadFile[]): ReadFile | undefined {
  const [alike, another] = episodes.filter(({ name }) => yearsIn(name) === yearsIn(file.name));
  return another === undefined ? alike : undefined;
}

/** "2018" of "ssda903 2018-19 oc2.csv". */
function yearsIn(name: string): string {
  return (name.match(/\d{4,}/g) ?? []).join(' ');
}

function nearestByChildren(file: ReadFile, episodes: readonly ReadFile[]): ReadFile | undefined {
  const children = childrenOf(file);
  let nearest: { readonly file: ReadFile; readonly share: number } | undefined;
  for (const candidate of episodes) {
    const theirs = childrenOf(candidate);
    const share = children.intersection(theirs).size / Math.max(children.union(theirs).size, 1);
    if (share > (nearest?.share ?? 0)) nearest = { file: candidate, share };
  }
  // A small table (missing, care leavers) shares few children with its episodes; with one return at hand it goes with it.
  return nearest?.file ?? (episodes.length === 1 ? episodes[0] : undefined);
}

function childrenOf(file: ReadFile): Set<string> {
  return new Set(file.rows.map(({ cells }) => cells[tableOf(file.kind).who] ?? ''));
}
