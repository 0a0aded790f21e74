/** A load in words: what kind of file, of which year, how far it is, what it came to. */
import { monthWordsOf } from '../../../ground/day-words.ts';
import { returnYearSpan } from '../../../ground/day.ts';
import { numberWords } from '../../../web/format.ts';
import type { ImportWork } from '../actions/work-on-imports.ts';
import { IMPORT_STATES } from '../model.ts';
import type { ImportFile, ImportInShort } from '../store.ts';

const KINDS: Readonly<Record<string, string>> = { header: 'Header', episodes: 'Episodes', reviews: 'Reviews' };

export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** `Header, episodes and reviews`; `… and 2 files that are not loaded yet`. */
export function kindsWords(files: readonly ImportFile[]): string {
  const loaded = Object.entries(KINDS).flatMap(([kind, words]) =>
    files.some((file) => file.kind === kind) ? [words] : [],
  );
  const others = files.filter(({ year }) => year === null).length;
  const parts = [
    ...loaded.map((words, index) => (index === 0 ? words : words.toLowerCase())),
    ...(others === 0
      ? []
      : [others === 1 ? 'a file that is not loaded yet' : `${others} files that are not loaded yet`]),
  ];
  const last = parts.pop() ?? 'No files';
  const sentence = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return sentence.replace(/^./, (first) => first.toUpperCase());
}

/** `April 2018 to March 2019` */
export function yearWords(year: number): string {
  return `${beginsIn(year)} to ${endsIn(year)}`;
}

export function yearsOf(files: readonly ImportFile[]): readonly number[] {
  return [...new Set(files.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((a, b) => a - b);
}

/** `April 2018 to March 2019`, or for several years on end `April 2018 to March 2022`. */
export function yearsWords(years: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && run.to === year - 1) run.to = year;
    else runs.push({ from: year, to: year });
  }
  const words = runs.map(({ from, to }) => `${beginsIn(from)} to ${endsIn(to)}`);
  return words.length === 0 ? 'Nothing that can be loaded yet' : words.join('; ');
}

const beginsIn = (year: number): string => monthWordsOf(returnYearSpan(year).first);
const endsIn = (year: number): string => monthWordsOf(returnYearSpan(year).last);

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
    `${rowsWords(stored)} stored, about ${numberWords(children)} children.`,
    ...(unchanged > 0 ? [`${rowsWords(unchanged)} said nothing new.`] : []),
    ...(rejected > 0 ? [`${rowsWords(rejected)} rejected; each is listed with the reason.`] : []),
    ...(withdrawn > 0 ? [`${rowsWords(withdrawn)} withdrawn, because the new return no longer has them.`] : []),
  ];
}
