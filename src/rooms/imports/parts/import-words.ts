/** A load in words: what kind of file, of which year, how far it is, what it came to. */
import { monthWordsOf } from '../../../ground/day-words.ts';
import { returnYearSpan } from '../../../ground/day.ts';
import { numberWords } from '../../../web/format.ts';
import type { ImportWork } from '../actions/work-on-imports.ts';
import { IMPORT_STATES } from '../model.ts';
import { isReturnYear, periodWords } from '../period.ts';
import type { ImportFile, ImportInShort } from '../store.ts';
import { findTable, TABLES } from '../tables/index.ts';

/** `Episodes`, `Inspection list 8: children in care`, `Visits` */
export function kindWords(kind: string): string {
  const words = findTable(kind)?.words.replace(/^903 /, '') ?? kind;
  return words.replace(/^./, (first) => first.toUpperCase());
}

/** `Header, episodes and reviews` */
export function kindsWords(files: readonly ImportFile[]): string {
  const words = TABLES.filter(({ kind }) => files.some((file) => file.kind === kind)).map(({ kind }) =>
    kindWords(kind),
  );
  const parts = words.map((each, index) =>
    index === 0 ? each : each.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
  );
  const last = parts.pop() ?? 'No files';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

export function yearsOf(files: readonly ImportFile[]): readonly number[] {
  return [...new Set(files.map(({ year }) => year))].toSorted((a, b) => a - b);
}

/** `April 2018 to March 2019`, or for several years on end `April 2018 to March 2022`; a month; how things stand. */
export function yearsWords(periods: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run !== undefined && isReturnYear(period) && run.to === period - 1) run.to = period;
    else runs.push({ from: period, to: period });
  }
  const words = runs.map(({ from, to }) =>
    from === to
      ? periodWords(from)
      : `${monthWordsOf(returnYearSpan(from).first)} to ${monthWordsOf(returnYearSpan(to).last)}`,
  );
  return words.join('; ').replace(/^./, (first) => first.toUpperCase());
}

/** What an import is doing, as far as anyone can tell: stopped part way is a state of its own. */
export type Standing = 'waiting' | 'at-work' | 'stopped' | 'loaded' | 'set-aside' | 'withdrawn';

export function standingOf({ state, peopleTotal }: ImportInShort, work: ImportWork | undefined): Standing {
  if (work !== undefined) return 'at-work';
  switch (state) {
    case 'previewed':
      return 'waiting';
    case 'applying':
    case 'withdrawing':
      return 'stopped';
    case 'applied':
      return 'loaded';
    case 'withdrawn':
      return peopleTotal === 0 ? 'set-aside' : 'withdrawn';
  }
}

export type StandingTag = { readonly text: string; readonly tone: 'good' | 'bad' | 'now' | null };

export function standingTag(found: ImportInShort, work: ImportWork | undefined): StandingTag {
  const standing = standingOf(found, work);
  switch (standing) {
    case 'waiting':
      return { text: IMPORT_STATES.previewed, tone: 'now' };
    case 'at-work':
      return { text: work === 'withdrawing' ? IMPORT_STATES.withdrawing : IMPORT_STATES.applying, tone: 'now' };
    case 'stopped':
      return { text: 'Stopped part way', tone: 'bad' };
    case 'loaded':
      return { text: IMPORT_STATES.applied, tone: 'good' };
    case 'set-aside':
      return { text: 'Set aside, never loaded', tone: null };
    case 'withdrawn':
      return { text: IMPORT_STATES.withdrawn, tone: null };
  }
}

export type Sums = {
  readonly rows: number;
  readonly stored: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly withdrawn: number;
};

export function sumsOf(files: readonly ImportFile[]): Sums {
  const sum = (name: keyof Sums): number => files.reduce((total, file) => total + file[name], 0);
  return {
    rows: sum('rows'),
    stored: sum('stored'),
    unchanged: sum('unchanged'),
    rejected: sum('rejected'),
    withdrawn: sum('withdrawn'),
  };
}

/** `1 row`, `3,945 rows` */
function rowsWords(count: number): string {
  return `${numberWords(count)} ${count === 1 ? 'row' : 'rows'}`;
}

/** `4,315 rows = 3,556 stored + 0 unchanged + 759 rejected`: what a reader can add up. */
export function sumsWords({ rows, stored, unchanged, rejected }: Sums, standing: Standing): string {
  const toStore = standing === 'loaded' || standing === 'withdrawn' ? 'stored' : 'to store';
  return `${rowsWords(rows)} = ${numberWords(stored)} ${toStore} + ${numberWords(unchanged)} unchanged + ${numberWords(rejected)} rejected`;
}

/** null where an earlier load of the same returns had nothing that these do not have. */
export function withdrawnWords({ withdrawn }: Sums, standing: Standing): string | null {
  if (withdrawn === 0) return null;
  const [verb, done] = [
    withdrawn === 1 ? 'is' : 'are',
    standing === 'loaded' ? (withdrawn === 1 ? 'was' : 'were') : 'will be',
  ];
  return `${rowsWords(withdrawn)} of an earlier load ${verb} no longer in these returns, and ${done} withdrawn.`;
}

/** What loading came to, sentence by sentence. */
export function didWords({ stored, unchanged, rejected, withdrawn }: Sums, children: number): readonly string[] {
  return [
    `${rowsWords(stored)} stored, about ${children === 1 ? '1 child' : `${numberWords(children)} children`}.`,
    ...(unchanged > 0 ? [`${rowsWords(unchanged)} said nothing new.`] : []),
    ...(rejected > 0 ? [`${rowsWords(rejected)} rejected; each is listed with the reason.`] : []),
    ...(withdrawn > 0 ? [`${rowsWords(withdrawn)} withdrawn, because the new return no longer has them.`] : []),
  ];
}
